package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * What rules that are confirmed too seldom would have done under other thresholds, replayed over
 * history (预警规则调优建议).
 */
public final class WarningTuning {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column RULE = Warnings.RULE;
  public static final Column THRESHOLD =
      required(
          "threshold",
          DataTypes.LongType,
          "阈值",
          "Number of records, or 元, that opens a warning, as warnings.yaml writes it");
  public static final Column IS_IN_FORCE =
      required("is_in_force", DataTypes.BooleanType, "是否现行", "Whether the rule declares it");
  public static final Column WARNINGS =
      required("warnings", DataTypes.LongType, "预警数", "Warnings that it would ever have opened");
  public static final Column OPENINGS_TOTAL =
      required("openings_total", DataTypes.LongType, "触发总次数", "Their openings");
  public static final Column VERIFIED_WARNINGS =
      required(
          "verified_warnings",
          DataTypes.LongType,
          "其中已核实数",
          "Of these, warnings that verification confirmed or dismissed");
  public static final Column CONFIRMED_WARNINGS =
      required("confirmed_warnings", DataTypes.LongType, "其中属实数", "Warnings that it confirmed");
  public static final Column LOST_CONFIRMED =
      required(
          "lost_confirmed",
          DataTypes.LongType,
          "漏报属实数",
          "Confirmed warnings of the threshold in force that it would not have opened");
  public static final Column SPARED_DISMISSED =
      required(
          "spared_dismissed",
          DataTypes.LongType,
          "减少误报数",
          "Dismissed warnings of the threshold in force that it would not have opened");
  public static final Column PRECISION_RATIO =
      optional("precision_ratio", DataTypes.DoubleType, "属实率", "Confirmed among verified");
  public static final Column PRECISION_LOW_RATIO = WarningPrecision.PRECISION_LOW_RATIO;
  public static final Column PRECISION_HIGH_RATIO = WarningPrecision.PRECISION_HIGH_RATIO;
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.warning_tuning",
          "one row per night, rule proposed for tuning and threshold tried",
          List.of(AS_OF, RULE, THRESHOLD),
          AS_OF,
          List.of(
              AS_OF,
              RULE,
              THRESHOLD,
              IS_IN_FORCE,
              WARNINGS,
              OPENINGS_TOTAL,
              VERIFIED_WARNINGS,
              CONFIRMED_WARNINGS,
              LOST_CONFIRMED,
              SPARED_DISMISSED,
              PRECISION_RATIO,
              PRECISION_LOW_RATIO,
              PRECISION_HIGH_RATIO,
              DEFINITIONS_DIGEST));

  private WarningTuning() {}
}
