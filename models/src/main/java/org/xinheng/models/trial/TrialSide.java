package org.xinheng.models.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.plans.Frame;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.risk.night.RiskAssessment;
import org.xinheng.models.risk.night.RiskAssessor;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Surroundings;
import org.xinheng.models.supervision.Classification;
import org.xinheng.models.supervision.CreditStanding;
import org.xinheng.models.supervision.Supervision;

/**
 * One of the two sets of definitions of a trial, compiled: what it makes of an enterprise, and
 * where its plans put that enterprise. One per thread.
 */
final class TrialSide {
  private static final int NAME = Enterprises.CONTRACT.indexOf(Enterprises.ENTERPRISE_NAME);
  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int PERMILLE = 1000;

  private final Assessor assessor;
  private final RiskAssessor risk;
  private final Supervision supervision;
  private final List<PlanFrame> frames = new ArrayList<>();

  private record PlanFrame(Plan plan, Frame frame) {}

  /** What one set of definitions says of an enterprise. */
  record Seen(
      String name,
      String town,
      Assessment assessment,
      Standing standing,
      Classification classification,
      List<Fact> known) {}

  private TrialSide(Assessor assessor, RiskAssessor risk, Supervision supervision) {
    this.assessor = assessor;
    this.risk = risk;
    this.supervision = supervision;
  }

  /**
   * Compiles one side.
   *
   * @param model null where nobody gets a risk class
   * @param asOf the night; plans whose visits were over by then are left out
   */
  static TrialSide of(
      Definitions definitions, RiskBeside model, MatterRegister matters, LocalDate asOf) {
    Assessor assessor = Assessor.of(definitions);
    Supervision supervision = Supervision.of(definitions);
    TrialSide side =
        new TrialSide(
            assessor, model == null ? null : model.beside(assessor, definitions), supervision);
    CodeLists lists = CodeLists.of(definitions);
    for (Plan plan : plans(definitions, asOf)) {
      side.frames.add(new PlanFrame(plan, Frame.of(plan, supervision, matters, lists)));
    }
    return side;
  }

  /** The plans of definitions whose visits are not over by a night. */
  static List<Plan> plans(Definitions definitions, LocalDate asOf) {
    return Plans.announced(definitions, Supervision.of(definitions)).all().stream()
        .filter(plan -> !plan.schedule().visitsUntil().isBefore(asOf))
        .toList();
  }

  /** What is known of an enterprise and what these definitions make of it; null without facts. */
  Seen look(Dossier dossier, Surroundings surroundings, LocalDate asOf) {
    List<Fact> known = assessor.known(dossier, asOf);
    if (known.isEmpty()) {
      return null;
    }
    Assessment assessment = assessor.assess(dossier.uscc(), known, surroundings, asOf);
    RiskAssessment atRisk =
        risk == null || !assessment.isAssessed()
            ? null
            : risk.assess(known, (int) asOf.toEpochDay());
    Classification given =
        supervision.classify(
            CreditStanding.of(assessment),
            atRisk == null ? null : atRisk.standing().riskClass(),
            atRisk == null ? 0 : (int) (PERMILLE * atRisk.probability()));
    Fact registration = Assessor.registration(known);
    return new Seen(
        registration == null ? null : registration.text(NAME),
        registration == null ? null : registration.text(TOWN),
        assessment,
        standing(assessment, atRisk, given),
        given,
        known);
  }

  private static Standing standing(
      Assessment assessment, RiskAssessment atRisk, Classification given) {
    return new Standing(
        assessment.whyNotAssessed(),
        assessment.points(),
        assessment.grade(),
        assessment.directRule(),
        atRisk == null ? null : atRisk.standing().riskClass(),
        given.supervisionClass(),
        given.basis(),
        given.weight());
  }

  /** Adds the places of an enterprise in the frames of the plans. */
  void count(String uscc, Seen seen, DrawForecast forecast) {
    for (PlanFrame one : frames) {
      one.frame()
          .entry(uscc, seen.known(), seen.classification())
          .ifPresent(entry -> forecast.add(one.plan().scope(), one.plan().id(), entry));
    }
  }
}
