package org.xinheng.models.risk.card;

import java.util.Map;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.json.BinsJson;
import org.xinheng.models.risk.json.ModelNode;

/**
 * One indicator of a regression on weights of evidence.
 *
 * @param coefficient what its weight of evidence is multiplied by
 */
public record Term(String indicator, double coefficient, WoeBins bins) {

  public Term {
    if (!Double.isFinite(coefficient)) {
      throw new RiskModelException(
          "The coefficient of " + indicator + " is " + coefficient + ": the fit failed.");
    }
    for (double woe : bins.woe()) {
      if (!Double.isFinite(woe)) {
        throw new RiskModelException("A weight of evidence of " + indicator + " is " + woe + ".");
      }
    }
  }

  /** What each bin adds to the log odds. */
  double[] contributions() {
    double[] contributions = bins.woe();
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] *= coefficient;
    }
    return contributions;
  }

  /** What the indicator adds on average over the rows it was fitted on. */
  double average() {
    double[] contributions = contributions();
    double sum = 0;
    double rows = 0;
    for (int i = 0; i < contributions.length; i++) {
      sum += contributions[i] * bins.counts().weight(i);
      rows += bins.counts().weight(i);
    }
    return rows == 0 ? 0 : sum / rows;
  }

  Map<String, Object> json() {
    Map<String, Object> json = BinsJson.of(bins);
    Map<String, Object> named = new java.util.LinkedHashMap<>();
    named.put("indicator", indicator);
    named.put("coefficient", coefficient);
    named.putAll(json);
    return named;
  }

  static Term read(ModelNode node) {
    return new Term(node.text("indicator"), node.number("coefficient"), BinsJson.woeBins(node));
  }
}
