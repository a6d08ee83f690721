package org.xinheng.models.risk.night;

import java.util.List;
import org.xinheng.models.risk.classes.RiskStanding;

/**
 * The forward-looking half of an assessment: how likely the next inspection finds something.
 *
 * @param probability calibrated probability of a finding
 * @param reasons what raises it most, strongest first
 * @param bins bin of each frozen distribution of the model
 */
public record RiskAssessment(
    RiskStanding standing, double probability, List<RiskReason> reasons, byte[] bins) {

  public RiskAssessment {
    reasons = List.copyOf(reasons);
  }
}
