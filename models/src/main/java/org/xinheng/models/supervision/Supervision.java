package org.xinheng.models.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Assessor;

/**
 * Which supervision class an enterprise is in, and what the class means for the draw. Pure: the
 * same assessment, risk class and definitions, the same class.
 */
public final class Supervision {
  /** The definition file. */
  public static final String PATH = "supervision.yaml";

  private final SupervisionRules rules;

  private Supervision(SupervisionRules rules) {
    this.rules = rules;
  }

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static Supervision of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    SupervisionRules rules =
        SupervisionRules.read(definitions, lists, Assessor.of(definitions).labels(), problems);
    problems.throwIfAny();
    return new Supervision(rules);
  }

  /** The class of an assessed enterprise without a risk class. */
  public Classification classify(Assessment assessment) {
    return classify(CreditStanding.of(assessment), null);
  }

  /** The class of an assessed enterprise. */
  public Classification classify(Assessment assessment, RiskClass risk) {
    return classify(CreditStanding.of(assessment), risk);
  }

  /**
   * The class by what is known of its credit.
   *
   * @param risk null where it has no risk class
   */
  public Classification classify(CreditStanding standing, RiskClass risk) {
    return classify(standing, risk, 0);
  }

  /**
   * The class by what is known of its credit and risk.
   *
   * @param risk null where it has no risk class
   * @param riskPermille thousandths of its probability of a finding; 0 where there is none
   */
  public Classification classify(CreditStanding standing, RiskClass risk, int riskPermille) {
    if (standing.whyNotAssessed() != null) {
      return Classification.none(standing.whyNotAssessed());
    }
    SupervisionClass found = rules.matrix().of(standing.grade(), risk);
    String basis = null;
    for (ClassRule rule : rules.directRules()) {
      boolean isGraver =
          rule.atLeast().isStricterThan(found) || (basis == null && rule.atLeast() == found);
      if (isGraver && rule.holds(standing, risk)) {
        found = rule.atLeast();
        basis = rule.rule().id();
      }
    }
    if (basis == null) {
      basis = Matrix.id(standing.grade(), risk);
    }
    int lost = Math.max(0, rules.fullPoints() - standing.points());
    return new Classification(found, basis, terms(found).weight().of(lost, riskPermille));
  }

  /** What a class means for the draw. */
  public ClassTerms terms(SupervisionClass supervisionClass) {
    return rules.classes().get(supervisionClass);
  }

  public YearlyCap yearlyCap() {
    return rules.yearlyCap();
  }

  public NewForms newForms() {
    return rules.newForms();
  }

  /** Working days within which results are made public. */
  public int publicityWorkingDays() {
    return rules.publicityWorkingDays();
  }

  /** Certified officers that a post takes at least. */
  public int leastOfficers() {
    return rules.leastOfficers();
  }

  public String version() {
    return rules.version();
  }

  /**
   * The month whose class is in force on a night, by its first day: before the day of the freeze,
   * the month before.
   */
  public LocalDate monthInForce(LocalDate night) {
    LocalDate month = night.withDayOfMonth(1);
    return night.getDayOfMonth() >= rules.freezeDay() ? month : month.minusMonths(1);
  }

  /** Cells and direct rules by their ids, with their Chinese texts and citations. */
  public Map<String, Rule> labels() {
    Map<String, Rule> labels = new LinkedHashMap<>(rules.matrix().labels());
    for (ClassRule rule : rules.directRules()) {
      labels.put(rule.rule().id(), rule.rule());
    }
    return labels;
  }
}
