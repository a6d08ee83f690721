package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * With which probability the units of a scope were drawn; for oversight only (入样概率). A unit of a
 * frame finds its own by plan, class, stratum and weight.
 */
public final class DrawProbabilities {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column PLAN = DrawFrames.PLAN;
  public static final Column UNIT_CLASS = DrawFrames.UNIT_CLASS;
  public static final Column STRATUM = DrawFrames.STRATUM;
  public static final Column WEIGHT = DrawFrames.WEIGHT;
  public static final Column UNITS =
      required("units", DataTypes.LongType, "对象数", "Eligible units of that weight");
  public static final Column PROBABILITY_GIVEN = DrawResults.PROBABILITY_GIVEN;
  public static final Column PROBABILITY = DrawResults.PROBABILITY;
  public static final Column IS_EXACT =
      required(
          "is_exact",
          DataTypes.BooleanType,
          "是否精确值",
          "Whether it is exact, as in cells of fewer than 12 units, or the target");

  public static final Table TABLE =
      new Table(
          "core.draw_probabilities",
          "one row per scope, plan, class, stratum and weight",
          List.of(SCOPE, PLAN, UNIT_CLASS, STRATUM, WEIGHT),
          SCOPE,
          List.of(
              SCOPE,
              PLAN,
              UNIT_CLASS,
              STRATUM,
              WEIGHT,
              UNITS,
              PROBABILITY_GIVEN,
              PROBABILITY,
              IS_EXACT));

  private DrawProbabilities() {}
}
