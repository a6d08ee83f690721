package org.xinheng.models.risk.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.risk.RiskModelException;

/**
 * A period's visits put into another order: as many on each day as there were, the riskiest first.
 *
 * @param daysGained days by which bad ones are found earlier on average than they were
 * @param firstHalf share of the bad ones found in the first half of the visits
 */
public record VisitOrder(double daysGained, double firstHalf) {
  /** Quantile of the normal distribution for intervals that hold 95 times in 100. */
  private static final double Z = 1.959963984540054;

  /**
   * One visit as it was made.
   *
   * @param id the enterprise
   * @param day the day
   * @param score higher is riskier
   */
  public record Visit(String id, int day, double score, boolean isBad) {}

  /** What a random order would give: means and the intervals of 95 in 100 orders. */
  public record AtRandom(VisitOrder mean, Interval daysGained, Interval firstHalf) {}

  /** Visits in the order in which the agency made them. */
  public static VisitOrder asMade(List<Visit> visits) {
    return of(visits, Comparator.comparingInt(Visit::day).thenComparing(Visit::id));
  }

  /** Visits in the order of their scores. */
  public static VisitOrder byScore(List<Visit> visits) {
    return of(visits, Comparator.comparingDouble(Visit::score).reversed().thenComparing(Visit::id));
  }

  private static VisitOrder of(List<Visit> visits, Comparator<Visit> order) {
    int[] days = days(visits);
    List<Visit> ordered = new ArrayList<>(visits);
    ordered.sort(order);
    double gained = 0;
    int bad = 0;
    int firstHalf = 0;
    for (int i = 0; i < days.length; i++) {
      Visit visit = ordered.get(i);
      if (visit.isBad()) {
        gained += visit.day() - days[i];
        firstHalf += i < days.length / 2 ? 1 : 0;
        bad++;
      }
    }
    return new VisitOrder(gained / bad, (double) firstHalf / bad);
  }

  /** What orders drawn at random give, by the moments of drawing without replacement. */
  public static AtRandom atRandom(List<Visit> visits) {
    int[] days = days(visits);
    int n = days.length;
    double mean = Arrays.stream(days).average().orElseThrow();
    double variance = 0;
    for (int day : days) {
      variance += (day - mean) * (day - mean) / n;
    }
    double badDays =
        visits.stream().filter(Visit::isBad).mapToInt(Visit::day).average().orElseThrow();
    long bad = visits.stream().filter(Visit::isBad).count();
    double left = n == 1 ? 0 : (double) (n - bad) / (n - 1);
    double half = (double) (n / 2) / n;
    double gainedReach = Z * Math.sqrt(variance / bad * left);
    double halfReach = Z * Math.sqrt(half * (1 - half) / bad * left);
    return new AtRandom(
        new VisitOrder(badDays - mean, half),
        new Interval(badDays - mean - gainedReach, badDays - mean + gainedReach),
        new Interval(Math.max(0, half - halfReach), Math.min(1, half + halfReach)));
  }

  private static int[] days(List<Visit> visits) {
    if (visits.stream().noneMatch(Visit::isBad)) {
      throw new RiskModelException("No visit was bad: no order finds anything earlier.");
    }
    return visits.stream().mapToInt(Visit::day).sorted().toArray();
  }
}
