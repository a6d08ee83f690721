package org.xinheng.jobs.drawing.registers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which days are worked on (工作日历): the days from Monday to Friday, but for those the register
 * names.
 *
 * @param special days of the register, by whether they are worked on
 */
public record WorkCalendar(Map<LocalDate, Boolean> special) {

  public boolean isWorking(LocalDate day) {
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return special.getOrDefault(day, !isWeekend);
  }

  /** Working days of a span, in order. */
  public List<LocalDate> between(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1)).filter(this::isWorking).toList();
  }
}
