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

  /** What an integral adds up at one node. */
  private interface Node {
    void add(double t);
  }

  /**
   * Probabilities by unit.
   *
   * @param targets probabilities aimed at, strictly between 0 and 1; their sum is {@code drawn}
   */
  static double[] probabilities(double[] targets, int drawn) {
    double[] odds = odds(targets);
    double[] probabilities = new double[odds.length];
    integrate(odds, t -> addNode(odds, t, drawn, probabilities));
    return probabilities;
  }

  /**
   * Probabilities that two units are drawn together, those of one unit on the diagonal. Two are
   * drawn if, at the larger of their ranks, fewer than {@code n − 1} of the others are below.
   */
  static double[][] joint(double[] targets, int drawn) {
    double[] odds = odds(targets);
    double[][] joint = new double[odds.length][odds.length];
    if (drawn > 1) {
      integrate(odds, t -> addNode(odds, t, drawn, joint));
    }
    double[] single = probabilities(targets, drawn);
    for (int i = 0; i < odds.length; i++) {
      joint[i][i] = single[i];
      for (int j = 0; j < i; j++) {
        joint[j][i] = joint[i][j];
      }
    }
    return joint;
  }

  private static double[] odds(double[] targets) {
    double[] odds = new double[targets.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = targets[i] / (1 - targets[i]);
    }
    return odds;
  }

  private static void integrate(double[] odds, Node node) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double one : odds) {
      low = Math.min(low, -StrictMath.log(one));
      high = Math.max(high, -StrictMath.log(one));
    }
    long first = (long) Math.floor((low - TAIL) / STEP);
    long last = (long) Math.ceil((high + TAIL) / STEP);
    for (long at = first; at <= last; at++) {
      node.add(StrictMath.exp(at * STEP));
    }
  }

  private static double[] below(double[] odds, double t) {
    double[] below = new double[odds.length];
    for (int i = 0; i < odds.length; i++) {
      below[i] = t * odds[i] / (1 + t * odds[i]);
    }
    return below;
  }

  private static void addNode(double[] odds, double t, int drawn, double[] probabilities) {
    double[] below = below(odds, t);
    for (int i = 0; i < odds.length; i++) {
      double density = below[i] / (1 + t * odds[i]);
      probabilities[i] += STEP * density * fewerThan(drawn, below, i, i);
    }
  }

  private static void addNode(double[] odds, double t, int drawn, double[][] joint) {
    double[] below = below(odds, t);
    for (int i = 0; i < odds.length; i++) {
      for (int j = 0; j < i; j++) {
        // The one is at its own rank, the other anywhere below, or the other way round.
        double density = below[i] * below[j] * (1 / (1 + t * odds[i]) + 1 / (1 + t * odds[j]));
        joint[i][j] += STEP * density * fewerThan(drawn - 1, below, i, j);
      }
    }
  }

  /** Probability that fewer than so many of the others are below. */
  private static double fewerThan(int drawn, double[] below, int except, int other) {
    double[] counts = new double[drawn];
    counts[0] = 1;
    for (int j = 0; j < below.length; j++) {
      if (j != except && j != other) {
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
