package org.xinheng.models.risk.indicators;

import java.io.Serializable;
import java.util.Map;

/**
 * What all enterprises together looked like up to a day: the surroundings by which one is likened
 * to the others. A small table, kept with the night so that it can be explained again.
 *
 * @param asOf the day, as days since 1970-01-01
 * @param overall weighted sum of a measure, and weight of its checks, by the name of the mean
 * @param groups bad days and days of checks of the group's window, by group and value
 */
public record Rates(int asOf, Map<String, long[]> overall, Map<String, long[]> groups)
    implements Serializable {

  /** Sums are whole: so many units make one. */
  static final double UNIT = 1_000_000;

  public Rates {
    overall = Map.copyOf(overall);
    groups = Map.copyOf(groups);
  }

  /** Mean of a measure over all checks; 0 where there was none. */
  double mean(String name) {
    long[] sums = overall.get(name);
    return sums == null || sums[1] == 0 ? 0 : (double) sums[0] / sums[1];
  }

  /** Bad days of a group; 0 where it is unknown. */
  double bad(String group) {
    long[] sums = groups.get(group);
    return sums == null ? 0 : sums[0] / UNIT;
  }

  /** Days of checks of a group; 0 where it is unknown. */
  double checks(String group) {
    long[] sums = groups.get(group);
    return sums == null ? 0 : sums[1] / UNIT;
  }
}
