package org.xinheng.models.warning;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What a surge is compared with: by rule, month and group, how many enterprises were open on the
 * first of the month and what was counted of them in the year before. Sums, so that parts may be
 * added in any order.
 */
public final class PeerCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * One group of one month.
   *
   * @param rule id of the rule
   * @param month first day of the month, as days since 1970-01-01
   * @param group group of enterprises
   */
  public record Group(String rule, int month, String group) implements Serializable {}

  private final HashMap<Group, long[]> counts = new HashMap<>();

  /** Adds enterprises and what was counted of them. */
  public void add(Group group, long enterprises, long counted) {
    long[] sums = counts.computeIfAbsent(group, any -> new long[2]);
    sums[0] += enterprises;
    sums[1] += counted;
  }

  /** Enterprises and count of each group. */
  public Map<Group, long[]> all() {
    return counts;
  }

  /** Records per enterprise and day in a group; 0 where it has no enterprise. */
  public double perDay(Group group, int days) {
    long[] sums = counts.get(group);
    return sums == null || sums[0] == 0 ? 0 : (double) sums[1] / sums[0] / days;
  }

  /** Enterprises open in a month, of all groups: so many were tested on each of its days. */
  public long tested(String rule, int month) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().month() == month && entry.getKey().rule().equals(rule))
        .mapToLong(entry -> entry.getValue()[0])
        .sum();
  }
}
