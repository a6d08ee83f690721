package org.xinheng.jobs.drawing.results;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.DayChange;
import org.xinheng.models.draw.ledger.OversightLedger;

/** Changes by hand with what each left of its posts, as rows of their table. */
final class ChangeRows {
  private final Standing standing;
  private final List<Row> rows = new ArrayList<>();

  private ChangeRows(Standing standing) {
    this.standing = standing;
  }

  /**
   * Rows of {@link org.xinheng.jobs.catalogue.DrawChanges}.
   *
   * @throws DrawException if a change on record breaks the rules: somebody wrote it past them
   */
  static List<Row> of(OversightLedger ledger) {
    ChangeRows changes = new ChangeRows(Standing.staffed(ledger));
    List<ChangeLog.Entry> entries = ledger.changes().entries();
    for (int i = 0; i < entries.size(); i++) {
      Amendment amendment = entries.get(i).amendment();
      DrawException.throwIfAny(
          "A change on record of " + amendment.about(), changes.standing.apply(amendment));
      if (amendment instanceof Change change) {
        changes.add(i + 1L, change, entries.get(i).digest());
      } else if (amendment instanceof DayChange change) {
        changes.add(i + 1L, change, entries.get(i).digest());
      }
    }
    return changes.rows;
  }

  private void add(long number, Change change, String digest) {
    standing
        .post(change.visit(), change.department())
        .ifPresent(post -> rows.add(row(number, post, change, digest)));
  }

  private void add(long number, DayChange moved, String digest) {
    for (Standing.PostNow post : standing.posts(moved.visit())) {
      if (post.request().day().equals(moved.day())) {
        Change nobody =
            new Change(
                moved.visit(),
                post.request().department(),
                List.of(),
                List.of(),
                moved.reason(),
                moved.author(),
                moved.decidedOn());
        rows.add(row(number, post, nobody, digest));
      }
    }
  }

  private Row row(long number, Standing.PostNow post, Change change, String digest) {
    return RowFactory.create(
        post.request().scope(),
        number,
        change.visit(),
        change.department(),
        change.removed(),
        change.added(),
        post.officers(),
        post.request().day(),
        change.reason(),
        change.author(),
        change.decidedOn(),
        digest);
  }
}
