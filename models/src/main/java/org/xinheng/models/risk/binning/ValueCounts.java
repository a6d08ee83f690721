package org.xinheng.models.risk.binning;

import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.risk.RiskModelException;

/**
 * How often each value of an indicator or score was seen with a good and with a bad outcome: all
 * that binning, ranking and calibrating need, so that the rows may be counted anywhere.
 */
public final class ValueCounts {
  private final double[] values;
  private final double[] good;
  private final double[] bad;
  private final double missingGood;
  private final double missingBad;

  private ValueCounts(TreeMap<Double, double[]> seen, double[] missing) {
    values = new double[seen.size()];
    good = new double[seen.size()];
    bad = new double[seen.size()];
    int i = 0;
    for (Map.Entry<Double, double[]> one : seen.entrySet()) {
      values[i] = one.getKey();
      good[i] = one.getValue()[0];
      bad[i++] = one.getValue()[1];
    }
    missingGood = missing[0];
    missingBad = missing[1];
  }

  /** Gathers counts in any order. */
  public static final class Counting {
    private final TreeMap<Double, double[]> seen = new TreeMap<>();
    private final double[] missing = new double[2];

    /**
     * Adds what was counted for a value.
     *
     * @param value NaN where it is missing
     * @param good weight of good outcomes
     * @param bad weight of bad outcomes
     */
    public Counting add(double value, double good, double bad) {
      if (!(good >= 0 && bad >= 0) || Double.isInfinite(good + bad)) {
        throw new RiskModelException("Counts are " + good + " good and " + bad + " bad.");
      }
      if (Double.isInfinite(value)) {
        throw new RiskModelException("The value " + value + " cannot be binned.");
      }
      // Adding zero makes one value of -0.0 and 0.0, which sort apart.
      double[] cell =
          Double.isNaN(value) ? missing : seen.computeIfAbsent(value + 0.0, v -> new double[2]);
      cell[0] += good;
      cell[1] += bad;
      return this;
    }

    /** Adds one row. */
    public Counting addRow(double value, boolean isBad) {
      return add(value, isBad ? 0 : 1, isBad ? 1 : 0);
    }

    public ValueCounts done() {
      return new ValueCounts(seen, missing);
    }
  }

  /**
   * The counts of rows.
   *
   * @param labels 1 is bad, 0 is good; anything else is refused
   */
  public static ValueCounts of(double[] values, double[] labels) {
    Counting counting = new Counting();
    for (int i = 0; i < values.length; i++) {
      counting.addRow(values[i], Outcome.isBad(labels[i]));
    }
    return counting.done();
  }

  /** Distinct values that are not missing. */
  public int size() {
    return values.length;
  }

  /** The value at a place; values rise. */
  public double value(int i) {
    return values[i];
  }

  public double good(int i) {
    return good[i];
  }

  public double bad(int i) {
    return bad[i];
  }

  public double weight(int i) {
    return good[i] + bad[i];
  }

  public double missingGood() {
    return missingGood;
  }

  public double missingBad() {
    return missingBad;
  }

  /** Weight of good outcomes, the missing value's left out. */
  public double totalGood() {
    return sum(good);
  }

  /** Weight of bad outcomes, the missing value's left out. */
  public double totalBad() {
    return sum(bad);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
