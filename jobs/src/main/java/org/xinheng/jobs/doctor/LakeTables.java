package org.xinheng.jobs.doctor;

import java.util.ArrayList;
import java.util.List;
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
    List<String> lacking = new ArrayList<>();
    for (Table table : tables) {
      List<String> missing = lake.missingColumns(table);
      if (!missing.isEmpty()) {
        lacking.add(table.name() + " lacks " + String.join(", ", missing));
      }
    }
    return lacking.isEmpty()
        ? Diagnosis.ok(SUBJECT, "as this version declares them")
        : Diagnosis.fault(
            SUBJECT,
            "of another version: " + String.join("; ", lacking),
            "See docs/upgrade.md: make the lake anew beside this one.");
  }
}
