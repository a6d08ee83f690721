package org.xinheng.models.risk.binning;

import java.util.Arrays;
import java.util.Map;
import org.xinheng.models.risk.RiskModelException;

/**
 * Good and bad outcomes by bin; the last bin is that of missing values.
 *
 * @param good weight of good outcomes by bin
 * @param bad weight of bad outcomes by bin
 */
public record BinCounts(double[] good, double[] bad) {

  public BinCounts {
    good = good.clone();
    bad = bad.clone();
    if (good.length != bad.length || good.length < 2) {
      throw new RiskModelException("Good and bad are counted for different bins.");
    }
    for (int i = 0; i < good.length; i++) {
      if (!(good[i] >= 0 && bad[i] >= 0) || Double.isInfinite(good[i] + bad[i])) {
        throw new RiskModelException("Bin " + i + " counts " + good[i] + " and " + bad[i] + ".");
      }
    }
  }

  /** The counts of values by the bins they fall into. */
  public static BinCounts of(ValueCounts counts, Bins bins) {
    double[] good = new double[bins.count() + 1];
    double[] bad = new double[bins.count() + 1];
    for (int i = 0; i < counts.size(); i++) {
      int bin = bins.of(counts.value(i));
      good[bin] += counts.good(i);
      bad[bin] += counts.bad(i);
    }
    good[bins.count()] += counts.missingGood();
    bad[bins.count()] += counts.missingBad();
    return new BinCounts(good, bad);
  }

  /**
   * The counts of categories.
   *
   * @param byCategory good and bad weight of each category of the bins
   * @param missing good and bad weight of rows without one
   */
  public static BinCounts of(
      CategoryBins bins, Map<String, double[]> byCategory, double[] missing) {
    double[] good = new double[bins.count() + 1];
    double[] bad = new double[bins.count() + 1];
    byCategory.forEach(
        (category, cell) -> {
          int bin = bins.of(bins.code(category));
          good[bin] += cell[0];
          bad[bin] += cell[1];
        });
    good[bins.count()] += missing[0];
    bad[bins.count()] += missing[1];
    return new BinCounts(good, bad);
  }

  @Override
  public double[] good() {
    return good.clone();
  }

  @Override
  public double[] bad() {
    return bad.clone();
  }

  /** Bins with that of missing values. */
  public int size() {
    return good.length;
  }

  public double good(int bin) {
    return good[bin];
  }

  public double bad(int bin) {
    return bad[bin];
  }

  public double weight(int bin) {
    return good[bin] + bad[bin];
  }

  /** Rows by bin, as the stability index wants them. */
  public double[] weights() {
    double[] weights = new double[good.length];
    Arrays.setAll(weights, this::weight);
    return weights;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinCounts counts
        && Arrays.equals(good, counts.good)
        && Arrays.equals(bad, counts.bad);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(good) + Arrays.hashCode(bad);
  }

  @Override
  public String toString() {
    return "good " + Arrays.toString(good) + ", bad " + Arrays.toString(bad);
  }
}
