package org.xinheng.jobs.generating.departments;

import java.time.LocalDate;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.models.contracts.WorkingDays;

/**
 * The days that differ from the week. Only the public holidays fixed to the sun are given: shifted
 * working days are announced yearly and would have to be invented.
 */
final class WorkingDayCalendar {
  static final StandardForm DAYS = StandardForm.register(WorkingDays.CONTRACT);

  private WorkingDayCalendar() {}

  static void report(Desk desk) {
    int from = desk.timetable().days().get(0).getYear() - 1;
    int until = desk.timetable().days().get(desk.timetable().night()).getYear() + 1;
    for (int year = from; year <= until; year++) {
      holiday(desk, year, 1, 1, "元旦");
      holiday(desk, year, 5, 1, "劳动节");
      for (int day = 1; day <= 7; day++) {
        holiday(desk, year, 10, day, "国庆节");
      }
    }
  }

  private static void holiday(Desk desk, int year, int month, int day, String note) {
    StandardForm.Row row =
        DAYS.row()
            .put(WorkingDays.DAY, LocalDate.of(year, month, day).toString())
            .put(WorkingDays.IS_WORKING, "否")
            .put(WorkingDays.NOTE, note);
    int announced = Days.of(year - 1, 11, 1);
    desk.tell(DAYS.form(), any -> row.cells().clone(), announced);
  }
}
