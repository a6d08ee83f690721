package org.xinheng.models.risk.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** Finds the records that an indicator rests on, so that an officer can look them up. */
public final class RecordFinder {
  private static final int RECTIFIED = Inspections.CONTRACT.indexOf(Inspections.RECTIFIED_ON);
  private static final int[] FINDINGS = {
    Inspections.CONTRACT.indexOf(Inspections.SERIOUS_FINDINGS),
    Inspections.CONTRACT.indexOf(Inspections.GENERAL_FINDINGS),
    Inspections.CONTRACT.indexOf(Inspections.MINOR_FINDINGS),
    Inspections.CONTRACT.indexOf(Inspections.KEY_FINDINGS)
  };

  /**
   * Which records an indicator counts.
   *
   * @param contract their contract
   * @param day field whose day places them
   * @param months how far back
   */
  private record Where(Contract contract, int day, int months, Condition.Test test) {}

  private final List<String> names;
  private final Where[] where;

  RecordFinder(Condition which, Target target, List<IndicatorRule> rules, Symbols symbols) {
    names = rules.stream().map(IndicatorRule::id).toList();
    Condition.Test checks = which.bind(symbols);
    Condition.Test bad = withFinding(checks, target, symbols);
    where = new Where[rules.size()];
    for (int i = 0; i < where.length; i++) {
      where[i] = where(rules.get(i).formula(), checks, bad, symbols);
    }
  }

  private static Where where(
      Formula formula, Condition.Test checks, Condition.Test bad, Symbols symbols) {
    if (formula instanceof RecordFormula.Count count) {
      Contract contract = count.contract();
      int day = contract.indexOf(contract.happenedOn());
      return new Where(contract, day, count.months(), count.when().bind(symbols));
    }
    if (formula instanceof RecordFormula.MonthsSinceRecord since) {
      Contract contract = since.contract();
      int day = contract.indexOf(contract.happenedOn());
      return new Where(contract, day, Integer.MAX_VALUE, since.when().bind(symbols));
    }
    if (formula instanceof RecordFormula.LicenceAge) {
      int granted = Licences.CONTRACT.indexOf(Licences.GRANTED_ON);
      return new Where(Licences.CONTRACT, granted, Integer.MAX_VALUE, fact -> true);
    }
    if (formula instanceof RecordFormula.LapsedLicences lapsed) {
      int until = Licences.CONTRACT.indexOf(Licences.VALID_UNTIL);
      return new Where(Licences.CONTRACT, until, lapsed.months(), fact -> true);
    }
    if (formula instanceof Formula.GroupRate
        || formula instanceof Formula.SeasonRate
        || formula instanceof RecordFormula.Age) {
      return null;
    }
    if (formula instanceof RecordFormula.RectificationDays corrected) {
      return checks(corrected.months(), fact -> fact.has(RECTIFIED));
    }
    boolean isAnyCheck = formula instanceof Formula.MonthsSince since && !since.bad();
    return checks(Integer.MAX_VALUE, isAnyCheck ? checks : bad);
  }

  private static Where checks(int months, Condition.Test test) {
    int day = Inspections.CONTRACT.indexOf(Inspections.INSPECTED_ON);
    return new Where(Inspections.CONTRACT, day, months, test);
  }

  private static Condition.Test withFinding(Condition.Test checks, Target target, Symbols symbols) {
    Condition.Test[] bad =
        target.bad().stream().map(one -> one.bind(symbols)).toArray(Condition.Test[]::new);
    return fact -> {
      if (!checks.holds(fact)) {
        return false;
      }
      for (int tier : FINDINGS) {
        if (fact.has(tier) && fact.number(tier) > 0) {
          return true;
        }
      }
      for (Condition.Test test : bad) {
        if (test.holds(fact)) {
          return true;
        }
      }
      return false;
    };
  }

  /**
   * The records of an enterprise that an indicator rests on, latest first; none where it is about
   * others, as a rate of the trade.
   *
   * @param known its facts as they were known on the day
   */
  public List<Fact> records(String indicator, List<Fact> known, int asOf) {
    int place = names.indexOf(indicator);
    Where one = place < 0 ? null : where[place];
    if (one == null) {
      return List.of();
    }
    List<Fact> records = new ArrayList<>();
    for (Fact fact : known) {
      if (fact.contract() == one.contract()
          && fact.has(one.day())
          && fact.number(one.day()) <= asOf
          && Ages.months((int) fact.number(one.day()), asOf) < one.months()
          && one.test().holds(fact)) {
        records.add(fact);
      }
    }
    Comparator<Fact> latest = Comparator.comparingLong(fact -> -fact.number(one.day()));
    records.sort(latest.thenComparing(Fact::key));
    return records;
  }
}
