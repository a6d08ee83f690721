package org.xinheng.models.warning.life;

import java.util.Comparator;
import java.util.List;
import org.xinheng.models.warning.causes.Evidence;
import org.xinheng.models.warning.causes.Holding;

/**
 * What became of one cause by a night: all nights since its first sighting replayed, by what was
 * known on each. Nothing of an earlier run is read, so it is of no consequence which nights ran,
 * how often, or in what order. Only the days on which something may change are visited.
 */
public final class LifeCycle {
  /** Reports in the order in which they are taken. */
  static final Comparator<Feedback> IN_ORDER =
      Comparator.comparingInt(Feedback::knownOn)
          .thenComparingInt(Feedback::on)
          .thenComparing(Feedback::code, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final WorkingDays workingDays;
  private final FeedbackCodes codes;

  public LifeCycle(WorkingDays workingDays, FeedbackCodes codes) {
    this.workingDays = workingDays;
    this.codes = codes;
  }

  /**
   * The warning as it stands.
   *
   * @param id its id
   * @param holdings of one cause, in any order; they may overlap
   * @param feedback on this warning, in any order
   * @return null where it was never opened
   */
  public Warning replay(
      String id, Terms terms, List<Holding> holdings, List<Feedback> feedback, int asOf) {
    Course course = new Course(terms, codes);
    List<Feedback> reports = feedback.stream().sorted(IN_ORDER).toList();
    for (int day = first(holdings); day <= asOf; day = next(day, course, holdings, reports)) {
      course.step(day, strength(holdings, day), reports);
    }
    if (course.openings() == 0) {
      return null;
    }
    return course.warning(
        id, holdings.get(0).cause(), course.due(workingDays, asOf), lastSeen(holdings, asOf));
  }

  private static int first(List<Holding> holdings) {
    return holdings.stream().mapToInt(Holding::from).min().orElse(Integer.MAX_VALUE);
  }

  /** How the cause holds on a day. */
  enum Strength {
    NONE,
    KEEPS,
    OPENS
  }

  static Strength strength(List<Holding> holdings, int day) {
    Strength strength = Strength.NONE;
    for (Holding holding : holdings) {
      if (holding.covers(day)) {
        if (holding.opens()) {
          return Strength.OPENS;
        }
        strength = Strength.KEEPS;
      }
    }
    return strength;
  }

  private static int next(int day, Course course, List<Holding> holdings, List<Feedback> reports) {
    int next = course.nextTurn(day);
    for (Holding holding : holdings) {
      next = earlier(next, holding.from(), day);
      next = earlier(next, holding.until(), day);
    }
    for (Feedback report : reports) {
      next = earlier(next, report.knownOn(), day);
    }
    return next;
  }

  private static int earlier(int next, int candidate, int day) {
    return candidate > day && candidate < next ? candidate : next;
  }

  /** Evidence of the last day on which the cause was seen. */
  private static List<Evidence> lastSeen(List<Holding> holdings, int asOf) {
    return holdings.stream()
        .filter(holding -> holding.from() <= asOf)
        .max(
            Comparator.comparingInt((Holding holding) -> Math.min(holding.until(), asOf + 1))
                .thenComparing(Holding::opens)
                .thenComparingInt(Holding::from)
                .thenComparing(holding -> holding.evidence().toString()))
        .map(Holding::evidence)
        .orElse(List.of());
  }
}
