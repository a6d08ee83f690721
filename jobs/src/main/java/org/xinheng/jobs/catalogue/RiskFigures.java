package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: what the risk classes came to in inspections, by class and group; internal (风险分类成效). */
public final class RiskFigures {
  public static final Column DIMENSION_LABEL =
      optional("dimension_label", DataTypes.StringType, "口径", "Chinese label of the dimension");
  public static final Column CODE_LABEL =
      optional("code_label", DataTypes.StringType, "对象", "Chinese label of the code");

  public static final Table TABLE =
      new Table(
          "marts.risk_figures",
          "one row per night, dimension and code; none without a risk model",
          List.of(RiskOutcomes.AS_OF, RiskOutcomes.DIMENSION, RiskOutcomes.CODE),
          null,
          List.of(
              RiskOutcomes.AS_OF,
              RiskOutcomes.DIMENSION,
              DIMENSION_LABEL,
              RiskOutcomes.CODE,
              CODE_LABEL,
              RiskOutcomes.CLASSED,
              RiskOutcomes.RISKY,
              RiskOutcomes.RISKY_SHARE,
              RiskOutcomes.INSPECTED,
              RiskOutcomes.FOUND,
              RiskOutcomes.FOUND_SHARE,
              RiskOutcomes.FOUND_LOW,
              RiskOutcomes.FOUND_HIGH,
              RiskOutcomes.EXPECTED,
              RiskOutcomes.TELLS));

  private RiskFigures() {}
}
