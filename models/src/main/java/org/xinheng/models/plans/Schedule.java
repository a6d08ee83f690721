package org.xinheng.models.plans;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.xinheng.models.definitions.Section;

/**
 * The days of a plan.
 *
 * @param from first day of its period
 * @param until last day of its period
 * @param freezeOn night that freezes the frame
 * @param drawOn night that draws
 * @param visitsFrom first visiting day
 * @param visitsUntil last visiting day
 * @param publishAfter working days after the visits on which the drawn are published
 */
public record Schedule(
    LocalDate from,
    LocalDate until,
    LocalDate freezeOn,
    LocalDate drawOn,
    LocalDate visitsFrom,
    LocalDate visitsUntil,
    int publishAfter) {

  /** The day on which the drawn are published. */
  public LocalDate publishOn(Predicate<LocalDate> isWorkingDay) {
    LocalDate day = visitsUntil;
    for (int left = publishAfter; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay.test(day)) {
        left--;
      }
    }
    return day;
  }

  static Schedule read(Section plan, int mostWorkingDays) {
    Section period = plan.section("period");
    Section visits = plan.section("visits");
    Section publish = plan.section("publish");
    int after = publish.whole("working-days-after-visits");
    if (after < 0 || after > mostWorkingDays) {
      publish.fault(
          "working-days-after-visits",
          "results are public within " + mostWorkingDays + " working days.");
    }
    Schedule schedule =
        new Schedule(
            period.date("from"),
            period.date("until"),
            plan.date("freeze-on"),
            plan.date("draw-on"),
            visits.date("from"),
            visits.date("until"),
            Math.max(0, after));
    if (schedule.until.isBefore(schedule.from)) {
      period.fault("until", "the period ends before it begins.");
    }
    if (schedule.visitsFrom.isBefore(schedule.from)) {
      visits.fault("from", "visits begin before the period.");
    }
    if (schedule.visitsUntil.isBefore(schedule.visitsFrom)) {
      visits.fault("until", "visits end before they begin.");
    }
    if (schedule.visitsUntil.isAfter(schedule.until)) {
      visits.fault("until", "visits end after the period.");
    }
    if (!schedule.drawOn.isBefore(schedule.visitsFrom)) {
      plan.fault("draw-on", "the draw is not before the first visiting day.");
    }
    period.close();
    visits.close();
    publish.close();
    return schedule;
  }
}
