package org.xinheng.models.risk.night;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.classes.RiskClassifier;
import org.xinheng.models.risk.fitted.Contribution;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.RiskScorer;
import org.xinheng.models.scorecard.Assessor;

/**
 * Gives the risk class of one enterprise after another by a fitted model. It rides on an {@link
 * Assessor}, whose facts and lifecycle it reads; one per thread.
 */
public final class RiskAssessor {
  /** Reasons that an officer reads. */
  private static final int REASONS = 5;

  /** Records shown for one reason. */
  private static final int RECORDS = 3;

  private final IndicatorRow indicators;
  private final RiskScorer scorer;
  private final RiskClassifier classifier;
  private final Lifecycle lifecycle;
  private final double[] row;

  /**
   * An assessor by a model.
   *
   * @throws org.xinheng.models.risk.RiskModelException where the model wants an indicator that is
   *     not measured
   */
  public RiskAssessor(
      FittedModel fitted, RiskClasses classes, IndicatorRow indicators, Assessor assessor) {
    this.indicators = indicators;
    scorer = new RiskScorer(fitted, indicators.names());
    classifier = classes.bind(fitted.cutOffs(), assessor.symbols());
    lifecycle = assessor.lifecycle();
    row = new double[indicators.names().size()];
  }

  /**
   * The risk of the enterprise that the assessor has just assessed.
   *
   * @param known its facts, as the assessor read them
   */
  public RiskAssessment assess(List<Fact> known, int asOf) {
    indicators.measure(known, Assessor.registration(known), asOf, row);
    double probability = scorer.score(row);
    return new RiskAssessment(
        classifier.classify(probability, known, lifecycle, asOf),
        probability,
        reasons(),
        scorer.bins());
  }

  private List<RiskReason> reasons() {
    List<RiskReason> reasons = new ArrayList<>();
    for (Contribution one : scorer.reasons(REASONS)) {
      List<Fact> records = indicators.records(one.indicator());
      reasons.add(
          new RiskReason(
              one.indicator(),
              one.value(),
              one.logOdds(),
              records.subList(0, Math.min(RECORDS, records.size()))));
    }
    return reasons;
  }
}
