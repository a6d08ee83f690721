package org.xinheng.models.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.lifecycle.Months;
import org.xinheng.models.lifecycle.Verdict;

/** One card bound to one thread: scores the facts of one enterprise after another. */
final class Scoring {
  private static final Grade[] GRADES = Grade.values();

  private final Card card;
  private final Line[] lines;
  private final Line[][] byContract = new Line[128][];
  private final Tally tally;
  private final Verdict verdict = new Verdict();
  private Surroundings surroundings;
  private List<String> stale = List.of();
  private boolean[] missing;

  Scoring(Card card, Symbols symbols) {
    this.card = card;
    List<Line> bound = new ArrayList<>();
    card.indicators().forEach(one -> bound.add(new Line(bound.size(), one, symbols)));
    card.directRules().forEach(one -> bound.add(new Line(bound.size(), one, symbols)));
    lines = bound.toArray(Line[]::new);
    for (Line line : lines) {
      int contract = line.contract.id();
      if (line.years == null) {
        byContract[contract] =
            bound.stream()
                .filter(one -> one.contract == line.contract && one.years == null)
                .toArray(Line[]::new);
      }
    }
    tally = new Tally(card, lines);
    missing = new boolean[lines.length];
  }

  /** Notes which indicators a night's stale feeds concern. */
  private void surround(Surroundings night) {
    if (night == surroundings) {
      return;
    }
    surroundings = night;
    missing = new boolean[lines.length];
    List<String> ids = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isDirect() && night.staleContracts().contains(line.contract.name())) {
        ids.add(line.rule.id());
        missing[line.slot] = line.missingWhenStale;
      }
    }
    stale = List.copyOf(ids);
  }

  /**
   * Scores an enterprise.
   *
   * @param known its facts, already taken up by the lifecycle
   * @param endsOn day on which it will be assessed no more; {@link DayTerm#NONE} for none
   */
  Assessment score(
      String uscc,
      List<Fact> known,
      Fact registration,
      Lifecycle lifecycle,
      Surroundings night,
      LocalDate date,
      int endsOn) {
    int asOf = (int) date.toEpochDay();
    surround(night);
    tally.reset(asOf);
    addFacts(known, lifecycle, asOf);
    for (Line line : lines) {
      if (missing[line.slot]) {
        addMissing(line);
      } else if (line.years != null) {
        addYears(line, registration, asOf);
      }
    }
    int points = tally.points();
    int direct = tally.directRule(points);
    List<Reason> reasons = tally.reasons();
    int next = tally.nextChange();
    if (endsOn != DayTerm.NONE && (next == DayTerm.NONE || endsOn < next)) {
      next = endsOn;
    }
    DirectRule rule = direct < 0 ? null : card.directRules().get(direct);
    return new Assessment(
        uscc,
        date,
        null,
        card.rule().id(),
        points,
        rule == null ? GRADES[card.gradeOf(points)] : rule.atBest(),
        rule == null ? null : rule.rule().id(),
        reasons,
        next == DayTerm.NONE ? null : LocalDate.ofEpochDay(next),
        stale);
  }

  private void addFacts(List<Fact> known, Lifecycle lifecycle, int asOf) {
    for (int i = 0; i < known.size(); i++) {
      Fact fact = known.get(i);
      Line[] concerned = byContract[fact.contract().id()];
      if (concerned == null) {
        continue;
      }
      lifecycle.judge(fact, verdict);
      if (!verdict.everCounts() || verdict.until() <= asOf) {
        continue;
      }
      for (Line line : concerned) {
        if (!missing[line.slot]) {
          line.add(fact, verdict, asOf, tally);
        }
      }
    }
  }

  private void addMissing(Line line) {
    if (line.missing > 0) {
      tally.add(line.slot, -line.missing, Integer.MIN_VALUE, Verdict.OPEN);
      tally.hit(new Hit(line, line.missing, DayTerm.NONE, Verdict.OPEN, null, null, false));
    }
  }

  private void addYears(Line line, Fact registration, int asOf) {
    long since = registration.number(line.years.index());
    if (since == Fact.NONE) {
      addMissing(line);
      return;
    }
    Bins bins = line.years.bins();
    int first = Integer.MIN_VALUE;
    for (int bin = 0; bin < bins.points().length; bin++) {
      boolean last = bin == bins.edges().length;
      int end = last ? Verdict.OPEN : Months.after((int) since, 12 * bins.edges()[bin]);
      int points = bins.points()[bin];
      if (end > asOf && points > 0) {
        tally.add(line.slot, points, first, end);
        if (first <= asOf) {
          tally.hit(new Hit(line, points, first, end, registration, null, false));
        }
      }
      first = end;
    }
  }
}
