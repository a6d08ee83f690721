package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** The frozen frames of all plans of a scope; for oversight only (检查对象名录库). */
public final class DrawFrames {
  public static final Column SCOPE =
      required("scope", DataTypes.StringType, "统筹周期", "Coordination period and round");
  public static final Column PLAN =
      required("plan", DataTypes.StringType, "抽查计划", "Name of the plan within its scope");
  public static final Column ID =
      required("id", DataTypes.StringType, "检查对象", "Unified code of the unit");
  public static final Column STRATUM =
      required("stratum", DataTypes.StringType, "分层", "Where it is counted: town or class of town");
  public static final Column UNIT_CLASS =
      required(
          "unit_class", DataTypes.StringType, "监管分类代码", "Class in force; - where it is excluded");
  public static final Column WEIGHT =
      required(
          "weight", DataTypes.IntegerType, "抽取权重", "Odds inside class and stratum; 0 excluded");
  public static final Column REASON =
      required(
          "reason", DataTypes.StringType, "排除原因", "Why it cannot be drawn; empty where it can");
  public static final Column TOWN =
      optional("town", DataTypes.StringType, "镇街代码", "Town known by the freeze");
  public static final Column VILLAGE =
      optional("village", DataTypes.StringType, "所在村社", "Village known by the freeze");

  public static final Table TABLE =
      new Table(
          "core.draw_frames",
          "one row per scope, plan and unit of its frame",
          List.of(SCOPE, PLAN, ID),
          SCOPE,
          List.of(SCOPE, PLAN, ID, STRATUM, UNIT_CLASS, WEIGHT, REASON, TOWN, VILLAGE));

  private DrawFrames() {}
}
