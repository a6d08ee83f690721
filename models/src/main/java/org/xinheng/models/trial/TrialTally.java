package org.xinheng.models.trial;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a trial keeps of the enterprises it went through: sums that are bounded by the definitions,
 * and of each direction the enterprises that move furthest. Tallies of parts merge into that of the
 * whole, in any order.
 */
public final class TrialTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int most;
  private long enterprises;
  private final Transitions grades = new Transitions();
  private final Transitions riskClasses = new Transitions();
  private final Transitions classes = new Transitions();
  private final DrawForecast drawsBefore = new DrawForecast();
  private final DrawForecast drawsAfter = new DrawForecast();
  private final EnumMap<Move.Direction, Long> directions = new EnumMap<>(Move.Direction.class);
  private final EnumMap<Move.Direction, TreeSet<Move>> furthest =
      new EnumMap<>(Move.Direction.class);
  private final TreeMap<String, IndicatorSum> indicators = new TreeMap<>();
  private final TreeMap<String, TownSum> towns = new TreeMap<>();

  /**
   * What an indicator costs all enterprises whose reasons differ by it.
   *
   * @param enterprises how many they are
   * @param pointsBefore points it cost them
   * @param pointsAfter points it would cost them
   */
  public record IndicatorSum(long enterprises, long pointsBefore, long pointsAfter)
      implements Serializable {
    private IndicatorSum plus(IndicatorSum other) {
      return new IndicatorSum(
          enterprises + other.enterprises,
          pointsBefore + other.pointsBefore,
          pointsAfter + other.pointsAfter);
    }

    private static IndicatorSum of(ReasonChange change) {
      return new IndicatorSum(
          1,
          change.before() == null ? 0 : change.before().points(),
          change.after() == null ? 0 : change.after().points());
    }
  }

  /** How many of a town would move to stricter and to lighter classes. */
  public record TownSum(long enterprises, long stricter, long lighter) implements Serializable {
    private TownSum plus(TownSum other) {
      return new TownSum(
          enterprises + other.enterprises, stricter + other.stricter, lighter + other.lighter);
    }
  }

  /**
   * An empty tally.
   *
   * @param most enterprises listed of each direction
   */
  public TrialTally(int most) {
    this.most = most;
  }

  void add(Move move) {
    enterprises++;
    grades.add(move.before().grade(), move.after().grade());
    riskClasses.add(move.before().riskClass(), move.after().riskClass());
    classes.add(move.before().supervisionClass(), move.after().supervisionClass());
    Move.Direction direction = move.direction();
    directions.merge(direction, 1L, Long::sum);
    towns.merge(
        move.town() == null ? Transitions.NONE : move.town(),
        new TownSum(
            1,
            direction == Move.Direction.STRICTER ? 1 : 0,
            direction == Move.Direction.LIGHTER ? 1 : 0),
        TownSum::plus);
    for (ReasonChange change : move.reasons()) {
      indicators.merge(change.indicator(), IndicatorSum.of(change), IndicatorSum::plus);
    }
    if (direction != Move.Direction.NONE) {
      list(direction, move);
    }
  }

  private void list(Move.Direction direction, Move move) {
    TreeSet<Move> listed =
        furthest.computeIfAbsent(direction, any -> new TreeSet<>(Order.FURTHEST));
    listed.add(move);
    if (listed.size() > most) {
      listed.pollLast();
    }
  }

  /** The order of the lists, which travels with them. */
  private enum Order implements java.util.Comparator<Move> {
    FURTHEST;

    @Override
    public int compare(Move one, Move other) {
      return Move.FURTHEST_FIRST.compare(one, other);
    }
  }

  DrawForecast forecast(boolean isBefore) {
    return isBefore ? drawsBefore : drawsAfter;
  }

  /** Adds what another part counted; this tally. */
  public TrialTally add(TrialTally other) {
    enterprises += other.enterprises;
    grades.add(other.grades);
    riskClasses.add(other.riskClasses);
    classes.add(other.classes);
    drawsBefore.add(other.drawsBefore);
    drawsAfter.add(other.drawsAfter);
    other.directions.forEach((one, count) -> directions.merge(one, count, Long::sum));
    other.indicators.forEach((one, sum) -> indicators.merge(one, sum, IndicatorSum::plus));
    other.towns.forEach((one, sum) -> towns.merge(one, sum, TownSum::plus));
    other.furthest.forEach((one, moves) -> moves.forEach(move -> list(one, move)));
    return this;
  }

  /** Enterprises of which anything was known. */
  public long enterprises() {
    return enterprises;
  }

  public Transitions grades() {
    return grades;
  }

  public Transitions riskClasses() {
    return riskClasses;
  }

  public Transitions classes() {
    return classes;
  }

  public DrawForecast drawsBefore() {
    return drawsBefore;
  }

  public DrawForecast drawsAfter() {
    return drawsAfter;
  }

  /** Enterprises that go one way. */
  public long count(Move.Direction direction) {
    return directions.getOrDefault(direction, 0L);
  }

  /** Those that go furthest one way. */
  public List<Move> furthest(Move.Direction direction) {
    return furthest.containsKey(direction) ? List.copyOf(furthest.get(direction)) : List.of();
  }

  public SortedMap<String, IndicatorSum> indicators() {
    return new TreeMap<>(indicators);
  }

  public Map<String, TownSum> towns() {
    return new TreeMap<>(towns);
  }
}
