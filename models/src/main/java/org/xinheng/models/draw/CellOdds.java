package org.xinheng.models.draw;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What the draw of one class and stratum depends on beyond a unit's own ticket and weight: four
 * numbers, found from aggregates alone (protocol §3). Units are never needed together: each knows
 * its rank from its ticket, its weight and these numbers.
 *
 * @param size how many are drawn
 * @param certainFrom units of this weight or more are drawn for certain
 * @param places how many are drawn among the rest
 * @param restWeight sum of weights of the rest
 */
public record CellOdds(long size, int certainFrom, long places, long restWeight)
    implements Serializable {
  /** The rank of a unit that is drawn for certain. */
  public static final double CERTAIN_RANK = -1;

  private static final long EXACT = 1L << 53;
  private static final int NOBODY_CERTAIN = Integer.MAX_VALUE;

  /** Odds of a cell whose weights are all counted. */
  public static CellOdds of(long size, WeightCounts weights) {
    return of(size, weights.sum(), weights.heaviestFirst());
  }

  /**
   * Odds of a cell from its sum of weights and its weights from the largest down. No more entries
   * are asked for than there are certain units, plus one: the {@code size} + 1 largest suffice.
   */
  public static CellOdds of(long size, long sum, Iterator<WeightCounts.Entry> heaviestFirst) {
    if (!isExact(size, sum)) {
      throw new DrawException("A cell", List.of(tooLarge(size, sum)));
    }
    long places = size;
    long rest = sum;
    int certainFrom = NOBODY_CERTAIN;
    while (places > 0 && heaviestFirst.hasNext()) {
      WeightCounts.Entry heaviest = heaviestFirst.next();
      if (places * heaviest.weight() < rest) {
        break;
      }
      // Units of one weight become certain together: taking one of them leaves the rest no lighter.
      certainFrom = heaviest.weight();
      places -= heaviest.units();
      rest -= heaviest.units() * heaviest.weight();
    }
    return new CellOdds(size, certainFrom, Math.max(0, places), rest);
  }

  /** Whether whole numbers up to size times sum are exact as doubles. */
  static boolean isExact(long size, long sum) {
    return size == 0 || sum <= (EXACT - 1) / size;
  }

  static String tooLarge(long size, long sum) {
    return "it draws %d units of a total weight of %d, beyond 2^53. Smaller weights or more strata"
        .formatted(size, sum)
        .concat(" are needed.");
  }

  public boolean isCertain(int weight) {
    return weight >= certainFrom;
  }

  /**
   * The rank of a unit; the smallest are drawn, ties by id.
   *
   * @throws IllegalStateException in a cell that draws nobody
   */
  public double rank(long ticket, int weight) {
    if (size == 0) {
      throw new IllegalStateException("A cell that draws nobody has no ranks");
    }
    if (isCertain(weight)) {
      return CERTAIN_RANK;
    }
    double u = Tickets.fraction(ticket);
    long a = places * weight;
    // Operations in the order of the protocol: other orders differ in the last bit.
    return (u * (double) (restWeight - a)) / ((1.0 - u) * (double) a);
  }

  /** The probability aimed at: proportional to weight, given the size. */
  public double probability(int weight) {
    if (size == 0) {
      return 0;
    }
    return isCertain(weight) ? 1 : (double) (places * weight) / restWeight;
  }
}
