package org.xinheng.models.risk.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** Reads the days of checks out of the facts of an enterprise; one per thread. */
public final class CheckReader {
  /** A check with more findings of a tier than this is as bad as one with as many. */
  private static final long MOST_FINDINGS = 5;

  private static final int DAY = index(Inspections.INSPECTED_ON);
  private static final int RECTIFIED = index(Inspections.RECTIFIED_ON);
  private static final int SERIOUS = index(Inspections.SERIOUS_FINDINGS);
  private static final int GENERAL = index(Inspections.GENERAL_FINDINGS);
  private static final int MINOR = index(Inspections.MINOR_FINDINGS);
  private static final int KEY = index(Inspections.KEY_FINDINGS);

  private final Condition.Test counts;
  private final Condition.Test[] bad;
  private final Severity severity;

  /**
   * A reader of checks.
   *
   * @param which which checks count
   */
  public CheckReader(Condition which, Target target, Symbols symbols) {
    counts = which.bind(symbols);
    bad = target.bad().stream().map(one -> one.bind(symbols)).toArray(Condition.Test[]::new);
    severity = target.severity();
  }

  private static int index(Field field) {
    return Inspections.CONTRACT.indexOf(field);
  }

  /** The days of checks up to a day. */
  public CheckDays read(List<Fact> known, int asOf) {
    List<Fact> checks = new ArrayList<>();
    for (Fact fact : known) {
      if (fact.contract() == Inspections.CONTRACT
          && fact.number(DAY) != Fact.NONE
          && fact.number(DAY) <= asOf
          && counts.holds(fact)) {
        checks.add(fact);
      }
    }
    checks.sort(Comparator.comparingLong(fact -> fact.number(DAY)));
    Days days = new Days(checks.size());
    checks.forEach(fact -> days.add(fact, asOf));
    return days.done();
  }

  /** Days as they are put together. */
  private final class Days {
    private final int[] days;
    private final boolean[] isBad;
    private final boolean[] open;
    private final long[][] findings;
    private int size;

    private Days(int most) {
      days = new int[most];
      isBad = new boolean[most];
      open = new boolean[most];
      findings = new long[4][most];
    }

    private void add(Fact fact, int asOf) {
      int day = (int) fact.number(DAY);
      if (size == 0 || days[size - 1] != day) {
        days[size++] = day;
      }
      int at = size - 1;
      boolean foundBad = false;
      for (Condition.Test test : bad) {
        foundBad |= test.holds(fact);
      }
      isBad[at] |= foundBad;
      long rectified = fact.number(RECTIFIED);
      open[at] |= foundBad && (rectified == Fact.NONE || rectified > asOf);
      most(0, at, fact.number(SERIOUS));
      most(1, at, fact.number(GENERAL));
      most(2, at, fact.number(MINOR));
      most(3, at, fact.number(KEY));
    }

    private void most(int tier, int at, long count) {
      findings[tier][at] = Math.max(findings[tier][at], count == Fact.NONE ? 0 : count);
    }

    private CheckDays done() {
      double[][] measures = new double[Measure.values().length][size];
      for (int i = 0; i < size; i++) {
        measures[Measure.SEVERITY.ordinal()][i] =
            (isBad[i] ? severity.bad() : 0)
                + severity.serious() * findings[0][i]
                + severity.general() * findings[1][i]
                + severity.minor() * findings[2][i]
                + severity.key() * findings[3][i];
        measures[Measure.BAD.ordinal()][i] = isBad[i] ? 1 : 0;
        measures[Measure.GRAVE.ordinal()][i] =
            Math.min(MOST_FINDINGS, findings[0][i] + findings[1][i]);
        measures[Measure.SERIOUS.ordinal()][i] = Math.min(MOST_FINDINGS, findings[0][i]);
        measures[Measure.GENERAL.ordinal()][i] = Math.min(MOST_FINDINGS, findings[1][i]);
        measures[Measure.MINOR.ordinal()][i] = Math.min(MOST_FINDINGS, findings[2][i]);
      }
      return new CheckDays(days, isBad, measures, open, size);
    }
  }
}
