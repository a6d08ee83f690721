package org.xinheng.models.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Verdict;

/** Something that costs points on the day asked for: a fact, or what is missing or stale. */
final class Hit {
  /** By line, then dearest first, then first day, then key: the order of reasons. */
  static final Comparator<Hit> ORDER =
      Comparator.comparingInt((Hit hit) -> hit.line.slot)
          .thenComparingInt(hit -> -hit.points)
          .thenComparingInt(hit -> hit.from)
          .thenComparing(Hit::key);

  final Line line;
  final int points;
  final int from;
  final int until;
  private final Fact fact;
  private final String rule;
  private final boolean objected;
  private String key;

  Hit(Line line, int points, int from, int until, Fact fact, String rule, boolean objected) {
    this.line = line;
    this.points = points;
    this.from = from;
    this.until = until;
    this.fact = fact;
    this.rule = rule;
    this.objected = objected;
  }

  private String key() {
    if (key == null) {
      key = fact == null ? "" : fact.key();
    }
    return key;
  }

  /** Whether it stands for data that are missing or stale, not for a fact. */
  boolean isMissing() {
    return fact == null;
  }

  /** The reason, with the points left to it by the caps. */
  Reason reason(int lost) {
    return new Reason(
        line.group,
        line.rule.id(),
        lost,
        line.contract.name(),
        fact == null ? null : key(),
        fact == null ? null : fact.document(),
        from == DayTerm.NONE ? null : LocalDate.ofEpochDay(from),
        until == Verdict.OPEN ? null : LocalDate.ofEpochDay(until),
        line.rule.source(),
        line.rule.confirmed(),
        line.restores,
        rule,
        objected);
  }
}
