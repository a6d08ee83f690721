package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which reserve took the place of which closed door, as a night knows it (候补替换): the next rank of
 * the same class and stratum.
 */
public final class DrawReplacements {
  public static final Column AS_OF = DrawOutcomes.AS_OF;
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column PLAN = DrawFrames.PLAN;
  public static final Column UNIT_CLASS = DrawFrames.UNIT_CLASS;
  public static final Column STRATUM = DrawFrames.STRATUM;
  public static final Column CLOSED_ID =
      required("closed_id", DataTypes.StringType, "原检查对象", "Unit that could not be checked");
  public static final Column RESULT =
      required("result", DataTypes.StringType, "检查结果", "Result code of the closed door");
  public static final Column REPLACED_ON =
      required("replaced_on", DataTypes.DateType, "替换日期", "Night that knew of it");
  public static final Column REPLACEMENT_ID =
      optional("replacement_id", DataTypes.StringType, "候补对象", "Reserve that takes the place");
  public static final Column PLACE =
      optional("place", DataTypes.LongType, "位次", "Place of the reserve within class and stratum");
  public static final Column VISIT_ID =
      optional("visit_id", DataTypes.StringType, "入企任务编号", "Visit to the reserve");
  public static final Column DAY =
      optional("day", DataTypes.DateType, "检查日期", "Working day of that visit");
  public static final Column IS_OVER_CAPACITY =
      optional(
          "is_over_capacity",
          DataTypes.BooleanType,
          "是否超出队伍能力",
          "Whether no day had room left for one of its teams");
  public static final Column TOWN = DrawFrames.TOWN;
  public static final Column MATTERS =
      required("matters", DrawOfficers.TEXTS, "抽查事项", "Codes of the matters of the plan");
  public static final Column SHORTAGE =
      optional(
          "shortage",
          DataTypes.StringType,
          "未替换原因",
          "NO_RESERVE_LEFT or NO_DAY_LEFT where nobody takes the place");

  public static final Table TABLE =
      new Table(
          "core.draw_replacements",
          "one row per night, scope, plan and closed door",
          List.of(AS_OF, SCOPE, PLAN, CLOSED_ID),
          AS_OF,
          List.of(
              AS_OF,
              SCOPE,
              PLAN,
              UNIT_CLASS,
              STRATUM,
              CLOSED_ID,
              RESULT,
              REPLACED_ON,
              REPLACEMENT_ID,
              PLACE,
              VISIT_ID,
              DAY,
              IS_OVER_CAPACITY,
              TOWN,
              MATTERS,
              SHORTAGE));

  private DrawReplacements() {}
}
