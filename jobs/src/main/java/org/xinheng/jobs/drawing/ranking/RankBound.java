package org.xinheng.jobs.drawing.ranking;

import java.util.Iterator;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.WeightCounts;

/**
 * A rank that all but certainly enough units of a cell stay below, so that only these travel to be
 * sorted. A unit aimed at with probability p has a rank of at most t with probability q = tp / (1 -
 * p + tp). The bound is the first t, doubled from 1, where the expected number of such units lies
 * eight standard deviations above what is wanted. Whether enough were found is counted afterwards,
 * so a draw never depends on it.
 */
final class RankBound {
  private static final long SMALL = 1000;
  private static final double DEVIATIONS = 8;
  private static final double HIGHEST = 1 << 20;

  private RankBound() {}

  /**
   * The bound of a cell.
   *
   * @param most how many are wanted
   */
  static double of(CellOdds odds, WeightCounts weights, long most) {
    if (most == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (weights.units() < SMALL || most >= weights.units()) {
      return Double.POSITIVE_INFINITY;
    }
    for (double t = 1; t < HIGHEST; t *= 2) {
      if (isEnough(odds, weights, most, t)) {
        return t;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static boolean isEnough(CellOdds odds, WeightCounts weights, long most, double t) {
    double expected = 0;
    double variance = 0;
    for (Iterator<WeightCounts.Entry> all = weights.heaviestFirst(); all.hasNext(); ) {
      WeightCounts.Entry entry = all.next();
      double p = odds.probability(entry.weight());
      double q = t * p / (1 - p + t * p);
      expected += entry.units() * q;
      variance += entry.units() * q * (1 - q);
    }
    return expected - DEVIATIONS * Math.sqrt(variance) - 1 >= most;
  }
}
