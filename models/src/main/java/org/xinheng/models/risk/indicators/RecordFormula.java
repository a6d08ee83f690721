package org.xinheng.models.risk.indicators;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** A formula over the records of one enterprise, whatever the days of checks were. */
sealed interface RecordFormula extends Formula {

  /** Mean days from a finding to its correction. */
  record RectificationDays(int months) implements RecordFormula {
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
  record Count(Contract contract, Condition when, int months) implements RecordFormula {
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
  record Age() implements RecordFormula {
    private static final int SINCE = Enterprises.CONTRACT.indexOf(Enterprises.ESTABLISHED_ON);

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        Fact enterprise = sight.enterprise();
        boolean known =
            enterprise != null && enterprise.has(SINCE) && enterprise.number(SINCE) <= sight.asOf();
        return known
            ? Ages.months((int) enterprise.number(SINCE), sight.asOf()) / Ages.MONTHS_OF_A_YEAR
            : Double.NaN;
      };
    }
  }

  /** Licences that ran out in the last months. */
  record LapsedLicences(int months) implements RecordFormula {
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

  /** Whole months since the last record of a contract that meets a condition. */
  record MonthsSinceRecord(Contract contract, Condition when) implements RecordFormula {
    @Override
    public Bound bind(Symbols symbols) {
      Condition.Test test = when.bind(symbols);
      int happened = contract.indexOf(contract.happenedOn());
      return sight -> {
        long last = Fact.NONE;
        for (Fact fact : sight.facts()) {
          if (fact.contract() == contract
              && fact.has(happened)
              && fact.number(happened) <= sight.asOf()
              && (last == Fact.NONE || fact.number(happened) > last)
              && test.holds(fact)) {
            last = fact.number(happened);
          }
        }
        return last == Fact.NONE ? Double.NaN : Ages.months((int) last, sight.asOf());
      };
    }
  }

  /** Whole years since the licence in force was granted that was granted first. */
  record LicenceAge() implements RecordFormula {
    private static final int GRANTED = Licences.CONTRACT.indexOf(Licences.GRANTED_ON);
    private static final int UNTIL = Licences.CONTRACT.indexOf(Licences.VALID_UNTIL);

    @Override
    public Bound bind(Symbols symbols) {
      return sight -> {
        int oldest = -1;
        for (Fact fact : sight.facts()) {
          if (fact.contract() == Licences.CONTRACT
              && fact.has(GRANTED)
              && fact.number(GRANTED) <= sight.asOf()
              && (!fact.has(UNTIL) || fact.number(UNTIL) >= sight.asOf())) {
            oldest = Math.max(oldest, Ages.months((int) fact.number(GRANTED), sight.asOf()));
          }
        }
        return oldest < 0 ? Double.NaN : oldest / Ages.MONTHS_OF_A_YEAR;
      };
    }
  }
}
