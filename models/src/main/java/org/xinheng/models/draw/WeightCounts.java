package org.xinheng.models.draw;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many units of one class and stratum have which weight: all that the odds of a draw depend on.
 * Counts of parts of a cell merge into those of the whole.
 */
public final class WeightCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long units;
  private long sum;

  /**
   * Units of one weight.
   *
   * @param weight their weight
   * @param units how many they are
   */
  public record Entry(int weight, long units) {}

  /** Counts of these weights. */
  public static WeightCounts of(int... weights) {
    WeightCounts counts = new WeightCounts();
    for (int weight : weights) {
      counts.add(weight, 1);
    }
    return counts;
  }

  /** Adds units of one weight. */
  public void add(int weight, long howMany) {
    counts.merge(weight, howMany, Math::addExact);
    units = Math.addExact(units, howMany);
    sum = Math.addExact(sum, Math.multiplyExact(howMany, (long) weight));
  }

  /** Adds the units of another part of the cell. */
  public void add(WeightCounts other) {
    other.counts.forEach(this::add);
  }

  public long units() {
    return units;
  }

  /** Sum of all weights. */
  public long sum() {
    return sum;
  }

  /** The weights from the largest down. */
  public Iterator<Entry> heaviestFirst() {
    Iterator<Map.Entry<Integer, Long>> entries = counts.descendingMap().entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Entry next() {
        Map.Entry<Integer, Long> entry = entries.next();
        return new Entry(entry.getKey(), entry.getValue());
      }
    };
  }
}
