package org.xinheng.models.lifecycle;

/**
 * What the rules say of one fact; the assessing pass uses one again and again. A fact counts on the
 * days from {@link #from()} until before {@link #until()}; an excluded one on no day.
 */
public final class Verdict {
  /** End of a fact that counts until something further is known. */
  public static final int OPEN = Integer.MAX_VALUE;

  private int from;
  private int until;
  private int tier;
  private boolean objected;
  private Rule excludedBy;
  private Rule startedBy;
  private Rule endedBy;

  void reset() {
    from = DayTerm.NONE;
    until = OPEN;
    tier = -1;
    objected = false;
    excludedBy = null;
    startedBy = null;
    endedBy = null;
  }

  void exclude(Rule rule) {
    excludedBy = rule;
  }

  void start(int day, Rule rule) {
    from = day;
    startedBy = rule;
  }

  void end(int day, Rule rule) {
    if (day < until) {
      until = day;
      endedBy = rule;
    }
  }

  void tier(int position) {
    tier = position;
  }

  void object() {
    objected = true;
  }

  /** First day on which the fact counts. */
  public int from() {
    return from;
  }

  /** First day on which it counts no more; {@link #OPEN} where nothing ends it yet. */
  public int until() {
    return until;
  }

  /** Position of its tier, from the mildest; -1 where it has none. */
  public int tier() {
    return tier;
  }

  /** Whether an objection to it is pending (异议标注). */
  public boolean isObjected() {
    return objected;
  }

  /** Rule by which it counts on no day; null where there is none. */
  public Rule excludedBy() {
    return excludedBy;
  }

  /** Whether there is a day on which the fact counts. */
  public boolean everCounts() {
    return excludedBy == null && from < until;
  }

  public boolean countsOn(int day) {
    return excludedBy == null && from <= day && day < until;
  }

  /**
   * The rule that decides on a day: why it does not count, else what ends it, else what began it.
   */
  public Rule decidingOn(int day) {
    if (excludedBy != null) {
      return excludedBy;
    }
    if (day >= until || (day >= from && endedBy != null)) {
      return endedBy;
    }
    return startedBy;
  }
}
