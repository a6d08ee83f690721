package org.xinheng.models.draw;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many units each stratum of one plan and class gives: controlled random rounding, so that each
 * size and their total are the floor or the ceiling of their targets (protocol §2).
 */
public final class SampleSizes {
  /** Basis points of a rate that draws everybody. */
  public static final int WHOLE = 10_000;

  private static final int BITS_DROPPED = 12;
  private static final int BITS_KEPT = 40;

  private SampleSizes() {}

  /**
   * Sizes by stratum.
   *
   * @param ticket the ticket of {@code size:plan:class}
   * @param rate basis points
   * @param eligible eligible units of the class by stratum
   */
  public static SortedMap<String, Long> of(long ticket, int rate, Map<String, Long> eligible) {
    SortedMap<String, Long> inOrder = new TreeMap<>(CodePoints.ORDER);
    inOrder.putAll(eligible);
    SortedMap<String, Long> sizes = new TreeMap<>(CodePoints.ORDER);
    long before = start(ticket);
    for (Map.Entry<String, Long> stratum : inOrder.entrySet()) {
      long after = Math.addExact(before, Math.multiplyExact(stratum.getValue(), (long) rate));
      sizes.put(stratum.getKey(), after / WHOLE - before / WHOLE);
      before = after;
    }
    return sizes;
  }

  /** What the ticket of a plan and class is asked for. */
  public static String ticketOf(String plan, String unitClass) {
    return "size:" + plan + ":" + unitClass;
  }

  private static long start(long ticket) {
    return (ticket >>> BITS_DROPPED) * WHOLE >>> BITS_KEPT;
  }
}
