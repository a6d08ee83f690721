package org.xinheng.jobs.explaining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.jobs.explaining.Explanation.Risk;
import org.xinheng.jobs.explaining.Explanation.RiskCause;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.indicators.IndicatorRule;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.night.DeclaredIndicators;
import org.xinheng.models.risk.night.RiskAssessment;
import org.xinheng.models.risk.night.RiskAssessor;
import org.xinheng.models.risk.night.RiskReason;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Surroundings;

/** Explains the risk class of one dossier by the very function that gives it. Pure. */
final class RiskExplainer {
  private static final String RISK_CLASSES = "risk-classes";

  private final Definitions definitions;
  private final String version;
  private final FittedModel model;
  private final Rates rates;

  /**
   * An explainer by the model of a night.
   *
   * @param version its version in the registry
   * @param rates what all enterprises together looked like
   */
  RiskExplainer(Definitions definitions, String version, FittedModel model, Rates rates) {
    this.definitions = definitions;
    this.version = version;
    this.model = model;
    this.rates = rates;
  }

  /** The risk class on a night; null where the enterprise is not assessed. */
  Risk explain(Dossier dossier, Surroundings surroundings) {
    LocalDate asOf = surroundings.asOf();
    Assessor assessor = Assessor.of(definitions);
    List<Fact> known = assessor.known(dossier, asOf);
    if (!assessor.assess(dossier.uscc(), known, surroundings, asOf).isAssessed()) {
      return null;
    }
    RiskClasses classes = RiskClasses.of(definitions);
    RiskIndicators declared = RiskIndicators.of(definitions);
    RiskAssessment risk =
        new RiskAssessor(
                model,
                classes,
                new DeclaredIndicators(declared, rates, assessor.symbols()),
                assessor)
            .assess(known, (int) asOf.toEpochDay());
    return said(risk, classes, declared);
  }

  private Risk said(RiskAssessment risk, RiskClasses classes, RiskIndicators declared) {
    CodeLists lists = CodeLists.of(definitions);
    Evidences evidences = new Evidences(lists);
    Map<String, IndicatorRule> rules =
        declared.rules().stream().collect(Collectors.toMap(IndicatorRule::id, rule -> rule));
    Rule basis = classes.labels().get(risk.standing().basis());
    Fact trigger = risk.standing().evidence();
    String name = risk.standing().riskClass().name();
    return new Risk(
        name,
        lists.list(RISK_CLASSES).labelOf(name),
        risk.probability(),
        basis.label(),
        basis.source(),
        basis.confirmed(),
        trigger == null ? null : evidences.of(trigger),
        risk.reasons().stream()
            .map(reason -> cause(reason, rules.get(reason.indicator()), evidences))
            .toList(),
        version);
  }

  private static RiskCause cause(RiskReason reason, IndicatorRule rule, Evidences evidences) {
    String value =
        Double.isNaN(reason.value())
            ? "无记录"
            : BigDecimal.valueOf(reason.value()).stripTrailingZeros().toPlainString() + rule.unit();
    return new RiskCause(
        rule.label(),
        rule.meaning(),
        value,
        rule.window(),
        reason.logOdds(),
        reason.records().stream().map(evidences::of).toList());
  }
}
