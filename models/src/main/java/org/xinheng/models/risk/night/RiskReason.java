package org.xinheng.models.risk.night;

import java.util.List;
import org.xinheng.models.dossier.Fact;

/**
 * One thing that raises the risk of an enterprise.
 *
 * @param value value of the indicator; NaN where it is missing
 * @param logOdds log odds that it adds against the average enterprise
 * @param records records it rests on, latest first
 */
public record RiskReason(String indicator, double value, double logOdds, List<Fact> records) {

  public RiskReason {
    records = List.copyOf(records);
  }
}
