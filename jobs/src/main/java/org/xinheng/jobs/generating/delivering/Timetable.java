package org.xinheng.jobs.generating.delivering;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which departments deliver: an opening, quarters, the eve and the night.
 *
 * @param days in ascending order
 */
public record Timetable(List<LocalDate> days) {
  private static final int MONTHS = 18;
  private static final int QUARTER = 3;

  public Timetable {
    days = List.copyOf(days);
  }

  /** Eighteen months of deliveries that end with the night's. */
  public static Timetable until(LocalDate asOf) {
    boolean monthEnd = asOf.getDayOfMonth() == asOf.lengthOfMonth();
    List<LocalDate> days = new ArrayList<>();
    for (int back = MONTHS; back > 0; back -= QUARTER) {
      LocalDate day = asOf.minusMonths(back);
      days.add(monthEnd ? day.with(TemporalAdjusters.lastDayOfMonth()) : day);
    }
    days.add(asOf.minusDays(1));
    days.add(asOf);
    return new Timetable(days);
  }

  public int size() {
    return days.size();
  }

  /** Position of the night's increment. */
  public int night() {
    return days.size() - 1;
  }

  /** Day of a delivery, since 1970-01-01. */
  public int day(int delivery) {
    return (int) days.get(delivery).toEpochDay();
  }

  /** Whether something that became known on a day is first told in that delivery. */
  public boolean tells(int delivery, int knownOn) {
    return knownOn <= day(delivery) && (delivery == 0 || knownOn > day(delivery - 1));
  }
}
