package org.xinheng.models.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.xinheng.models.draw.WeightCounts;
import org.xinheng.models.draw.inclusion.Inclusion;
import org.xinheng.models.draw.inclusion.JointInclusion;

/**
 * The drawn units of one class and stratum, or of several that were collapsed, as far as they
 * answered. The answers stand for those that are missing: every weight grows by the same factor.
 */
final class Group {
  private final List<DrawnUnit> answered;
  private final double factor;
  private final List<Integer> population;
  private final long size;

  /**
   * A group.
   *
   * @param weights weights of all units of the cell; null for a collapsed group or where they are
   *     not counted
   */
  Group(List<DrawnUnit> drawn, WeightCounts weights) {
    this.answered = drawn.stream().filter(DrawnUnit::isAnswered).toList();
    this.size = drawn.size();
    double all = drawn.stream().mapToDouble(unit -> 1 / unit.averaged()).sum();
    double told = answered.stream().mapToDouble(unit -> 1 / unit.averaged()).sum();
    this.factor = answered.isEmpty() ? 0 : all / told;
    boolean isExact =
        weights != null
            && weights.units() < Inclusion.SMALL
            && answered.size() == drawn.size()
            && size > 1;
    this.population = isExact ? listed(weights) : List.of();
  }

  private static List<Integer> listed(WeightCounts weights) {
    List<Integer> listed = new ArrayList<>();
    weights
        .heaviestFirst()
        .forEachRemaining(
            entry -> {
              for (long i = 0; i < entry.units(); i++) {
                listed.add(entry.weight());
              }
            });
    return listed;
  }

  /** Whether the group says by itself how much its units vary. */
  static boolean isEnough(List<DrawnUnit> drawn) {
    return isCensus(drawn)
        || drawn.stream().filter(unit -> unit.isAnswered() && unit.averaged() < 1).count() > 1;
  }

  static boolean isCensus(List<DrawnUnit> drawn) {
    return drawn.stream().allMatch(unit -> unit.isAnswered() && unit.averaged() == 1);
  }

  boolean has(Predicate<DrawnUnit> domain) {
    return answered.stream().anyMatch(domain);
  }

  Estimate.Method method() {
    if (isCensus(answered) && factor == 1) {
      return Estimate.Method.CENSUS;
    }
    if (!population.isEmpty()) {
      return Estimate.Method.SEN_YATES_GRUNDY;
    }
    return answered.stream().filter(unit -> probability(unit) < 1).count() > 1
        ? Estimate.Method.HAJEK
        : Estimate.Method.NOT_KNOWN;
  }

  /** The Horvitz-Thompson total. */
  double total(ToDoubleFunction<DrawnUnit> value) {
    return answered.stream()
        .mapToDouble(unit -> value.applyAsDouble(unit) / probability(unit))
        .sum();
  }

  /** Variance of the total, given how many were drawn. */
  double variance(ToDoubleFunction<DrawnUnit> value) {
    return switch (method()) {
      case CENSUS, NOT_KNOWN -> 0;
      case SEN_YATES_GRUNDY -> senYatesGrundy(value);
      case HAJEK, MIXED -> hajek(value);
    };
  }

  private double probability(DrawnUnit unit) {
    return unit.averaged() / factor;
  }

  private double senYatesGrundy(ToDoubleFunction<DrawnUnit> value) {
    JointInclusion joint = JointInclusion.given(size, population);
    double variance = 0;
    for (int i = 0; i < answered.size(); i++) {
      for (int j = 0; j < i; j++) {
        int one = place(i);
        int other = place(j);
        double both = joint.of(one, other);
        double difference = expanded(i, value) - expanded(j, value);
        variance += (joint.of(one) * joint.of(other) - both) / both * difference * difference;
      }
    }
    return Math.max(0, variance);
  }

  private double expanded(int i, ToDoubleFunction<DrawnUnit> value) {
    return value.applyAsDouble(answered.get(i)) / answered.get(i).averaged();
  }

  /** A place of the population with the weight of a drawn unit: those of one weight are alike. */
  private int place(int drawn) {
    int weight = answered.get(drawn).weight();
    int earlier = 0;
    for (int i = 0; i < drawn; i++) {
      earlier += answered.get(i).weight() == weight ? 1 : 0;
    }
    return population.indexOf(weight) + earlier;
  }

  private double hajek(ToDoubleFunction<DrawnUnit> value) {
    List<DrawnUnit> some = answered.stream().filter(unit -> probability(unit) < 1).toList();
    double n = some.size();
    double mean = some.stream().mapToDouble(u -> value.applyAsDouble(u) / probability(u)).sum() / n;
    double sum = 0;
    for (DrawnUnit unit : some) {
      double deviation = value.applyAsDouble(unit) / probability(unit) - mean;
      sum += (1 - probability(unit)) * deviation * deviation;
    }
    return n / (n - 1) * sum;
  }
}
