package org.xinheng.models.warning.statistics;

import java.util.Arrays;

/**
 * The step-up procedure of Benjamini and Hochberg (1995): of the findings it lets pass, the
 * expected share of false ones is at most the rate asked for, however many were tested.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The greatest p-value that passes; negative where none does.
   *
   * @param pValues the smallest of all p-values; those left out must be greater than {@code rate}
   * @param tested how many were tested in all
   */
  public static double cutOff(double[] pValues, long tested, double rate) {
    if (tested < pValues.length || !(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(
          pValues.length + " p-values of " + tested + " tests at " + rate);
    }
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    for (int rank = sorted.length; rank > 0; rank--) {
      if (neededRank(sorted[rank - 1], tested, rate) <= rank) {
        return sorted[rank - 1];
      }
    }
    return -1;
  }

  /** The place in ascending order that a p-value must reach so that it and all before it pass. */
  public static double neededRank(double pValue, long tested, double rate) {
    return pValue * tested / rate;
  }
}
