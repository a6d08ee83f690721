package org.xinheng.models.risk.indicators;

/** The checks of one enterprise, the worst of each day, in the order of the days. */
public final class CheckDays {
  private final int[] days;
  private final boolean[] bad;
  private final double[][] measures;
  private final boolean[] open;
  private final int size;

  CheckDays(int[] days, boolean[] bad, double[][] measures, boolean[] open, int size) {
    this.days = days;
    this.bad = bad;
    this.measures = measures;
    this.open = open;
    this.size = size;
  }

  /** Days with a check. */
  public int size() {
    return size;
  }

  /** A day, as days since 1970-01-01. */
  public int day(int i) {
    return days[i];
  }

  public boolean isBad(int i) {
    return bad[i];
  }

  /** Whether the findings of a day were not yet known to be corrected. */
  public boolean isOpen(int i) {
    return open[i];
  }

  public double measure(int i, Measure measure) {
    return measures[measure.ordinal()][i];
  }

  /** The first day of checks after a day and up to another; -1 where there is none. */
  public int firstAfter(int day, int until) {
    for (int i = 0; i < size; i++) {
      if (days[i] > day) {
        return days[i] <= until ? i : -1;
      }
    }
    return -1;
  }
}
