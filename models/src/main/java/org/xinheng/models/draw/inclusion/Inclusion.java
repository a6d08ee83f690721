package org.xinheng.models.draw.inclusion;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.SampleSizes;
import org.xinheng.models.draw.WeightCounts;

/**
 * Inclusion probabilities of one class and stratum by weight: exact in small cells, the targets in
 * larger ones, where they are right to three digits or more (peers: N = 20 within 0.4 %, N = 100
 * within 0.02 %).
 */
public final class Inclusion implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Cells with fewer units get exact probabilities. */
  public static final int SMALL = 12;

  private final TreeMap<Integer, Double> byWeight;

  private Inclusion(TreeMap<Integer, Double> byWeight) {
    this.byWeight = byWeight;
  }

  /** Probabilities given how many are drawn. */
  public static Inclusion given(long size, WeightCounts weights) {
    CellOdds odds = CellOdds.of(size, weights);
    TreeMap<Integer, Double> byWeight = new TreeMap<>();
    weights
        .heaviestFirst()
        .forEachRemaining(entry -> byWeight.put(entry.weight(), odds.probability(entry.weight())));
    if (weights.units() < SMALL && odds.places() > 0) {
      byWeight.putAll(exact(odds, weights));
    }
    return new Inclusion(byWeight);
  }

  /** Probabilities before the size is known: averaged over its random rounding. */
  public static Inclusion averaged(int rateBp, WeightCounts weights) {
    long target = Math.multiplyExact(weights.units(), (long) rateBp);
    double up = (double) (target % SampleSizes.WHOLE) / SampleSizes.WHOLE;
    Inclusion floor = given(target / SampleSizes.WHOLE, weights);
    if (up == 0) {
      return floor;
    }
    Inclusion ceiling = given(target / SampleSizes.WHOLE + 1, weights);
    TreeMap<Integer, Double> byWeight = new TreeMap<>();
    floor.byWeight.forEach(
        (weight, low) -> byWeight.put(weight, (1 - up) * low + up * ceiling.of(weight)));
    return new Inclusion(byWeight);
  }

  private static Map<Integer, Double> exact(CellOdds odds, WeightCounts weights) {
    int[] rest = new int[SMALL];
    int count = 0;
    Iterator<WeightCounts.Entry> entries = weights.heaviestFirst();
    while (entries.hasNext()) {
      WeightCounts.Entry entry = entries.next();
      for (long i = odds.isCertain(entry.weight()) ? entry.units() : 0; i < entry.units(); i++) {
        rest[count++] = entry.weight();
      }
    }
    double[] targets = new double[count];
    for (int i = 0; i < count; i++) {
      targets[i] = odds.probability(rest[i]);
    }
    double[] probabilities = ExactPareto.probabilities(targets, (int) odds.places());
    Map<Integer, Double> byWeight = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      byWeight.put(rest[i], probabilities[i]);
    }
    return byWeight;
  }

  /**
   * The probability of a unit of that weight.
   *
   * @throws IllegalArgumentException if the cell has no such weight
   */
  public double of(int weight) {
    Double probability = byWeight.get(weight);
    if (probability == null) {
      throw new IllegalArgumentException("No unit of this cell has the weight " + weight);
    }
    return probability;
  }
}
