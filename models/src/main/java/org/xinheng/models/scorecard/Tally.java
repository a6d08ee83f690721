package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Verdict;

/**
 * What has been added up for one dossier: one sum per line, and the later days on which sums
 * change. One tally serves a thread for all its dossiers.
 */
final class Tally {
  private final Card card;
  private final Line[] lines;
  private final int indicators;
  private final long[] raw;
  private final List<Hit> hits = new ArrayList<>();
  private int asOf;
  private int events;
  private long[] days = new long[32];
  private int[] slots = new int[32];
  private int[] deltas = new int[32];

  Tally(Card card, Line[] lines) {
    this.card = card;
    this.lines = lines;
    indicators = card.indicators().size();
    raw = new long[lines.length];
  }

  void reset(int day) {
    asOf = day;
    events = 0;
    hits.clear();
    Arrays.fill(raw, 0);
  }

  /** Adds points to a line for the days from the first until before the end. */
  void add(int slot, int points, int first, int end) {
    if (first <= asOf) {
      raw[slot] += points;
    } else {
      later(first, slot, points);
    }
    if (end != Verdict.OPEN) {
      later(end, slot, -points);
    }
  }

  void hit(Hit hit) {
    hits.add(hit);
  }

  private void later(int day, int slot, int delta) {
    if (events == days.length) {
      days = Arrays.copyOf(days, 2 * events);
      slots = Arrays.copyOf(slots, 2 * events);
      deltas = Arrays.copyOf(deltas, 2 * events);
    }
    // Day and position in one number: sorting numbers sorts the events.
    days[events] = (long) day << 32 | events;
    slots[events] = slot;
    deltas[events] = delta;
    events++;
  }

  /** Points left. */
  int points() {
    int points = card.total();
    for (int slot = 0; slot < indicators; slot++) {
      points -= lines[slot].settle(raw[slot]);
    }
    return points;
  }

  /** Position of the direct rule that makes the grade worse than the points do; -1 for none. */
  int directRule(int points) {
    int worst = card.gradeOf(points);
    int rule = -1;
    for (int slot = indicators; slot < lines.length; slot++) {
      if (raw[slot] > 0) {
        int atBest = card.directRules().get(slot - indicators).atBest().ordinal();
        if (atBest > worst) {
          worst = atBest;
          rule = slot - indicators;
        }
      }
    }
    return rule;
  }

  /**
   * The next day on which points, grade or direct rule change though nothing further is known;
   * {@link DayTerm#NONE} if never. Uses the sums up: call it last.
   */
  int nextChange() {
    Arrays.sort(days, 0, events);
    int before = points();
    int ruleBefore = directRule(before);
    int points = before;
    int i = 0;
    while (i < events) {
      int day = (int) (days[i] >> 32);
      for (; i < events && (int) (days[i] >> 32) == day; i++) {
        int event = (int) days[i];
        int slot = slots[event];
        int settled = slot < indicators ? lines[slot].settle(raw[slot]) : 0;
        raw[slot] += deltas[event];
        points += settled - (slot < indicators ? lines[slot].settle(raw[slot]) : 0);
      }
      if (points != before || directRule(points) != ruleBefore) {
        return day;
      }
    }
    return DayTerm.NONE;
  }

  /** The reasons in their order, each with the points the caps leave it. */
  List<Reason> reasons() {
    if (hits.isEmpty()) {
      return List.of();
    }
    if (hits.size() > 1) {
      hits.sort(Hit.ORDER);
    }
    List<Reason> reasons = new ArrayList<>(hits.size());
    int start = 0;
    while (start < hits.size()) {
      int end = start;
      while (end < hits.size() && hits.get(end).line == hits.get(start).line) {
        end++;
      }
      share(start, end, reasons);
      start = end;
    }
    return reasons;
  }

  private void share(int start, int end, List<Reason> reasons) {
    Line line = hits.get(start).line;
    if (hits.get(start).isMissing()) {
      reasons.add(hits.get(start).reason(hits.get(start).points));
      return;
    }
    long sum = 0;
    for (int i = start; i < end; i++) {
      int settled = line.isDirect() ? 0 : line.settle(sum);
      sum += hits.get(i).points;
      reasons.add(hits.get(i).reason(line.isDirect() ? 0 : line.settle(sum) - settled));
    }
    if (line.isCount()) {
      // By count, a later fact may cost more than an earlier one.
      reasons
          .subList(reasons.size() - (end - start), reasons.size())
          .sort(Comparator.comparingInt((Reason reason) -> -reason.points()));
    }
  }
}
