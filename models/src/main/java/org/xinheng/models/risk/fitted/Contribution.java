package org.xinheng.models.risk.fitted;

/**
 * What an indicator adds to the risk of one enterprise, against the average one.
 *
 * @param value value of the indicator; NaN where it is missing
 * @param logOdds added log odds; positive is riskier
 */
public record Contribution(String indicator, double value, double logOdds) {}
