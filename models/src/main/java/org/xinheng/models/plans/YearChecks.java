package org.xinheng.models.plans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.CheckRequests;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.YearlyCap;

/**
 * What was checked at one enterprise in a calendar year: by matter, and by department on how many
 * days, counting only checks that count (计入频次).
 */
final class YearChecks {
  private static final int INSPECTED_ON = Inspections.CONTRACT.indexOf(Inspections.INSPECTED_ON);
  private static final int MATTER = Inspections.CONTRACT.indexOf(Inspections.MATTER);
  private static final int TYPE = Inspections.CONTRACT.indexOf(Inspections.CHECK_TYPE);
  private static final int RESULT = Inspections.CONTRACT.indexOf(Inspections.RESULT);
  private static final int COUNTS = Inspections.CONTRACT.indexOf(Inspections.COUNTS_TO_CAP);
  private static final int DEPARTMENT = Inspections.CONTRACT.indexOf(Inspections.DEPARTMENT);
  private static final int VISITED_ON =
      InspectionResults.CONTRACT.indexOf(InspectionResults.VISITED_ON);
  private static final int VISIT_MATTER =
      InspectionResults.CONTRACT.indexOf(InspectionResults.MATTER);
  private static final int VISIT_RESULT =
      InspectionResults.CONTRACT.indexOf(InspectionResults.RESULT);

  private static final int ASKED_MATTER = CheckRequests.CONTRACT.indexOf(CheckRequests.MATTER);
  private static final int ASKED_FROM = CheckRequests.CONTRACT.indexOf(CheckRequests.CHECK_FROM);
  private static final int ASKED_UNTIL = CheckRequests.CONTRACT.indexOf(CheckRequests.CHECK_UNTIL);
  private static final int ASKED_COUNTS =
      CheckRequests.CONTRACT.indexOf(CheckRequests.COUNTS_TO_CAP);

  /** Outcomes of a check that took place; of a closed door nothing was checked. */
  private static final Set<String> TOOK_PLACE = Set.of("none", "finding");

  private final Map<String, Set<Long>> daysOfDepartment = new HashMap<>();
  private final Map<String, Set<Long>> daysOfMatter = new HashMap<>();
  private final Set<Long> daysOfNobody = new HashSet<>();
  private final Set<String> checked = new HashSet<>();

  /**
   * What does not change from enterprise to enterprise.
   *
   * @param year calendar year
   * @param results the code list of results with their outcomes
   */
  record Rules(int year, MatterRegister register, YearlyCap cap, CodeList results) {
    private boolean covers(long day) {
      return LocalDate.ofEpochDay(day).getYear() == year;
    }

    private boolean tookPlace(String result) {
      return results
          .code(result)
          .map(code -> TOOK_PLACE.contains(code.attributes().get("outcome")))
          .orElse(false);
    }
  }

  private YearChecks() {}

  static YearChecks of(List<Fact> known, Rules rules) {
    YearChecks checks = new YearChecks();
    for (Fact fact : known) {
      if (fact.contract() == Inspections.CONTRACT) {
        checks.inspection(fact, rules);
      } else if (fact.contract() == InspectionResults.CONTRACT) {
        checks.visit(fact, rules, known);
      }
    }
    return checks;
  }

  private void inspection(Fact fact, Rules rules) {
    long day = fact.number(INSPECTED_ON);
    if (!rules.covers(day) || !rules.tookPlace(fact.text(RESULT))) {
      return;
    }
    Optional<Matter> matter = rules.register().named(fact.text(MATTER));
    matter.ifPresent(one -> checked.add(one.code()));
    boolean counts =
        fact.has(COUNTS)
            ? fact.number(COUNTS) == 1
            : rules.cap().whereUnsaid().contains(fact.text(TYPE));
    if (counts) {
      String said = fact.text(DEPARTMENT);
      count(said == null ? matter.map(Matter::department).orElse(null) : said, matter, day);
    }
  }

  /** A visit of a draw is a daily check, but for what joined it and says that it does not count. */
  private void visit(Fact fact, Rules rules, List<Fact> known) {
    long day = fact.number(VISITED_ON);
    if (rules.covers(day) && rules.tookPlace(fact.text(VISIT_RESULT))) {
      Optional<Matter> matter = rules.register().named(fact.text(VISIT_MATTER));
      matter.ifPresent(one -> checked.add(one.code()));
      if (known.stream().noneMatch(other -> isUncounted(other, matter, day, rules))) {
        count(matter.map(Matter::department).orElse(null), matter, day);
      }
    }
  }

  /** Whether a record asks for this check and says that it does not count. */
  private static boolean isUncounted(Fact fact, Optional<Matter> matter, long day, Rules rules) {
    return fact.contract() == CheckRequests.CONTRACT
        && matter.isPresent()
        && fact.has(ASKED_COUNTS)
        && fact.number(ASKED_COUNTS) == 0
        && fact.number(ASKED_FROM) <= day
        && day <= fact.number(ASKED_UNTIL)
        && rules.register().named(fact.text(ASKED_MATTER)).equals(matter);
  }

  private void count(String department, Optional<Matter> matter, long day) {
    if (department == null) {
      daysOfNobody.add(day);
    } else {
      daysOfDepartment.computeIfAbsent(department, any -> new HashSet<>()).add(day);
    }
    matter.ifPresent(
        one -> daysOfMatter.computeIfAbsent(one.code(), any -> new HashSet<>()).add(day));
  }

  /**
   * Days on which a department made checks that count; several matters on one day are one check,
   * and a check whose department is not known counts for each.
   */
  int ofDepartment(String department) {
    Set<Long> days = new HashSet<>(daysOfNobody);
    days.addAll(daysOfDepartment.getOrDefault(department, Set.of()));
    return days.size();
  }

  /** Days on which a matter was checked by checks that count. */
  int ofMatter(String matter) {
    return daysOfMatter.getOrDefault(matter, Set.of()).size();
  }

  /** Whether each of these matters was checked, by any check. */
  boolean cover(List<String> matters) {
    return checked.containsAll(matters);
  }
}
