package org.xinheng.models.trial;

import java.io.Serializable;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.night.DeclaredIndicators;
import org.xinheng.models.risk.night.RiskAssessor;
import org.xinheng.models.scorecard.Assessor;

/**
 * The risk model of one side of a trial, as it travels to the executors.
 *
 * @param version its version in the registry
 * @param text the fitted model as its file says it
 * @param measured definitions by which its indicators are measured
 * @param rates what all enterprises together looked like
 */
public record RiskBeside(String version, String text, Definitions measured, Rates rates)
    implements Serializable {

  /** The model beside an assessor. */
  RiskAssessor beside(Assessor assessor, Definitions definitions) {
    return new RiskAssessor(
        FittedModel.read("The risk model " + version, text),
        RiskClasses.of(definitions),
        new DeclaredIndicators(RiskIndicators.of(measured), rates, assessor.symbols()),
        assessor);
  }
}
