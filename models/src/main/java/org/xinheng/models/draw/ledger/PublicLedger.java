package org.xinheng.models.draw.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.KeyedHash;
import org.xinheng.models.draw.ledger.Bulletin.DrawnUnit;
import org.xinheng.models.draw.ledger.Bulletin.PublicPost;

/**
 * The ledger that anybody may read (公示账本): commitment before, bulletin after. It holds no class,
 * weight, exclusion reason or person, nor a count that would betray one.
 */
public final class PublicLedger {
  private final LedgerFolder folder;

  private PublicLedger(LedgerFolder folder) {
    this.folder = folder;
  }

  /** The ledger of a folder, which need not exist before it is announced. */
  public static PublicLedger at(Path folder) {
    return in(LedgerFiles.at(folder));
  }

  /** The ledger that some storage holds, or will. */
  public static PublicLedger in(LedgerFiles storage) {
    return new PublicLedger(new LedgerFolder(storage));
  }

  public LedgerFolder folder() {
    return folder;
  }

  public boolean isThere() {
    return folder.has(LedgerFolder.COMMITMENT) || folder.has(Seal.COMMITMENT.file());
  }

  public boolean isPublished() {
    return folder.has(LedgerFolder.BULLETIN) || folder.has(Seal.BULLETIN.file());
  }

  /**
   * Publishes a commitment.
   *
   * @param earlier texts of all commitments before, from the first
   * @param committedAt the time of publication: a day, or an instant with its offset
   */
  public void announce(List<String> earlier, Commitment commitment, String committedAt) {
    folder.makeFor(true);
    folder.write(LedgerFolder.CHAIN, Chain.lines(earlier, commitment));
    folder.write(
        LedgerFolder.COMMITMENT,
        PublicDocuments.of(new Announcement(commitment.scope(), commitment.digest(), committedAt)));
    Seal.COMMITMENT.close(folder);
  }

  /**
   * Publishes a draw.
   *
   * @param drawn the drawn units, by plan and id
   * @param posts the posts of all visits
   */
  public void publish(Bulletin bulletin, Iterator<DrawnUnit> drawn, List<PublicPost> posts) {
    folder.write(LedgerFolder.BULLETIN, PublicDocuments.of(bulletin));
    folder.write(LedgerFolder.DRAWN, LedgerFolder.lines(drawn, PublicDocuments::of));
    folder.write(
        LedgerFolder.POSTS,
        posts.stream()
            .sorted(
                Comparator.comparing(PublicPost::visit, CodePoints.ORDER)
                    .thenComparing(PublicPost::department, CodePoints.ORDER))
            .map(PublicDocuments::of)
            .iterator());
    Seal.BULLETIN.close(folder);
  }

  /** Tells how far the changes of the oversight ledger went after the bulletin. */
  public void tell(ChangesHead head, LocalDate toldOn) {
    ToldChanges.add(folder, head, toldOn);
  }

  /** How far the changes of the oversight ledger went each time it was told, the bulletin first. */
  public List<ChangesHead> told() {
    List<ChangesHead> told = new ArrayList<>(List.of(bulletin().changes()));
    told.addAll(ToldChanges.of(folder));
    return told;
  }

  /** A post with its officers under their pseudonyms of the scope. */
  public static PublicPost shown(StaffedPost staffed, KeyedHash key) {
    return new PublicPost(
        staffed.request().visit(),
        staffed.request().department(),
        staffed.staffing().officers().stream()
            .map(officer -> key.pseudonym(staffed.request().scope(), officer))
            .sorted()
            .toList());
  }

  /** Differences between the files and their seals, by file. */
  public Map<String, List<String>> brokenSeals() {
    return Seal.faults(folder);
  }

  public Announcement announcement() {
    return PublicDocuments.announcement(LineFile.only(folder.resolve(LedgerFolder.COMMITMENT)));
  }

  public Bulletin bulletin() {
    return PublicDocuments.bulletin(LineFile.only(folder.resolve(LedgerFolder.BULLETIN)));
  }

  public void eachDrawn(Consumer<DrawnUnit> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.DRAWN), line -> each.accept(PublicDocuments.drawnUnit(line)));
  }

  public void eachPost(Consumer<PublicPost> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.POSTS), line -> each.accept(PublicDocuments.post(line)));
  }
}
