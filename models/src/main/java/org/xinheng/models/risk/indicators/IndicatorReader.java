package org.xinheng.models.risk.indicators;

import java.util.List;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * Computes the indicators of an enterprise as of a day; one per thread. Nothing that happened or
 * became known after the day is seen, given facts as they were known on it.
 */
public final class IndicatorReader {
  /** Indicators are kept in thousandths, so that a step of their sums moves no bin by a bit. */
  private static final double THOUSANDTHS = 1000;

  private final CheckReader checks;
  private final List<Formula> formulas;
  private final Formula.Bound[] bound;

  IndicatorReader(CheckReader checks, List<Formula> formulas, Symbols symbols) {
    this.checks = checks;
    this.formulas = List.copyOf(formulas);
    bound = formulas.stream().map(one -> one.bind(symbols)).toArray(Formula.Bound[]::new);
  }

  /** Number of indicators. */
  public int size() {
    return bound.length;
  }

  /** The days of checks of an enterprise up to a day. */
  public CheckDays checks(List<Fact> known, int asOf) {
    return checks.read(known, asOf);
  }

  /** Adds an enterprise to what is known of all. */
  public void tally(List<Fact> known, RateTally tally) {
    CheckDays days = checks.read(known, tally.asOf());
    // Rates are of checks: whoever had none adds nothing.
    if (days.size() > 0) {
      tally.add(new Sight(known, days, tally.asOf(), null), formulas);
    }
  }

  /**
   * The indicators of an enterprise.
   *
   * @param known its facts as they were known on the day
   * @param asOf the day, as days since 1970-01-01
   * @param rates what is known of all the enterprises on that day
   * @param into one place for each indicator; NaN where nothing is known
   */
  public void read(List<Fact> known, int asOf, Rates rates, double[] into) {
    Sight sight = new Sight(known, checks.read(known, asOf), asOf, rates);
    for (int i = 0; i < bound.length; i++) {
      double value = bound[i].of(sight);
      into[i] = Double.isNaN(value) ? value : Math.round(value * THOUSANDTHS) / THOUSANDTHS;
    }
  }
}
