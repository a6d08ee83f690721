package org.xinheng.models.risk.binning;

import java.util.Arrays;
import org.xinheng.models.risk.RiskModelException;

/**
 * Weight of evidence (证据权重) by bin: {@code ln(bad share / good share)}, positive where a bin is
 * riskier than the whole. The bin of missing values may be empty: its weight is 0 then, which says
 * nothing either way; any other empty bin is refused.
 */
public final class WoeBins {
  private static final double HALF = 0.5;

  private final Bins bins;
  private final BinCounts counts;
  private final double[] woe;
  private final double[] informationValue;

  private WoeBins(Bins bins, BinCounts counts, double[] woe, double[] informationValue) {
    this.bins = bins;
    this.counts = counts;
    this.woe = woe;
    this.informationValue = informationValue;
  }

  /**
   * The weights of counted bins.
   *
   * @throws RiskModelException where a bin is empty, or has only one outcome and that is refused
   */
  public static WoeBins of(Bins bins, BinCounts counts, ZeroCells zeroCells) {
    int size = bins.count() + 1;
    if (counts.size() != size) {
      throw new RiskModelException(
          "There are "
              + size
              + " bins with that of missing values, but counts of "
              + counts.size());
    }
    double half = zeroCells == ZeroCells.LAPLACE ? HALF : 0;
    double good = 0;
    double bad = 0;
    for (int i = 0; i < size; i++) {
      if (counts.weight(i) > 0) {
        good += counts.good(i) + half;
        bad += counts.bad(i) + half;
      }
      check(bins, counts, i, zeroCells);
    }
    double[] woe = new double[size];
    double[] value = new double[size];
    for (int i = 0; i < size; i++) {
      if (counts.weight(i) > 0) {
        double badShare = (counts.bad(i) + half) / bad;
        double goodShare = (counts.good(i) + half) / good;
        woe[i] = StrictMath.log(badShare / goodShare);
        value[i] = (badShare - goodShare) * woe[i];
      }
    }
    return new WoeBins(bins, counts, woe, value);
  }

  /** The weights of an indicator's values in bins with fixed breaks. */
  public static WoeBins of(ValueCounts values, RangeBins bins, ZeroCells zeroCells) {
    return of(bins, BinCounts.of(values, bins), zeroCells);
  }

  /** Weights as they were stored, one of each for every bin and that of missing values. */
  public static WoeBins stored(
      Bins bins, BinCounts counts, double[] woe, double[] informationValue) {
    return new WoeBins(bins, counts, woe.clone(), informationValue.clone());
  }

  private static void check(Bins bins, BinCounts counts, int bin, ZeroCells zeroCells) {
    boolean isEmpty = counts.weight(bin) == 0;
    if (isEmpty && bin < bins.count()) {
      throw new RiskModelException(
          "The bin " + bins.label(bin) + " is empty: nothing tells its weight. Merge it.");
    }
    boolean isOneSided = !isEmpty && (counts.good(bin) == 0 || counts.bad(bin) == 0);
    if (isOneSided && zeroCells == ZeroCells.REFUSE) {
      throw new RiskModelException(
          "The bin "
              + bins.label(bin)
              + " has "
              + counts.good(bin)
              + " good and "
              + counts.bad(bin)
              + " bad outcomes: its weight is infinite. Merge it, or declare zero cells as laplace.");
    }
  }

  public Bins bins() {
    return bins;
  }

  public BinCounts counts() {
    return counts;
  }

  /** Weight of the bin of a value; NaN is missing. */
  public double woeOf(double value) {
    return woe[bins.of(value)];
  }

  /** Weight of a bin. */
  public double woe(int bin) {
    return woe[bin];
  }

  /** Weights by bin, that of missing values last. */
  public double[] woe() {
    return woe.clone();
  }

  /** What a bin adds to the information value. */
  public double informationValue(int bin) {
    return informationValue[bin];
  }

  /** What each bin adds to the information value, that of missing values last. */
  public double[] informationValues() {
    return informationValue.clone();
  }

  /** Information value (IV): how far the bins tell bad from good. */
  public double informationValue() {
    return Arrays.stream(informationValue).sum();
  }

  /** Whether there is but one bin with rows: such an indicator tells nothing. */
  public boolean isConstant() {
    int filled = 0;
    for (int i = 0; i < counts.size(); i++) {
      filled += counts.weight(i) > 0 ? 1 : 0;
    }
    return filled < 2;
  }
}
