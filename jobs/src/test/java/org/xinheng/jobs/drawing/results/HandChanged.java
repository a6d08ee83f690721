package org.xinheng.jobs.drawing.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.DrawnCity;
import org.xinheng.jobs.drawing.changes.HandChanges;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.DayChange;

/** The first changes by hand that the draw of a small city allows. */
final class HandChanged {
  private static final LocalDate DECIDED_ON = LocalDate.parse("2026-07-03");

  private HandChanged() {}

  private static boolean isRecorded(DrawFolders folders, Amendment change) {
    try {
      HandChanges.record(folders, DrawnCity.SCOPE, change);
      return true;
    } catch (DrawException e) {
      assertThat(e.faults()).isNotEmpty();
      return false;
    }
  }

  /** Puts the first possible swap on record. */
  static void swap(SmallCity city, DrawFolders folders) {
    for (String row :
        city.text(DrawPosts.TABLE, "visit_id", "department", "officers", "shortage")) {
      String[] cells = row.split(" \\| ", -1);
      List<String> out = List.of(cells[2].split(", ")[0]);
      for (int i = 10001; cells[3].isEmpty() && i < 10100; i++) {
        List<String> in = List.of("YW" + i);
        if (isRecorded(folders, new Change(cells[0], cells[1], out, in, "病假", "执法办", DECIDED_ON))) {
          return;
        }
      }
    }
    throw new AssertionError("nobody can be exchanged");
  }

  /** Puts the first possible move of a visit to none of these on record; says whose and when. */
  static String move(SmallCity city, DrawFolders folders, List<String> except) {
    for (String row : city.text(DrawVisits.TABLE, "visit_id", "uscc")) {
      String[] cells = row.split(" \\| ");
      LocalDate until = DECIDED_ON.plusDays(except.contains(cells[1]) ? 0 : 90);
      for (LocalDate day : DECIDED_ON.datesUntil(until).toList()) {
        if (isRecorded(folders, new DayChange(cells[0], day, "停业装修", "执法办", DECIDED_ON))) {
          return cells[1] + " | " + day;
        }
      }
    }
    throw new AssertionError("nothing can be moved");
  }
}
