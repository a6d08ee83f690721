package org.xinheng.models.warning.statistics;

/** Exact tails of the Poisson distribution, for counts too small for a normal approximation. */
public final class Poisson {
  private static final double NEGLIGIBLE = 1e-17;

  private Poisson() {}

  /**
   * Probability of a count or more where so many are expected.
   *
   * @throws IllegalArgumentException if the expected number is negative or not finite
   */
  public static double upperTail(int count, double expected) {
    if (!(expected >= 0) || Double.isInfinite(expected)) {
      throw new IllegalArgumentException("No expected number: " + expected);
    }
    if (count <= 0) {
      return 1;
    }
    if (expected == 0) {
      return 0;
    }
    // Summed on the shorter side of the mean, so that no tail is lost to cancellation.
    return count > expected ? above(count, expected) : 1 - below(count, expected);
  }

  private static double above(int count, double expected) {
    double term = probability(count, expected);
    double sum = 0;
    for (int k = count; term > sum * NEGLIGIBLE; k++) {
      sum += term;
      term *= expected / (k + 1);
    }
    return Math.min(1, sum);
  }

  private static double below(int count, double expected) {
    double term = probability(count - 1, expected);
    double sum = 0;
    for (int k = count - 1; k >= 0 && term > sum * NEGLIGIBLE; k--) {
      sum += term;
      term *= k / expected;
    }
    return Math.min(1, sum);
  }

  private static double probability(int count, double expected) {
    double log = -expected + count * Math.log(expected);
    for (int k = 2; k <= count; k++) {
      log -= Math.log(k);
    }
    return Math.exp(log);
  }
}
