package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: leads to be checked, on the way of a drawn visit or by themselves (线索核查清单). */
public final class LeadChecks {
  public static final Column AS_OF = TargetedChecks.AS_OF;
  public static final Column CHECK_ID = TargetedChecks.CHECK_ID;
  public static final Column WARNING_ID = Warnings.WARNING_ID;
  public static final Column USCC = TargetedChecks.USCC;
  public static final Column ENTERPRISE_NAME = TargetedChecks.ENTERPRISE_NAME;
  public static final Column TOWN = TargetedChecks.TOWN;
  public static final Column TOWN_LABEL = EnterpriseCredit.TOWN_LABEL;
  public static final Column RULE = Warnings.RULE;
  public static final Column RULE_LABEL = WarningList.RULE_LABEL;
  public static final Column BASIS = WarningList.BASIS;
  public static final Column MATTER = TargetedChecks.MATTER;
  public static final Column DEPARTMENT = TargetedChecks.DEPARTMENT;
  public static final Column TEAM = TargetedChecks.TEAM;
  public static final Column FROM_ON = TargetedChecks.FROM_ON;
  public static final Column UNTIL_ON = TargetedChecks.UNTIL_ON;
  public static final Column STATE =
      required(
          "state",
          DataTypes.StringType,
          "核查方式代码",
          "CHECKED, else JOINED where a drawn visit takes it along, BY_ITSELF, or BARRED where the register"
              + " forbids it");
  public static final Column STATE_LABEL =
      required("state_label", DataTypes.StringType, "核查方式", "Its Chinese label");
  public static final Column VISIT_ID =
      optional("visit_id", DataTypes.StringType, "并入的检查编号", "Drawn visit that takes it along");
  public static final Column VISIT_DAY =
      optional("visit_day", DataTypes.DateType, "并入的检查日期", "Day of that visit");
  public static final Column COUNTS_TO_CAP =
      required("counts_to_cap", DataTypes.BooleanType, "是否计入频次上限", "A lead never counts");
  public static final Column CHECKED_ON = TargetedChecks.CHECKED_ON;
  public static final Column CHECK_RESULT = TargetedChecks.CHECK_RESULT;
  public static final Column IS_OVERDUE =
      required(
          "is_overdue",
          DataTypes.BooleanType,
          "是否逾期",
          "Whether it was checked after its last day, or was not and that day is over");
  public static final Column EVIDENCE_TEXT = WarningList.EVIDENCE_TEXT;

  public static final Table TABLE =
      new Table(
          "marts.lead_checks",
          "one row per night and targeted check of a confirmed warning",
          List.of(AS_OF, CHECK_ID),
          null,
          List.of(
              AS_OF,
              CHECK_ID,
              WARNING_ID,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              TOWN_LABEL,
              RULE,
              RULE_LABEL,
              BASIS,
              MATTER,
              DEPARTMENT,
              TEAM,
              FROM_ON,
              UNTIL_ON,
              STATE,
              STATE_LABEL,
              VISIT_ID,
              VISIT_DAY,
              COUNTS_TO_CAP,
              EVIDENCE_TEXT,
              CHECKED_ON,
              CHECK_RESULT,
              IS_OVERDUE));

  private LeadChecks() {}
}
