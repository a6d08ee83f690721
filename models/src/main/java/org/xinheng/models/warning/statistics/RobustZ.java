package org.xinheng.models.warning.statistics;

import java.util.Arrays;

/**
 * How far a value lies from its like, by median and median absolute deviation: a few extreme values
 * among the like do not hide the next one.
 *
 * @param median of the like
 * @param deviation median absolute deviation, scaled to the standard deviation of a normal
 */
public record RobustZ(double median, double deviation) {
  /** Makes the median absolute deviation of a normal distribution its standard deviation. */
  private static final double TO_NORMAL = 1.482602218505602;

  /** Fits the like; at least one value. */
  public static RobustZ of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There is nothing to compare with");
    }
    double median = median(values.clone());
    double[] distances = Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
    return new RobustZ(median, TO_NORMAL * median(distances));
  }

  /**
   * Standard deviations from the median; 0 at the median, infinite beside it where more than half
   * of the like are equal.
   */
  public double of(double value) {
    double distance = value - median;
    return distance == 0 ? 0 : distance / deviation;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
