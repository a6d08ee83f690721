package org.xinheng.models.risk.indicators;

import java.util.Locale;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** How an indicator is computed; NaN says that nothing is known. */
sealed interface Formula {

  /** A formula bound to the symbols of one thread. */
  @FunctionalInterface
  interface Bound {
    double of(Sight sight);
  }

  Bound bind(Symbols symbols);

  /** Adds to the rates what the formula will want to know of all enterprises. */
  default void tally(Sight sight, RateTally tally) {}

  /**
   * Mean of a measure over the checks, older ones fading, held against that of all enterprises and
   * drawn by a number of checks towards it: 1 is as all the others. A severity is drawn towards the
   * share of bad checks, as the floor is: of whom little is known, little is expected.
   *
   * @param halfLife months after which a check weighs half; 0 where it never fades
   * @param prior average checks
   */
  record DecayedRate(Measure measure, int halfLife, double prior) implements Formula {
    private static final String BAD_SHARE = "bad-share";

    private String mean() {
      return measure.name().toLowerCase(Locale.ROOT) + "/" + halfLife;
    }

    @Override
    public Bound bind(Symbols symbols) {
      String mean = mean();
      double[] weights = Ages.weights(halfLife);
      return sight -> {
        double all = sight.rates().mean(mean);
        if (sight.checks().size() == 0 || all == 0) {
          return Double.NaN;
        }
        double level = measure == Measure.SEVERITY ? sight.rates().mean(BAD_SHARE) : all;
        double[] sums = sums(sight, weights);
        return (sums[0] + prior * level) / (sums[1] + prior) / all;
      };
    }

    @Override
    public void tally(Sight sight, RateTally tally) {
      double[] sums = sums(sight, Ages.weights(halfLife));
      tally.addOverall(mean(), sums[0], sums[1]);
      if (measure == Measure.SEVERITY) {
        int bad = 0;
        for (int i = 0; i < sight.checks().size(); i++) {
          bad += sight.checks().isBad(i) ? 1 : 0;
        }
        tally.addOverall(BAD_SHARE, bad, sight.checks().size());
      }
    }

    private double[] sums(Sight sight, double[] weights) {
      CheckDays checks = sight.checks();
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < checks.size(); i++) {
        double w = weights[Ages.months(checks.day(i), sight.asOf())];
        sum += w * checks.measure(i, measure);
        weight += w;
      }
      return new double[] {sum, weight};
    }
  }

  /**
   * Share of bad days in the enterprise's industry or town, against that of all, drawn towards it.
   *
   * @param months how far back
   * @param prior average checks
   */
  record GroupRate(Group group, int months, double prior) implements Formula {
    private String name(String value) {
      return group.name().toLowerCase(Locale.ROOT) + "/" + months + "/" + value;
    }

    private String all() {
      return "checks/" + months;
    }

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        String value = sight.group(group);
        double mean = sight.rates().mean(all());
        if (value == null || mean == 0) {
          return Double.NaN;
        }
        String name = name(value);
        return (sight.rates().bad(name) / mean + prior) / (sight.rates().checks(name) + prior);
      };
    }

    @Override
    public void tally(Sight sight, RateTally tally) {
      CheckDays checks = sight.checks();
      int bad = 0;
      int days = 0;
      for (int i = 0; i < checks.size(); i++) {
        if (Ages.months(checks.day(i), sight.asOf()) < months) {
          bad += checks.isBad(i) ? 1 : 0;
          days++;
        }
      }
      String value = sight.group(group);
      if (days > 0) {
        // Kept once for all groups of one window: both add the same sums.
        tally.addOverall(all(), bad, days);
        if (value != null) {
          tally.addGroup(name(value), bad, days);
        }
      }
    }
  }

  /** Whole months since the last check, or the last bad one. */
  record MonthsSince(boolean bad) implements Formula {
    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        for (int i = sight.checks().size() - 1; i >= 0; i--) {
          if (!bad || sight.checks().isBad(i)) {
            return Ages.months(sight.checks().day(i), sight.asOf());
          }
        }
        return Double.NaN;
      };
    }
  }

  /** Share of bad days in the last months less that of the time before. */
  record Trend(int months) implements Formula {
    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        double[] bad = new double[2];
        double[] days = new double[2];
        for (int i = 0; i < sight.checks().size(); i++) {
          int part = Ages.months(sight.checks().day(i), sight.asOf()) < months ? 1 : 0;
          bad[part] += sight.checks().isBad(i) ? 1 : 0;
          days[part]++;
        }
        return days[0] == 0 || days[1] == 0 ? Double.NaN : bad[1] / days[1] - bad[0] / days[0];
      };
    }
  }

  /** 1 where the last day of checks was bad and nobody has seen it corrected. */
  record OpenFinding() implements Formula {
    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        int last = sight.checks().size() - 1;
        return last < 0 ? Double.NaN : sight.checks().isOpen(last) ? 1 : 0;
      };
    }
  }

  /** Mean days from a finding to its correction. */
  record RectificationDays(int months) implements Formula {
    private static final int DAY = Inspections.CONTRACT.indexOf(Inspections.INSPECTED_ON);
    private static final int RECTIFIED = Inspections.CONTRACT.indexOf(Inspections.RECTIFIED_ON);

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        long days = 0;
        int corrected = 0;
        for (Fact fact : sight.facts()) {
          if (fact.contract() == Inspections.CONTRACT
              && fact.has(RECTIFIED)
              && fact.number(RECTIFIED) <= sight.asOf()
              && Ages.months((int) fact.number(DAY), sight.asOf()) < months) {
            days += Math.max(0, fact.number(RECTIFIED) - fact.number(DAY));
            corrected++;
          }
        }
        return corrected == 0 ? Double.NaN : (double) days / corrected;
      };
    }
  }

  /** Records of a contract that meet a condition and happened in the last months. */
  record Count(Contract contract, Condition when, int months) implements Formula {
    @Override
    public Bound bind(Symbols symbols) {
      Condition.Test test = when.bind(symbols);
      int happened = contract.indexOf(contract.happenedOn());
      return sight -> {
        int count = 0;
        for (Fact fact : sight.facts()) {
          if (fact.contract() == contract
              && fact.has(happened)
              && fact.number(happened) <= sight.asOf()
              && Ages.months((int) fact.number(happened), sight.asOf()) < months
              && test.holds(fact)) {
            count++;
          }
        }
        return count;
      };
    }
  }

  /** Whole years since the enterprise was established. */
  record Age() implements Formula {
    private static final int SINCE = Enterprises.CONTRACT.indexOf(Enterprises.ESTABLISHED_ON);

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        Fact enterprise = sight.enterprise();
        boolean known =
            enterprise != null && enterprise.has(SINCE) && enterprise.number(SINCE) <= sight.asOf();
        return known ? Ages.months((int) enterprise.number(SINCE), sight.asOf()) / 12 : Double.NaN;
      };
    }
  }

  /** Licences that ran out in the last months. */
  record LapsedLicences(int months) implements Formula {
    private static final int UNTIL = Licences.CONTRACT.indexOf(Licences.VALID_UNTIL);

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        int lapsed = 0;
        for (Fact fact : sight.facts()) {
          if (fact.contract() == Licences.CONTRACT
              && fact.has(UNTIL)
              && fact.number(UNTIL) < sight.asOf()
              && Ages.months((int) fact.number(UNTIL), sight.asOf()) < months) {
            lapsed++;
          }
        }
        return lapsed;
      };
    }
  }
}
