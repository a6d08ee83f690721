package org.xinheng.models.lifecycle;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** The rules of one contract, bound to one thread: gives the verdict on its facts. */
final class Judge {
  private record BoundClause(
      Rule rule, Condition.Test when, int appliesFrom, int appliesBefore, DayTerm[] on) {
    boolean holds(Fact fact, long happened) {
      return happened >= appliesFrom && happened < appliesBefore && when.holds(fact);
    }

    int day(Fact fact) {
      int latest = DayTerm.NONE;
      for (DayTerm term : on) {
        latest = Math.max(latest, term.on(fact));
      }
      return latest;
    }
  }

  private record BoundCase(int tier, Condition.Test when, int months) {}

  private record BoundRegime(
      Rule rule, int inForceFrom, boolean kinder, DayTerm start, BoundCase[] cases) {}

  private final Rule neutral;
  private final Rule noStart;
  private final int happenedOn;
  private final BoundClause[] excluded;
  private final BoundClause[] starts;
  private final BoundClause[] ends;
  private final BoundClause[] notRepairable;
  private final BoundRegime[] regimes;
  private final int tierIndex;
  private final BoundCase[] tierCases;
  private final int[] tierOfSymbol;

  Judge(ContractRules rules, LifecycleRules all, Symbols symbols) {
    Contract contract = rules.contract();
    neutral = rules.neutral();
    noStart = all.general().noStart();
    happenedOn = contract.indexOf(contract.happenedOn());
    excluded = bind(rules.excluded(), symbols);
    starts = bind(rules.starts(), symbols);
    ends = bind(rules.ends(), symbols);
    notRepairable = bind(rules.notRepairable(), symbols);
    regimes =
        rules.regimes().stream().map(regime -> bind(regime, symbols)).toArray(BoundRegime[]::new);
    Tiering tiering = rules.tiering();
    tierIndex = tiering == null ? -1 : tiering.index();
    tierCases =
        tiering == null
            ? new BoundCase[0]
            : tiering.cases().stream()
                .map(one -> new BoundCase(one.tier(), one.when().bind(symbols), 0))
                .toArray(BoundCase[]::new);
    tierOfSymbol = all.tiers().stream().mapToInt(symbols::idOf).toArray();
  }

  private static BoundClause[] bind(java.util.List<Clause> clauses, Symbols symbols) {
    return clauses.stream()
        .map(
            clause ->
                new BoundClause(
                    clause.rule(),
                    clause.when().bind(symbols),
                    clause.appliesFrom(),
                    clause.appliesBefore(),
                    clause.on().toArray(DayTerm[]::new)))
        .toArray(BoundClause[]::new);
  }

  private static BoundRegime bind(Regime regime, Symbols symbols) {
    BoundCase[] cases =
        regime.cases().stream()
            .map(
                one ->
                    new BoundCase(
                        one.tier(),
                        (one.when() == null ? Condition.always() : one.when()).bind(symbols),
                        one.months()))
            .toArray(BoundCase[]::new);
    return new BoundRegime(
        regime.rule(), regime.inForceFrom(), regime.kinder(), regime.start(), cases);
  }

  /** Gives the verdict on a fact, repairs and objections left aside. */
  void judge(Fact fact, Verdict verdict) {
    verdict.reset();
    if (neutral != null) {
      verdict.exclude(neutral);
      return;
    }
    long happened = fact.number(happenedOn);
    verdict.tier(tier(fact));
    for (BoundClause clause : excluded) {
      if (clause.holds(fact, happened)) {
        verdict.exclude(clause.rule);
        return;
      }
    }
    start(fact, happened, verdict);
    if (verdict.excludedBy() != null) {
      return;
    }
    for (BoundClause clause : ends) {
      if (clause.holds(fact, happened)) {
        int day = clause.day(fact);
        if (day != DayTerm.NONE) {
          verdict.end(day, clause.rule);
        }
      }
    }
    period(fact, happened, verdict);
  }

  private void start(Fact fact, long happened, Verdict verdict) {
    for (BoundClause clause : starts) {
      if (clause.holds(fact, happened)) {
        int day = clause.day(fact);
        if (day != DayTerm.NONE) {
          verdict.start(day, clause.rule);
          return;
        }
      }
    }
    verdict.exclude(noStart);
  }

  private void period(Fact fact, long happened, Verdict verdict) {
    int end = Verdict.OPEN;
    Rule by = null;
    for (BoundRegime regime : regimes) {
      boolean older = happened < regime.inForceFrom;
      if (older && !regime.kinder) {
        continue;
      }
      int day = end(regime, fact, verdict.tier());
      if (older) {
        day = Math.max(day, regime.inForceFrom);
      }
      if (!older || day < end) {
        end = day;
        by = regime.rule;
      }
    }
    verdict.end(end, by);
  }

  private static int end(BoundRegime regime, Fact fact, int tier) {
    int start = regime.start.on(fact);
    if (start == DayTerm.NONE) {
      return Verdict.OPEN;
    }
    for (BoundCase one : regime.cases) {
      if ((one.tier < 0 || one.tier == tier) && one.when.holds(fact)) {
        return Months.after(start, one.months);
      }
    }
    return Verdict.OPEN;
  }

  private int tier(Fact fact) {
    if (tierIndex < 0) {
      return -1;
    }
    long delivered = fact.number(tierIndex);
    for (int tier = 0; tier < tierOfSymbol.length; tier++) {
      if (tierOfSymbol[tier] == delivered) {
        return tier;
      }
    }
    for (BoundCase one : tierCases) {
      if (one.when.holds(fact)) {
        return one.tier;
      }
    }
    return -1;
  }

  /** Whether a repair ends the fact. */
  boolean isRepairable(Fact fact) {
    long happened = fact.number(happenedOn);
    for (BoundClause clause : notRepairable) {
      if (clause.holds(fact, happened)) {
        return false;
      }
    }
    return true;
  }
}
