package org.xinheng.models.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every sample of a small stratum with the probability that it is drawn. */
final class AllSamples {
  private static final double STEP = 0.125;
  private static final double TAIL = 60;

  private AllSamples() {}

  /**
   * One sample.
   *
   * @param units places of its units
   */
  record Sample(List<Integer> units, double probability) {}

  static double expected(List<Sample> samples, ToDoubleFunction<List<Integer>> value) {
    return samples.stream()
        .mapToDouble(s -> s.probability() * value.applyAsDouble(s.units()))
        .sum();
  }

  /** Samples by Pareto order sampling: all units of a sample have smaller ranks than the rest. */
  static List<Sample> pareto(double[] targets, int size) {
    List<Sample> samples = new ArrayList<>();
    for (List<Integer> units : subsets(targets.length, size)) {
      double probability = 0;
      for (double x = -TAIL; x <= TAIL; x += STEP) {
        probability += STEP * density(targets, units, Math.exp(x));
      }
      samples.add(new Sample(units, probability));
    }
    return samples;
  }

  private static double density(double[] targets, List<Integer> units, double t) {
    double inside = 1;
    double last = 0;
    for (int i = 0; i < targets.length; i++) {
      double odds = targets[i] / (1 - targets[i]);
      double below = t * odds / (1 + t * odds);
      inside *= units.contains(i) ? below : 1 - below;
      last += units.contains(i) ? 1 / (1 + t * odds) : 0;
    }
    return inside * last;
  }

  /** Samples by the keys {@code u^(1/w)}: one after the other, each by its weight. */
  static List<Sample> successive(double[] weights, int size) {
    List<Sample> samples = new ArrayList<>();
    for (List<Integer> units : subsets(weights.length, size)) {
      double all = 0;
      for (double weight : weights) {
        all += weight;
      }
      samples.add(new Sample(units, ordered(weights, units, all)));
    }
    return samples;
  }

  private static double ordered(double[] weights, List<Integer> left, double rest) {
    if (left.isEmpty()) {
      return 1;
    }
    double probability = 0;
    for (Integer unit : left) {
      List<Integer> others = new ArrayList<>(left);
      others.remove(unit);
      probability += weights[unit] / rest * ordered(weights, others, rest - weights[unit]);
    }
    return probability;
  }

  private static List<List<Integer>> subsets(int units, int size) {
    List<List<Integer>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << units; bits++) {
      if (Integer.bitCount(bits) == size) {
        List<Integer> subset = new ArrayList<>();
        for (int i = 0; i < units; i++) {
          if ((bits >> i & 1) == 1) {
            subset.add(i);
          }
        }
        subsets.add(subset);
      }
    }
    return subsets;
  }
}
