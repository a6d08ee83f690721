package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: how often each rule was right, and which rules need tuning (预警准确率). */
public final class WarningPrecision {
  public static final Column AS_OF = Warnings.AS_OF;
  public static final Column RULE = Warnings.RULE;
  public static final Column RULE_LABEL = WarningList.RULE_LABEL;
  public static final Column LEVEL = Warnings.LEVEL;
  public static final Column LEVEL_LABEL = WarningList.LEVEL_LABEL;
  public static final Column WARNINGS =
      required("warnings", DataTypes.LongType, "预警数", "Warnings ever opened");
  public static final Column OPENINGS_TOTAL =
      required("openings_total", DataTypes.LongType, "触发总次数", "Their openings");
  public static final Column OPEN_WARNINGS =
      required("open_warnings", DataTypes.LongType, "在办数", "Warnings that somebody has to act on");
  public static final Column VERIFIED_WARNINGS =
      required(
          "verified_warnings",
          DataTypes.LongType,
          "已核实数",
          "Warnings that verification confirmed or dismissed");
  public static final Column CONFIRMED_WARNINGS =
      required("confirmed_warnings", DataTypes.LongType, "属实数", "Warnings that it confirmed");
  public static final Column PRECISION_RATIO =
      optional("precision_ratio", DataTypes.DoubleType, "属实率", "Confirmed among verified");
  public static final Column PRECISION_LOW_RATIO =
      optional(
          "precision_low_ratio",
          DataTypes.DoubleType,
          "属实率下限",
          "Lower end of its 95 % interval (Wilson)");
  public static final Column PRECISION_HIGH_RATIO =
      optional("precision_high_ratio", DataTypes.DoubleType, "属实率上限", "Upper end of that interval");
  public static final Column IS_PROPOSED_FOR_TUNING =
      required(
          "is_proposed_for_tuning",
          DataTypes.BooleanType,
          "是否建议调整",
          "Whether enough were verified and too few confirmed");

  public static final Table TABLE =
      new Table(
          "marts.warning_precision",
          "one row per night and rule that ever opened a warning",
          List.of(AS_OF, RULE),
          null,
          List.of(
              AS_OF,
              RULE,
              RULE_LABEL,
              LEVEL,
              LEVEL_LABEL,
              WARNINGS,
              OPENINGS_TOTAL,
              OPEN_WARNINGS,
              VERIFIED_WARNINGS,
              CONFIRMED_WARNINGS,
              PRECISION_RATIO,
              PRECISION_LOW_RATIO,
              PRECISION_HIGH_RATIO,
              IS_PROPOSED_FOR_TUNING));

  private WarningPrecision() {}
}
