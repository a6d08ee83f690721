package org.xinheng.models.risk.indicators;

import java.time.LocalDate;
import java.util.Locale;
import org.xinheng.models.dossier.Symbols;

/** How an indicator is computed; NaN says that nothing is known. */
sealed interface Formula
    permits Formula.DecayedRate,
        Formula.GroupRate,
        Formula.SeasonRate,
        Formula.MonthsSince,
        Formula.Trend,
        Formula.OpenFinding,
        RecordFormula {

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

  /**
   * Share of bad days in the quarter of the year that the day after falls into, against that of all
   * quarters, drawn towards it: what the time of the year does to findings.
   *
   * @param months how far back; whole years, so that each quarter stands as often
   * @param prior average checks
   */
  record SeasonRate(int months, double prior) implements Formula {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private String all() {
      return "season/" + months;
    }

    private String of(int day) {
      int month = LocalDate.ofEpochDay(day).getMonthValue();
      return all() + "/" + (month - 1) / MONTHS_OF_A_QUARTER;
    }

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        double mean = sight.rates().mean(all());
        String next = of(sight.asOf() + 1);
        return mean == 0
            ? Double.NaN
            : (sight.rates().bad(next) / mean + prior) / (sight.rates().checks(next) + prior);
      };
    }

    @Override
    public void tally(Sight sight, RateTally tally) {
      CheckDays checks = sight.checks();
      for (int i = 0; i < checks.size(); i++) {
        if (Ages.months(checks.day(i), sight.asOf()) < months) {
          int bad = checks.isBad(i) ? 1 : 0;
          tally.addOverall(all(), bad, 1);
          tally.addGroup(of(checks.day(i)), bad, 1);
        }
      }
    }
  }
}
