package org.xinheng.jobs.drawing.results;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.ChangedPosts;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;

/** Changes by hand with the officers that each left, as rows of their table. */
final class OfficerRows {
  private OfficerRows() {}

  /**
   * Rows of {@link org.xinheng.jobs.catalogue.DrawChanges}.
   *
   * @throws DrawException if a change on record breaks the rules: somebody wrote it past them
   */
  static List<Row> of(FrozenScope frozen, List<ChangeLog.Entry> entries) {
    List<Officer> officers = new ArrayList<>();
    frozen.ledger().eachOfficer((officer, row) -> officers.add(officer));
    List<StaffedPost> drawn = new ArrayList<>();
    frozen.ledger().eachPost(frozen.scope(), drawn::add);
    ChangedPosts posts = new ChangedPosts(officers, drawn);
    List<Row> rows = new ArrayList<>();
    for (ChangeLog.Entry entry : entries) {
      Change change = entry.change();
      DrawException.throwIfAny("A change on record of " + change.visit(), posts.apply(change));
      rows.add(
          RowFactory.create(
              frozen.scope(),
              rows.size() + 1L,
              change.visit(),
              change.department(),
              change.removed(),
              change.added(),
              posts.officers(change.visit(), change.department()),
              change.reason(),
              change.author(),
              change.decidedOn(),
              entry.digest()));
    }
    return rows;
  }
}
