package org.xinheng.models.risk.indicators;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/** Adds up {@link Rates} enterprise by enterprise; sums are whole numbers, so any order will do. */
public final class RateTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int asOf;
  private final TreeMap<String, long[]> overall = new TreeMap<>();
  private final TreeMap<String, long[]> groups = new TreeMap<>();

  /** An empty tally for a day. */
  public RateTally(int asOf) {
    this.asOf = asOf;
  }

  public int asOf() {
    return asOf;
  }

  void add(Sight sight, List<Formula> formulas) {
    for (Formula formula : formulas) {
      formula.tally(sight, this);
    }
  }

  void addOverall(String name, double value, double weight) {
    add(overall, name, value, weight);
  }

  void addGroup(String name, double bad, double checks) {
    add(groups, name, bad, checks);
  }

  private static void add(TreeMap<String, long[]> sums, String name, double value, double weight) {
    long[] cell = sums.computeIfAbsent(name, absent -> new long[2]);
    cell[0] += Math.round(value * Rates.UNIT);
    cell[1] += Math.round(weight * Rates.UNIT);
  }

  /** This tally with what another counted of other enterprises. */
  public RateTally with(RateTally other) {
    merge(overall, other.overall);
    merge(groups, other.groups);
    return this;
  }

  private static void merge(TreeMap<String, long[]> into, TreeMap<String, long[]> from) {
    from.forEach(
        (name, sums) -> {
          long[] cell = into.computeIfAbsent(name, absent -> new long[2]);
          cell[0] += sums[0];
          cell[1] += sums[1];
        });
  }

  public Rates done() {
    return new Rates(asOf, overall, groups);
  }
}
