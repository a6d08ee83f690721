package org.xinheng.jobs.drawing.changes;

import java.util.List;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.Seal;

/** Puts a swap of officers or a moved visit on record, if nothing forbids it (人员调整、改期). */
public final class HandChanges {
  private HandChanges() {}

  /**
   * Adds a change to the oversight ledger of a scope.
   *
   * @return the scope as it stands from then on
   * @throws DrawException naming everything that forbids it; then nothing is written
   */
  public static Standing record(DrawFolders folders, String scope, Amendment change) {
    if (!folders.isFrozen(scope) || !folders.has(scope, Seal.STAFF)) {
      throw new DrawException(
          "The change in scope " + scope, List.of("the scope has no officers yet"));
    }
    OversightLedger ledger = folders.oversight(scope);
    if (!ledger.brokenSeals().isEmpty()) {
      throw Errors.ledgerDiffers(ledger.brokenSeals().size());
    }
    Standing standing = Standing.current(ledger);
    DrawException.throwIfAny("The change in " + change.about(), standing.apply(change));
    ledger.amend(change);
    return standing;
  }
}
