package org.xinheng.models.risk.watch;

import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.supervision.RiskClass;

/** How enterprises moved between risk classes from one night to another. */
public final class Migration {
  private static final int CLASSES = RiskClass.values().length;

  private final long[][] enterprises = new long[CLASSES][CLASSES];

  /** Counts enterprises that had a class on both nights. */
  public Migration add(RiskClass before, RiskClass tonight, long count) {
    if (count < 0) {
      throw new RiskModelException("No " + count + " enterprises can move.");
    }
    enterprises[before.ordinal()][tonight.ordinal()] += count;
    return this;
  }

  /** Enterprises that moved from one class to another, or stayed. */
  public long of(RiskClass before, RiskClass tonight) {
    return enterprises[before.ordinal()][tonight.ordinal()];
  }

  /** Enterprises with a class on both nights. */
  public long classed() {
    long sum = 0;
    for (long[] row : enterprises) {
      for (long count : row) {
        sum += count;
      }
    }
    return sum;
  }

  /** Enterprises whose class changed. */
  public long moved() {
    long stayed = 0;
    for (int i = 0; i < CLASSES; i++) {
      stayed += enterprises[i][i];
    }
    return classed() - stayed;
  }

  /** Share of enterprises whose class changed; 0 where none had a class on both nights. */
  public double movedShare() {
    long classed = classed();
    return classed == 0 ? 0 : (double) moved() / classed;
  }

  /**
   * How far the lists of the risky agree: those at a class or above it on both nights among those
   * on either (Jaccard); 1 where there are none.
   */
  public double overlap(RiskClass from) {
    long both = 0;
    long either = 0;
    for (RiskClass before : RiskClass.values()) {
      for (RiskClass tonight : RiskClass.values()) {
        boolean was = before.compareTo(from) >= 0;
        boolean is = tonight.compareTo(from) >= 0;
        both += was && is ? of(before, tonight) : 0;
        either += was || is ? of(before, tonight) : 0;
      }
    }
    return either == 0 ? 1 : (double) both / either;
  }
}
