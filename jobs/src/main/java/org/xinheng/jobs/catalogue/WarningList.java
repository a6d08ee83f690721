package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: the warnings of a night for the teams; internal, never published (预警清单). */
public final class WarningList {
  public static final Column AS_OF = Warnings.AS_OF;
  public static final Column WARNING_ID = Warnings.WARNING_ID;
  public static final Column USCC = Warnings.USCC;
  public static final Column ENTERPRISE_NAME = Warnings.ENTERPRISE_NAME;
  public static final Column TOWN = Warnings.TOWN;
  public static final Column TOWN_LABEL = EnterpriseCredit.TOWN_LABEL;
  public static final Column TEAM = Warnings.TEAM;
  public static final Column TEAM_LABEL =
      optional(
          "team_label",
          DataTypes.StringType,
          "承办队伍名称",
          "Name of the team in the register, or its code where it is in none");
  public static final Column RULE = Warnings.RULE;
  public static final Column RULE_LABEL =
      required("rule_label", DataTypes.StringType, "预警规则", "Its Chinese label");
  public static final Column BASIS =
      required("basis", DataTypes.StringType, "依据", "What the rule cites");
  public static final Column IS_CONFIRMED =
      required(
          "is_confirmed", DataTypes.BooleanType, "依据是否已核", "Whether the source was seen to say so");
  public static final Column LEVEL = Warnings.LEVEL;
  public static final Column LEVEL_LABEL =
      required("level_label", DataTypes.StringType, "预警级别", "Its Chinese label");
  public static final Column CAUSE = Warnings.CAUSE;
  public static final Column STATE = Warnings.STATE;
  public static final Column STATE_LABEL =
      required("state_label", DataTypes.StringType, "预警状态", "Its Chinese label");
  public static final Column IS_OPEN = Warnings.IS_OPEN;
  public static final Column OPENINGS = Warnings.OPENINGS;
  public static final Column FIRST_OPENED_ON = Warnings.FIRST_OPENED_ON;
  public static final Column OPENED_ON = Warnings.OPENED_ON;
  public static final Column SIGN_IN_BY = Warnings.SIGN_IN_BY;
  public static final Column VERIFY_BY = Warnings.VERIFY_BY;
  public static final Column DISPOSE_BY = Warnings.DISPOSE_BY;
  public static final Column SIGNED_ON = Warnings.SIGNED_ON;
  public static final Column VERIFIED_ON = Warnings.VERIFIED_ON;
  public static final Column DISPOSED_ON = Warnings.DISPOSED_ON;
  public static final Column FED_BACK_ON = Warnings.FED_BACK_ON;
  public static final Column ENDED_ON = Warnings.ENDED_ON;
  public static final Column OUTCOME = Warnings.OUTCOME;
  public static final Column OUTCOME_LABEL =
      optional("outcome_label", DataTypes.StringType, "核查结论", "Its Chinese label");
  public static final Column MISSED_DEADLINES = Warnings.MISSED_DEADLINES;
  public static final Column ESCALATED_ON = Warnings.ESCALATED_ON;
  public static final Column EVIDENCE_TEXT =
      required(
          "evidence_text",
          DataTypes.StringType,
          "预警依据",
          "Records it rests on: kind, number, day and value");
  public static final Column LEADS_TO = Warnings.LEADS_TO;
  public static final Column LEADS_TO_LABEL =
      required("leads_to_label", DataTypes.StringType, "处置去向", "Its Chinese label");

  public static final Table TABLE =
      new Table(
          "marts.warnings",
          "one row per night, rule, enterprise and cause",
          List.of(AS_OF, WARNING_ID),
          null,
          List.of(
              AS_OF,
              WARNING_ID,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              TOWN_LABEL,
              TEAM,
              RULE,
              RULE_LABEL,
              BASIS,
              IS_CONFIRMED,
              LEVEL,
              LEVEL_LABEL,
              CAUSE,
              STATE,
              STATE_LABEL,
              IS_OPEN,
              OPENINGS,
              FIRST_OPENED_ON,
              OPENED_ON,
              SIGN_IN_BY,
              VERIFY_BY,
              DISPOSE_BY,
              SIGNED_ON,
              VERIFIED_ON,
              DISPOSED_ON,
              FED_BACK_ON,
              ENDED_ON,
              OUTCOME,
              OUTCOME_LABEL,
              MISSED_DEADLINES,
              ESCALATED_ON,
              EVIDENCE_TEXT,
              LEADS_TO,
              LEADS_TO_LABEL,
              TEAM_LABEL));

  private WarningList() {}
}
