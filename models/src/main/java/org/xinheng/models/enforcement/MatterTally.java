package org.xinheng.models.enforcement;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.enforcement.checks.CaseFile;
import org.xinheng.models.enforcement.checks.Chain;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.enforcement.checks.Grounds;
import org.xinheng.models.registers.Matter;

/** Counts, for each matter, acts by years past, enterprises that it is about, and leads. */
final class MatterTally {
  /** Acts of a matter, by whole years past. */
  static final String ACTS = "matter-acts";

  /** Enterprises that a matter is about. */
  static final String OBJECTS = "matter-objects";

  /** Findings of a chain that its penalty matters should have taken up. */
  static final String LEADS = "matter-leads";

  /** Decided remedies by department, and those that brought a decision down. */
  static final String REMEDIES = "remedies";

  private static final int RESULT = Inspections.CONTRACT.indexOf(Inspections.RESULT);
  private static final int VISIT_MATTER =
      InspectionResults.CONTRACT.indexOf(InspectionResults.MATTER);
  private static final int MATTER = Inspections.CONTRACT.indexOf(Inspections.MATTER);
  private static final int CAUSE = Penalties.CONTRACT.indexOf(Penalties.CAUSE);
  private static final int OUTCOME = Penalties.CONTRACT.indexOf(Penalties.REMEDY_OUTCOME);
  private static final int DEPARTMENT = Penalties.CONTRACT.indexOf(Penalties.DEPARTMENT);
  private static final Set<String> FELL = Set.of("CHANGED", "REVOKED", "ILLEGAL", "VOID");
  private static final String UPHELD = "UPHELD";

  private final List<Chain> chains;
  private final Grounds grounds;
  private final ReviewCounts counts;
  private final int mostYears;

  MatterTally(EnforcementRules rules, Grounds grounds, ReviewCounts counts) {
    chains = rules.chains();
    this.grounds = grounds;
    this.counts = counts;
    mostYears =
        rules.of(Comparison.ZeroEnforcement.class).stream()
            .flatMap(check -> ((Comparison.ZeroEnforcement) check.check()).years().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(1);
  }

  void count(CaseFile file) {
    file.facts(Inspections.CONTRACT).forEach(act -> act(file, act, MATTER));
    file.facts(InspectionResults.CONTRACT).forEach(act -> act(file, act, VISIT_MATTER));
    file.facts(Penalties.CONTRACT).forEach(act -> act(file, act, CAUSE));
    file.facts(Penalties.CONTRACT).forEach(act -> remedy(file, act));
    objects(file);
    leads(file);
  }

  private void act(CaseFile file, Fact act, int matter) {
    long on = Grounds.happenedOn(act);
    if (on <= file.asOf()) {
      int years =
          Period.between(LocalDate.ofEpochDay(on), LocalDate.ofEpochDay(file.asOf())).getYears();
      if (years < mostYears) {
        grounds
            .matter(act.text(matter))
            .ifPresent(one -> add(ACTS, one.code(), Integer.toString(years)));
      }
    }
  }

  private void remedy(CaseFile file, Fact act) {
    String outcome = act.text(OUTCOME);
    if (outcome != null
        && file.isReviewed(act)
        && (FELL.contains(outcome) || outcome.equals(UPHELD))) {
      String department = grounds.department(act.text(DEPARTMENT), act.text(CAUSE));
      counts.add(
          new ReviewCounts.Key(REMEDIES, null, department, null, null),
          FELL.contains(outcome) ? 1 : 0,
          1);
    }
  }

  private void objects(CaseFile file) {
    List<Fact> licences = file.facts(Licences.CONTRACT);
    if (licences.isEmpty() || !file.isOpen()) {
      return;
    }
    Set<String> matters = new HashSet<>();
    for (Chain chain : chains) {
      if (licences.stream().anyMatch(one -> chain.licenses(one, file.asOf()))) {
        matters.addAll(chain.inspections());
        matters.addAll(chain.penalties());
      }
    }
    matters.forEach(matter -> add(OBJECTS, matter, null));
  }

  private void leads(CaseFile file) {
    for (Fact act : file.facts(Inspections.CONTRACT)) {
      if (file.isReviewed(act) && grounds.isFinding(act.text(RESULT))) {
        String code = grounds.matter(act.text(MATTER)).map(Matter::code).orElse(null);
        chains.stream()
            .filter(chain -> chain.inspections().contains(code))
            .flatMap(chain -> chain.penalties().stream())
            .distinct()
            .forEach(penalty -> add(LEADS, penalty, null));
      }
    }
  }

  private void add(String measure, String matter, String part) {
    counts.add(new ReviewCounts.Key(measure, matter, null, null, part), 1, 1);
  }
}
