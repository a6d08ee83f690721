package org.xinheng.models.risk.measures;

import java.util.Arrays;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ZeroCells;

/**
 * Population stability index (PSI) over frozen bins: how far a distribution moved. Bins are those
 * of the model, never fitted anew, or nothing would ever move.
 */
public final class Stability {
  private static final double HALF = 0.5;

  private Stability() {}

  /**
   * {@code sum (a - e) ln(a / e)} over shares; bins empty on both sides add nothing.
   *
   * @param expected rows by bin when the model was made
   * @param actual rows by bin tonight
   * @param zeroCells what to do where a bin is empty on one side
   */
  public static double psi(double[] expected, double[] actual, ZeroCells zeroCells) {
    if (expected.length != actual.length) {
      throw new RiskModelException(
          "Rows are counted for " + expected.length + " and for " + actual.length + " bins.");
    }
    double half = zeroCells == ZeroCells.LAPLACE && hasZero(expected, actual) ? HALF : 0;
    double totalExpected = total(expected, half);
    double totalActual = total(actual, half);
    double psi = 0;
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] == 0 && actual[i] == 0) {
        continue;
      }
      if (half == 0 && (expected[i] == 0 || actual[i] == 0)) {
        throw new RiskModelException("Bin " + i + " is empty on one side: the index is infinite.");
      }
      double e = (expected[i] + half) / totalExpected;
      double a = (actual[i] + half) / totalActual;
      psi += (a - e) * StrictMath.log(a / e);
    }
    return psi;
  }

  private static boolean hasZero(double[] expected, double[] actual) {
    for (int i = 0; i < expected.length; i++) {
      if ((expected[i] == 0) != (actual[i] == 0)) {
        return true;
      }
    }
    return false;
  }

  private static double total(double[] rows, double half) {
    double total = Arrays.stream(rows).sum() + half * rows.length;
    if (!(total > 0) || Arrays.stream(rows).anyMatch(row -> !(row >= 0))) {
      throw new RiskModelException("No distribution has the counts " + Arrays.toString(rows));
    }
    return total;
  }
}
