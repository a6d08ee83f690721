package org.xinheng.models.risk.cohorts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierHistory;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.CheckDays;
import org.xinheng.models.risk.indicators.IndicatorReader;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.Target;

/**
 * Turns dossiers into training rows; one per thread. A row rests on the dossier as it was known on
 * its cut, by the function that serves the night; only the outcome comes from after it.
 */
public final class CohortReader {
  private static final int[] HAPPENED = new int[128];

  static {
    Contracts.facts().forEach(one -> HAPPENED[one.id()] = one.indexOf(one.happenedOn()));
  }

  private final Symbols symbols = new Symbols();
  private final IndicatorReader indicators;
  private final int horizonDays;
  private final int began;
  private Dossier read;
  private DossierHistory history;
  private List<Fact> atTheBeginning = List.of();
  private long[] happened = {};

  /**
   * A reader of cohorts.
   *
   * @param horizonDays days after a cut within which the next check tells
   * @param began the first day of which is told what was known; what was delivered on it is taken
   *     for known since it happened, so that a lake may learn from the years before it
   */
  public CohortReader(RiskIndicators definitions, Target target, int horizonDays, int began) {
    indicators = definitions.bind(target, symbols);
    this.horizonDays = horizonDays;
    this.began = began;
  }

  /** The first day on which anything of a dossier was known; the largest where nothing ever was. */
  public static int began(Dossier dossier, Symbols symbols) {
    int[] days = dossier.history(Integer.MAX_VALUE, symbols).knownDays(Integer.MIN_VALUE);
    return days.length == 0 ? Integer.MAX_VALUE : days[0];
  }

  /** The day of the first check known by a day; {@link Integer#MAX_VALUE} where there is none. */
  public int firstCheck(Dossier dossier, int asOf) {
    CheckDays checks = checks(dossier, asOf);
    return checks.size() == 0 ? Integer.MAX_VALUE : checks.day(0);
  }

  private List<Fact> known(Dossier dossier, int day) {
    if (dossier != read) {
      // Decoded once for all its cuts.
      history = dossier.history(Integer.MAX_VALUE, symbols);
      atTheBeginning = history.knownBy(began);
      happened = atTheBeginning.stream().mapToLong(CohortReader::happened).toArray();
      read = dossier;
    }
    if (day >= began) {
      return history.knownBy(day);
    }
    List<Fact> known = new ArrayList<>();
    for (int i = 0; i < happened.length; i++) {
      if (happened[i] <= day) {
        known.add(atTheBeginning.get(i));
      }
    }
    return known;
  }

  /** The day of a fact: an enterprise is known since ever, a fact without a day never was. */
  private static long happened(Fact fact) {
    if (fact.contract() == Enterprises.CONTRACT) {
      return Long.MIN_VALUE;
    }
    int day = HAPPENED[fact.contract().id()];
    return fact.has(day) ? fact.number(day) : Long.MAX_VALUE;
  }

  /** Adds a dossier to what was known of all on each day. */
  public void tally(Dossier dossier, Collection<RateTally> days) {
    for (RateTally day : days) {
      indicators.tally(known(dossier, day.asOf()), day);
    }
  }

  /**
   * The rows of an enterprise: one for each cut after which it was checked within the horizon.
   *
   * @param asOf the day by which outcomes had to be known
   * @param rates what was known of all on each cut
   */
  public List<Example> examples(Dossier dossier, int asOf, Map<Integer, Rates> rates) {
    CheckDays outcomes = checks(dossier, asOf);
    List<Example> examples = new ArrayList<>();
    rates.forEach(
        (cut, known) -> {
          int next = outcomes.firstAfter(cut, Math.min(asOf, cut + horizonDays));
          if (next >= 0) {
            examples.add(
                new Example(
                    dossier.uscc(),
                    cut,
                    outcomes.day(next),
                    outcomes.isBad(next),
                    row(dossier, cut, known)));
          }
        });
    return examples;
  }

  /** The indicators of an enterprise on a day. */
  public double[] row(Dossier dossier, int day, Rates rates) {
    List<Fact> known = known(dossier, day);
    double[] row = new double[indicators.size()];
    indicators.read(known, day, rates, row);
    return row;
  }

  /** The days of checks known by a day. */
  public CheckDays checks(Dossier dossier, int asOf) {
    return indicators.checks(known(dossier, asOf), asOf);
  }
}
