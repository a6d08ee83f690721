package org.xinheng.jobs.drawing.changes;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.ChangedPosts;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.Seal;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;

/** Puts a swap of officers on record, if nothing forbids it (人员调整). */
public final class OfficerSwap {
  private OfficerSwap() {}

  /**
   * Adds a change to the oversight ledger of a scope.
   *
   * @return the officers of the post from then on
   * @throws DrawException naming everything that forbids it; then nothing is written
   */
  public static List<String> record(DrawFolders folders, String scope, Change change) {
    if (!folders.isFrozen(scope) || !folders.has(scope, Seal.STAFF)) {
      throw new DrawException(
          "The swap in scope " + scope, List.of("the scope has no officers yet"));
    }
    OversightLedger ledger = folders.oversight(scope);
    if (!ledger.brokenSeals().isEmpty()) {
      throw Errors.ledgerDiffers(ledger.brokenSeals().size());
    }
    ChangedPosts posts = posts(ledger, scope);
    DrawException.throwIfAny("The swap in " + change.visit(), posts.apply(change));
    ledger.change(change);
    return posts.officers(change.visit(), change.department());
  }

  /** The posts of a ledger with all changes made that are on record. */
  static ChangedPosts posts(OversightLedger ledger, String scope) {
    List<Officer> officers = new ArrayList<>();
    ledger.eachOfficer((officer, row) -> officers.add(officer));
    List<StaffedPost> posts = new ArrayList<>();
    ledger.eachPost(scope, posts::add);
    ChangedPosts changed = new ChangedPosts(officers, posts);
    for (ChangeLog.Entry entry : ledger.changes().entries()) {
      DrawException.throwIfAny("A change on record", changed.apply(entry.change()));
    }
    return changed;
  }
}
