package org.xinheng.jobs.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lookup;

/** Whether the tables of a lake are those of this version of the program. */
public final class LakeTables {
  private static final String SUBJECT = "tables";

  private LakeTables() {}

  /**
   * What to know of them.
   *
   * @param tables those of this version; what nobody wrote, or has no log, is no fault
   */
  public static Diagnosis diagnosis(Lookup lake, List<Table> tables) {
    List<String> unreadable = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (Table table : tables) {
      List<Column> missing = lake.missingColumns(table);
      if (!missing.isEmpty()) {
        boolean isUnreadable = missing.stream().anyMatch(Column::required);
        (isUnreadable ? unreadable : lacking)
            .add(
                table.name()
                    + " lacks "
                    + missing.stream().map(Column::name).collect(Collectors.joining(", ")));
      }
    }
    if (!unreadable.isEmpty()) {
      return Diagnosis.fault(
          SUBJECT,
          "of another version: " + String.join("; ", unreadable),
          "See docs/upgrade.md: make the lake anew beside this one.");
    }
    return lacking.isEmpty()
        ? Diagnosis.ok(SUBJECT, "as this version declares them")
        : Diagnosis.ok(
            SUBJECT, "read as empty until a night writes them: " + String.join("; ", lacking));
  }
}
