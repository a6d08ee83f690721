package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * Checks that the nights themselves ask for at one enterprise, such as leads from warnings
 * (预警线索核查). Delivered special checks and requests for assistance come by their contract; both join
 * a drawn visit that falls into their days.
 */
public final class TargetedChecks {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "基准日", "Night that asks for it");
  public static final Column CHECK_ID =
      required(
          "check_id", DataTypes.StringType, "核查编号", "Number of the check, the same each night");
  public static final Column USCC =
      required("uscc", DataTypes.StringType, "统一社会信用代码", "Enterprise to be checked");
  public static final Column MATTER =
      required("matter", DataTypes.StringType, "检查事项", "Code of the matter to be checked");
  public static final Column CHECK_TYPE =
      required("check_type", DataTypes.StringType, "检查类型", "Code of check-types, such as LEAD");
  public static final Column FROM_ON =
      required("from_on", DataTypes.DateType, "起始日期", "First day on which it may be made");
  public static final Column UNTIL_ON =
      required("until_on", DataTypes.DateType, "截止日期", "Last day on which it may be made");
  public static final Column ORIGIN =
      required(
          "origin", DataTypes.StringType, "来源", "What asks for it, such as a warning's number");
  public static final Column COUNTS_TO_CAP =
      optional(
          "counts_to_cap",
          DataTypes.BooleanType,
          "是否计入频次上限",
          "Whether it counts to the yearly cap; by its type where it does not say");

  public static final Column RULE =
      optional("rule", DataTypes.StringType, "预警规则代码", "Rule of warnings.yaml that it comes from");
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column TOWN = Assessments.TOWN;
  public static final Column DEPARTMENT =
      optional(
          "department",
          DataTypes.StringType,
          "执法领域",
          "Competent department: the bureau for transferred matters");
  public static final Column TEAM =
      optional(
          "team",
          DataTypes.StringType,
          "执法队伍",
          "Competent team by matter and town; empty where no register names one");
  public static final Column SHORTAGE =
      optional(
          "shortage",
          DataTypes.StringType,
          "不可核查原因",
          "UNKNOWN_MATTER or UNPUBLISHED_MATTER where the register forbids the check");
  public static final Column EVIDENCE =
      optional(
          "evidence",
          DataTypes.createArrayType(Warnings.evidence(), false),
          "线索依据",
          "Records that the warning rests on");

  public static final Column CHECKED_ON =
      optional(
          "checked_on",
          DataTypes.DateType,
          "核查日期",
          "Day of the first check of the matter since then at which somebody was met");
  public static final Column CHECK_RESULT =
      optional("check_result", DataTypes.StringType, "核查结果代码", "Its code of inspection-results");

  public static final Table TABLE =
      new Table(
          "core.targeted_checks",
          "one row per night and check",
          List.of(AS_OF, CHECK_ID),
          AS_OF,
          List.of(
              AS_OF,
              CHECK_ID,
              USCC,
              MATTER,
              CHECK_TYPE,
              FROM_ON,
              UNTIL_ON,
              ORIGIN,
              COUNTS_TO_CAP,
              RULE,
              ENTERPRISE_NAME,
              TOWN,
              DEPARTMENT,
              TEAM,
              SHORTAGE,
              EVIDENCE,
              CHECKED_ON,
              CHECK_RESULT));

  private TargetedChecks() {}
}
