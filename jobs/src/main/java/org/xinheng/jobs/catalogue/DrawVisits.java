package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** One visit per drawn enterprise, for all plans of its scope (综合查一次). */
public final class DrawVisits {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID =
      required("visit_id", DataTypes.StringType, "入企任务编号", "Scope and unit with a colon between");
  public static final Column USCC =
      required("uscc", DataTypes.StringType, "统一社会信用代码", "Enterprise visited");
  public static final Column VISIT_NUMBER =
      required("visit_number", DataTypes.LongType, "次序", "Place by ticket, from 1");
  public static final Column DAY =
      required("day", DataTypes.DateType, "检查日期", "Working day of the visit");
  public static final Column IS_OVER_CAPACITY =
      required(
          "is_over_capacity",
          DataTypes.BooleanType,
          "是否超出队伍能力",
          "Whether no day had room left for one of its teams");
  public static final Column TOWN = DrawFrames.TOWN;
  public static final Column PLANS =
      required("plans", DrawOfficers.TEXTS, "抽查计划", "Plans that drew the enterprise");
  public static final Column MATTERS =
      required("matters", DrawOfficers.TEXTS, "抽查事项", "Codes of all matters to be checked");

  public static final Table TABLE =
      new Table(
          "core.draw_visits",
          "one row per scope and visited enterprise",
          List.of(SCOPE, VISIT_ID),
          SCOPE,
          List.of(
              SCOPE, VISIT_ID, USCC, VISIT_NUMBER, DAY, IS_OVER_CAPACITY, TOWN, PLANS, MATTERS));

  private DrawVisits() {}
}
