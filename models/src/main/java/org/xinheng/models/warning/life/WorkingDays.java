package org.xinheng.models.warning.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts working days: Monday to Friday, but for the days that a calendar names (工作日). */
public final class WorkingDays {
  private final Map<Integer, Boolean> special = new HashMap<>();

  /**
   * @param special days of the calendar, by whether they are worked on
   */
  public WorkingDays(Map<LocalDate, Boolean> special) {
    special.forEach((day, isWorking) -> this.special.put((int) day.toEpochDay(), isWorking));
  }

  /** The n-th working day after a day. */
  public int after(int day, int count) {
    int end = day;
    for (int left = count; left > 0; ) {
      end++;
      left -= isWorking(end) ? 1 : 0;
    }
    return end;
  }

  public boolean isWorking(int day) {
    Boolean named = special.get(day);
    return named == null
        ? LocalDate.ofEpochDay(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        : named;
  }
}
