package org.xinheng.models.scorecard;

import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.lifecycle.Verdict;

/** An indicator or a direct rule bound to one thread: what a fact that counts adds to its slot. */
final class Line {
  /** What one fact costs, before caps. */
  @FunctionalInterface
  private interface Price {
    int of(Fact fact, int tier);
  }

  final int slot;
  final Rule rule;
  final String group;
  final Contract contract;
  final String restores;
  final Deduction.ByYears years;
  final Integer missing;
  final boolean missingWhenStale;
  private final Condition.Test when;
  private final DayTerm from;
  private final DayTerm until;
  private final Price price;
  private final Bins count;
  private final int cap;

  Line(int slot, Indicator indicator, Symbols symbols) {
    this.slot = slot;
    rule = indicator.rule();
    group = indicator.group();
    contract = indicator.contract();
    restores = indicator.restores();
    missing = indicator.missing();
    missingWhenStale = indicator.missingWhenStale();
    when = indicator.when().bind(symbols);
    from = indicator.from();
    until = indicator.until();
    cap = indicator.cap();
    Deduction deduction = indicator.deduction();
    years = deduction instanceof Deduction.ByYears byYears ? byYears : null;
    count = deduction instanceof Deduction.ByCount byCount ? byCount.bins() : null;
    price = price(deduction, symbols);
  }

  Line(int slot, DirectRule direct, Symbols symbols) {
    this.slot = slot;
    rule = direct.rule();
    group = Card.DIRECT;
    contract = direct.contract();
    restores = direct.restores();
    missing = null;
    missingWhenStale = false;
    when = direct.when().bind(symbols);
    from = null;
    until = null;
    cap = 0;
    years = null;
    count = null;
    price = (fact, tier) -> 1;
  }

  private static Price price(Deduction deduction, Symbols symbols) {
    if (deduction instanceof Deduction.PerEvent event) {
      int points = event.points();
      return (fact, tier) -> points;
    }
    if (deduction instanceof Deduction.ByTier byTier) {
      int[] points = byTier.points();
      return (fact, tier) -> tier < 0 ? 0 : points[tier];
    }
    if (deduction instanceof Deduction.ByCase byCase) {
      return byCase(byCase.cases(), symbols);
    }
    return (fact, tier) -> 1;
  }

  private static Price byCase(List<Deduction.ByCase.Case> cases, Symbols symbols) {
    Condition.Test[] tests =
        cases.stream().map(one -> one.when().bind(symbols)).toArray(Condition.Test[]::new);
    int[] points = cases.stream().mapToInt(Deduction.ByCase.Case::points).toArray();
    return (fact, tier) -> {
      for (int i = 0; i < tests.length; i++) {
        if (tests[i].holds(fact)) {
          return points[i];
        }
      }
      return 0;
    };
  }

  /**
   * Points lost when the facts of the slot add up to so much. A sum below zero stands for points
   * fixed because what the indicator needs is missing.
   */
  int settle(long raw) {
    if (raw < 0) {
      return (int) -raw;
    }
    return count == null
        ? (int) Math.min(cap, raw)
        : count.of((int) Math.min(Integer.MAX_VALUE, raw));
  }

  boolean isCount() {
    return count != null;
  }

  boolean isDirect() {
    return group.equals(Card.DIRECT);
  }

  /** Adds a fact to the tally for the days on which it counts here. */
  void add(Fact fact, Verdict verdict, int asOf, Tally tally) {
    if (!when.holds(fact)) {
      return;
    }
    int first = verdict.from();
    int end = verdict.until();
    if (from != null) {
      int day = from.on(fact);
      if (day == DayTerm.NONE) {
        return;
      }
      first = Math.max(first, day);
    }
    if (until != null) {
      int day = until.on(fact);
      end = day == DayTerm.NONE ? end : Math.min(end, day);
    }
    int points = price.of(fact, verdict.tier());
    if (points == 0 || first >= end || end <= asOf) {
      return;
    }
    tally.add(slot, points, first, end);
    if (first <= asOf) {
      Rule deciding = verdict.decidingOn(asOf);
      tally.hit(new Hit(this, points, first, end, fact, deciding.id(), verdict.isObjected()));
    }
  }
}
