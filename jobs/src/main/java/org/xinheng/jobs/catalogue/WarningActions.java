package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: what warnings lead to, with their clocks (线索核查、移送通知). */
public final class WarningActions {
  public static final Column AS_OF = Warnings.AS_OF;
  public static final Column WARNING_ID = Warnings.WARNING_ID;
  public static final Column ACTION =
      required("action", DataTypes.StringType, "处置去向代码", "TARGETED_CHECK or TRANSFER_NOTICE");
  public static final Column ACTION_LABEL =
      required("action_label", DataTypes.StringType, "处置去向", "Its Chinese label");
  public static final Column USCC = Warnings.USCC;
  public static final Column ENTERPRISE_NAME = Warnings.ENTERPRISE_NAME;
  public static final Column TOWN = Warnings.TOWN;
  public static final Column TOWN_LABEL = EnterpriseCredit.TOWN_LABEL;
  public static final Column TEAM = Warnings.TEAM;
  public static final Column RULE = Warnings.RULE;
  public static final Column RULE_LABEL = WarningList.RULE_LABEL;
  public static final Column BASIS = WarningList.BASIS;
  public static final Column STARTS_ON =
      required(
          "starts_on",
          DataTypes.DateType,
          "起算日期",
          "Day its clocks start: verification, or the opening for a transfer");
  public static final Column COUNTS_TO_CAP =
      required("counts_to_cap", DataTypes.BooleanType, "是否计入频次上限", "A targeted check never counts");
  public static final Column DECIDE_BY =
      optional(
          "decide_by", DataTypes.DateType, "移送决定期限", "Day by which the head decides on a transfer");
  public static final Column HAND_OVER_BY =
      optional("hand_over_by", DataTypes.DateType, "移送期限", "Day by which the case is handed over");
  public static final Column EVIDENCE_TEXT = WarningList.EVIDENCE_TEXT;

  public static final Table TABLE =
      new Table(
          "marts.warning_actions",
          "one row per night and warning that leads to an action",
          List.of(AS_OF, WARNING_ID),
          null,
          List.of(
              AS_OF,
              WARNING_ID,
              ACTION,
              ACTION_LABEL,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              TOWN_LABEL,
              TEAM,
              RULE,
              RULE_LABEL,
              BASIS,
              STARTS_ON,
              COUNTS_TO_CAP,
              DECIDE_BY,
              HAND_OVER_BY,
              EVIDENCE_TEXT));

  private WarningActions() {}
}
