package org.xinheng.models.supervision;

import java.util.List;
import java.util.Set;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Grade;

/**
 * A rule that bounds the class whatever the matrix says (直接判定).
 *
 * @param grades one of these, or any where empty
 * @param riskClasses one of these, or any where empty
 * @param reasons at least one of these among the reasons, or any where empty
 * @param atLeast the lightest class left
 */
record ClassRule(
    Rule rule,
    List<Grade> grades,
    List<RiskClass> riskClasses,
    List<String> reasons,
    SupervisionClass atLeast) {

  boolean holds(CreditStanding standing, RiskClass risk) {
    return (grades.isEmpty() || grades.contains(standing.grade()))
        && (riskClasses.isEmpty() || (risk != null && riskClasses.contains(risk)))
        && (reasons.isEmpty() || hasReason(standing.reasons()));
  }

  private boolean hasReason(Set<String> found) {
    for (String reason : reasons) {
      if (found.contains(reason)) {
        return true;
      }
    }
    return false;
  }

  static ClassRule read(Section section, Set<String> knownReasons) {
    Rule rule = Rule.read(section, "");
    Section when = section.section("when");
    List<String> reasons = when.texts("reasons");
    for (String reason : reasons) {
      if (!knownReasons.contains(reason)) {
        when.fault(
            "reasons",
            "no card has the indicator or direct rule \""
                + reason
                + "\". "
                + Problems.didYouMean(reason, knownReasons));
      }
    }
    List<Grade> grades = ClassNames.all(when, "grades", Grade.class);
    List<RiskClass> riskClasses = ClassNames.all(when, "risk-classes", RiskClass.class);
    if (section.has("when") && grades.isEmpty() && riskClasses.isEmpty() && reasons.isEmpty()) {
      section.fault("when", "the rule has no condition: it would hold for everybody.");
    }
    when.close();
    SupervisionClass atLeast = ClassNames.one(section, "at-least", SupervisionClass.class);
    if (section.has("at-least") && atLeast == SupervisionClass.A) {
      section.fault("at-least", "every class is at least A: the rule has no effect.");
    }
    section.close();
    return new ClassRule(rule, grades, riskClasses, reasons, atLeast);
  }
}
