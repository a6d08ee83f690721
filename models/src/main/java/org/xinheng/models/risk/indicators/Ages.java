package org.xinheng.models.risk.indicators;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Ages in whole months, so that an indicator changes in steps. */
final class Ages {
  static final int MONTHS_OF_A_YEAR = 12;

  private static final double DAYS_OF_A_MONTH = 30.4375;
  private static final int MOST = 1200;

  private static final ConcurrentMap<Integer, double[]> WEIGHTS = new ConcurrentHashMap<>();

  private Ages() {}

  /** Whole months from a day to a later one. */
  static int months(int from, int to) {
    return Math.min(MOST, (int) ((to - from) / DAYS_OF_A_MONTH));
  }

  /**
   * How much a check of each age in months weighs; made once, and not to be changed.
   *
   * @param halfLife months after which it weighs half; 0 where it never fades
   */
  static double[] weights(int halfLife) {
    return WEIGHTS.computeIfAbsent(halfLife, Ages::made);
  }

  private static double[] made(int halfLife) {
    double[] weights = new double[MOST + 1];
    for (int months = 0; months <= MOST; months++) {
      weights[months] = halfLife == 0 ? 1 : StrictMath.pow(0.5, (double) months / halfLife);
    }
    return weights;
  }
}
