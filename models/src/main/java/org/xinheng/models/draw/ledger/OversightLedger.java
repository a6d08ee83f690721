package org.xinheng.models.draw.ledger;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.Roster;

/**
 * The ledger that repeats everything (监督账本): frames with classes and weights, officers, key. For
 * oversight alone. Written step by step, freeze, draw, staff; a large frame or result may also be
 * put into its folder as part files, line by line as {@link LedgerLines} writes them, before its
 * step is closed.
 */
public final class OversightLedger {
  private final LedgerFolder folder;

  private OversightLedger(LedgerFolder folder) {
    this.folder = folder;
  }

  /** The ledger of a folder, which need not exist before the first step is written. */
  public static OversightLedger at(Path folder) {
    return in(LedgerFiles.at(folder));
  }

  /** The ledger that some storage holds, or will. */
  public static OversightLedger in(LedgerFiles storage) {
    return new OversightLedger(new LedgerFolder(storage));
  }

  public LedgerFolder folder() {
    return folder;
  }

  /** Whether a folder holds, or should hold, an oversight ledger. */
  public boolean isThere() {
    return folder.has(LedgerFolder.FREEZE) || folder.has(Seal.FREEZE.file());
  }

  public boolean isDrawn() {
    return folder.has(LedgerFolder.DRAW) || folder.has(Seal.DRAW.file());
  }

  public boolean isStaffed() {
    return folder.has(LedgerFolder.POSTS) || folder.has(Seal.STAFF.file());
  }

  /** Adds part of the frame of a plan: its units by id, in parts whose names are in that order. */
  public void addFrame(int plan, String part, Iterator<FrameUnit> units) {
    folder.makeFor(false);
    folder.write(
        LedgerFolder.frame(plan) + "/part-" + part, LedgerFolder.lines(units, LedgerLines::of));
  }

  /**
   * Ends the freeze; the frames are there already.
   *
   * @param earlier texts of all commitments before, from the first
   * @param definitions text of each definition file by its path
   */
  public void freeze(
      Freeze freeze,
      List<String> earlier,
      Commitment commitment,
      SortedMap<String, String> definitions,
      Roster roster) {
    folder.makeFor(false);
    folder.write(LedgerFolder.CHAIN, Chain.lines(earlier, commitment));
    folder.write(LedgerFolder.FREEZE, LedgerDocuments.of(freeze));
    folder.write(
        LedgerFolder.DEFINITIONS,
        definitions.entrySet().stream()
            .map(file -> CanonicalJson.of(Map.of("path", file.getKey(), "text", file.getValue())))
            .iterator());
    folder.write(LedgerFolder.OFFICERS, roster.officers().stream().map(LedgerLines::of).iterator());
    Seal.FREEZE.close(folder);
  }

  /** Adds part of the result of a plan: by class, stratum and place. */
  public void addResult(int plan, String part, Iterator<ResultRow> rows) {
    folder.write(
        LedgerFolder.result(plan) + "/part-" + part, LedgerFolder.lines(rows, LedgerLines::of));
  }

  /** Ends the draw; the results are there already. */
  public void draw(DrawHead head) {
    folder.write(LedgerFolder.DRAW, LedgerDocuments.of(head));
    Seal.DRAW.close(folder);
  }

  /** Adds the officers of all posts, by visit and department. */
  public void staff(List<StaffedPost> posts) {
    folder.write(
        LedgerFolder.POSTS,
        posts.stream().sorted(StaffedPost.ORDER).map(LedgerLines::of).iterator());
    Seal.STAFF.close(folder);
  }

  /** Adds what came after the staffing; the draw stays as it is. */
  public void amend(Amendment amendment) {
    changes().append(folder, amendment);
  }

  /** What came after the staffing, in the order it was put on record. */
  public ChangeLog changes() {
    return ChangeLog.of(freeze().scope(), folder);
  }

  /** Digest of the last seal: it names this ledger, every byte of it. */
  public String digest() {
    List<Seal> seals = Seal.present(folder);
    if (seals.isEmpty()) {
      throw new LedgerFault("no step is sealed");
    }
    return Seal.digest(folder.resolve(seals.get(seals.size() - 1).file()));
  }

  /** Differences between the files and their seals, by file. */
  public Map<String, List<String>> brokenSeals() {
    return Seal.faults(folder);
  }

  public Freeze freeze() {
    return LedgerDocuments.freeze(LineFile.only(folder.resolve(LedgerFolder.FREEZE)));
  }

  public DrawHead drawHead() {
    return LedgerDocuments.drawHead(LineFile.only(folder.resolve(LedgerFolder.DRAW)));
  }

  /** Texts of the definition files by path. */
  public SortedMap<String, String> definitions() {
    SortedMap<String, String> definitions = new TreeMap<>();
    LineFile.read(
        folder.resolve(LedgerFolder.DEFINITIONS),
        line -> {
          JsonRow row = JsonRow.of(line, Set.of("path", "text"));
          if (definitions.put(row.text("path"), row.text("text")) != null) {
            throw new LedgerFault("repeats a path");
          }
        });
    return definitions;
  }

  public void eachUnit(int plan, Consumer<FrameUnit> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.frame(plan)), line -> each.accept(LedgerLines.unit(line)));
  }

  /** Hands on the units of one part of a frame, as {@link #addFrame} took it. */
  public void eachUnit(int plan, String part, Consumer<FrameUnit> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.frame(plan) + "/part-" + part),
        line -> each.accept(LedgerLines.unit(line)));
  }

  /** Hands on every officer with the row that the leaf commits to. */
  public void eachOfficer(BiConsumer<Officer, String> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.OFFICERS),
        line -> each.accept(LedgerLines.officer(line), line));
  }

  public void eachResult(int plan, Consumer<ResultRow> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.result(plan)), line -> each.accept(LedgerLines.result(line)));
  }

  public void eachPost(String scope, Consumer<StaffedPost> each) {
    LineFile.read(
        folder.resolve(LedgerFolder.POSTS), line -> each.accept(LedgerLines.post(scope, line)));
  }
}
