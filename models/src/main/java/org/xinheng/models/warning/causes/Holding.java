package org.xinheng.models.warning.causes;

import java.util.List;

/**
 * A span of days on which a cause was seen to hold.
 *
 * @param cause what tells it from other causes of the same rule and enterprise
 * @param from first day, as days since 1970-01-01
 * @param until first day after it
 * @param opens whether it is strong enough to open a warning; else it only keeps one open
 * @param evidence what was seen
 */
public record Holding(String cause, int from, int until, boolean opens, List<Evidence> evidence) {

  public Holding {
    evidence = List.copyOf(evidence);
  }

  public boolean covers(int day) {
    return from <= day && day < until;
  }

  /** The part of it within some days; null where there is none. */
  public Holding within(int first, int end) {
    int start = Math.max(from, first);
    int stop = Math.min(until, end);
    return start < stop ? new Holding(cause, start, stop, opens, evidence) : null;
  }
}
