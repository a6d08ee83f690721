package org.xinheng.models.draw.inclusion;

/**
 * True inclusion probabilities of Pareto order sampling, which its targets only approach: in small
 * strata they are up to some per cent apart (Matei and Tillé 2007).
 *
 * <p>A rank not above {@code t} has probability {@code tθ / (1 + tθ)} with {@code θ = π / (1 − π)}.
 * A unit is drawn if, at its own rank, fewer than {@code n} of the others are below. With {@code t
 * = e^x} the integrand is analytic in a strip around the real line and falls off like {@code
 * e^−|x|}, where the trapezoidal rule converges exponentially: at a step of 1/4 it is exact to
 * rounding.
 */
final class ExactPareto {
  private static final double STEP = 0.125;

  /** What lies further out adds less than a double can hold beside the sum. */
  private static final double TAIL = 40;

  private ExactPareto() {}

  /**
   * Probabilities by unit.
   *
   * @param targets probabilities aimed at, strictly between 0 and 1; their sum is {@code drawn}
   */
  static double[] probabilities(double[] targets, int drawn) {
    double[] odds = new double[targets.length];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = targets[i] / (1 - targets[i]);
      low = Math.min(low, -StrictMath.log(odds[i]));
      high = Math.max(high, -StrictMath.log(odds[i]));
    }
    double[] probabilities = new double[odds.length];
    long first = (long) Math.floor((low - TAIL) / STEP);
    long last = (long) Math.ceil((high + TAIL) / STEP);
    for (long node = first; node <= last; node++) {
      addNode(odds, StrictMath.exp(node * STEP), drawn, probabilities);
    }
    return probabilities;
  }

  private static void addNode(double[] odds, double t, int drawn, double[] probabilities) {
    double[] below = new double[odds.length];
    for (int i = 0; i < odds.length; i++) {
      below[i] = t * odds[i] / (1 + t * odds[i]);
    }
    for (int i = 0; i < odds.length; i++) {
      double density = below[i] / (1 + t * odds[i]);
      probabilities[i] += STEP * density * fewerThan(drawn, below, i);
    }
  }

  /** Probability that fewer than so many of the others are below. */
  private static double fewerThan(int drawn, double[] below, int except) {
    double[] counts = new double[drawn];
    counts[0] = 1;
    for (int j = 0; j < below.length; j++) {
      if (j != except) {
        for (int c = drawn - 1; c > 0; c--) {
          counts[c] = counts[c] * (1 - below[j]) + counts[c - 1] * below[j];
        }
        counts[0] *= 1 - below[j];
      }
    }
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
