package org.xinheng.jobs.catalogue;

import java.util.List;

/** Mart: drift, migration and overlap of the risk classes, and whether they froze (风险分类监测). */
public final class RiskDrift {
  public static final Table TABLE =
      new Table(
          "marts.risk_drift",
          "one row per night, measure and subject; none without a risk model",
          List.of(RiskWatch.AS_OF, RiskWatch.MEASURE, RiskWatch.SUBJECT),
          null,
          RiskWatch.TABLE.columns());

  private RiskDrift() {}
}
