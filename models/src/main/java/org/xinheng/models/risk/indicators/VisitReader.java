package org.xinheng.models.risk.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;

/**
 * Reads the days of checks with the officers who went, for oversight; one per thread. Who went is
 * no input of any model.
 */
public final class VisitReader {
  private static final int DAY = Inspections.CONTRACT.indexOf(Inspections.INSPECTED_ON);
  private static final int OFFICERS = Inspections.CONTRACT.indexOf(Inspections.OFFICERS);
  private static final String BETWEEN = ";";

  private final CheckReader checks;
  private final Condition.Test counts;

  VisitReader(CheckReader checks, Condition.Test counts) {
    this.checks = checks;
    this.counts = counts;
  }

  /**
   * A day of checks.
   *
   * @param day days since 1970-01-01
   * @param officers who went, by number; none where nobody says
   */
  public record Visit(int day, boolean isBad, Set<String> officers) {
    public Visit {
      officers = Set.copyOf(officers);
    }
  }

  /** The days of checks after a day and up to another, in their order. */
  public List<Visit> visits(List<Fact> known, int after, int until) {
    CheckDays days = checks.read(known, until);
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (days.day(i) > after) {
        visits.add(new Visit(days.day(i), days.isBad(i), officers(known, days.day(i))));
      }
    }
    return visits;
  }

  private Set<String> officers(List<Fact> known, int day) {
    Set<String> officers = new TreeSet<>();
    for (Fact fact : known) {
      if (fact.contract() == Inspections.CONTRACT
          && fact.number(DAY) == day
          && counts.holds(fact)
          && fact.has(OFFICERS)) {
        for (String officer : fact.text(OFFICERS).split(BETWEEN, -1)) {
          officers.add(officer.strip());
        }
      }
    }
    officers.remove("");
    return officers;
  }
}
