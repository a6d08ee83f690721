package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Every warning since the rules began, as it stands on a night (预警). */
public final class Warnings {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column WARNING_ID =
      required("warning_id", DataTypes.StringType, "预警编号", "The same for every opening");
  public static final Column USCC = Assessments.USCC;
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column TOWN = Assessments.TOWN;
  public static final Column RULE =
      required("rule", DataTypes.StringType, "预警规则代码", "Rule of warnings.yaml");
  public static final Column LEVEL =
      required("level", DataTypes.StringType, "预警级别代码", "RED, ORANGE, YELLOW or BLUE");
  public static final Column CAUSE =
      required(
          "cause", DataTypes.StringType, "预警原因", "Tells causes of one rule apart, or an asterisk");
  public static final Column STATE =
      required(
          "state",
          DataTypes.StringType,
          "预警状态代码",
          "OPEN, ASSIGNED, VERIFIED, DISPOSED, FED_BACK, CLOSED or CLEARED");
  public static final Column IS_OPEN =
      required("is_open", DataTypes.BooleanType, "是否在办", "Whether somebody still has to act");
  public static final Column TEAM =
      optional(
          "team",
          DataTypes.StringType,
          "承办队伍",
          "Team that deals with it; empty where no register names one");
  public static final Column LEADS_TO =
      required(
          "leads_to",
          DataTypes.StringType,
          "处置去向代码",
          "What it becomes once confirmed: TARGETED_CHECK, TRANSFER_NOTICE or NONE");
  public static final Column OPENINGS =
      required("openings", DataTypes.IntegerType, "触发次数", "How often it was opened");
  public static final Column FIRST_OPENED_ON =
      required("first_opened_on", DataTypes.DateType, "首次预警日期", "Night of the first opening");
  public static final Column OPENED_ON =
      required("opened_on", DataTypes.DateType, "本次预警日期", "Night of the last opening");
  public static final Column SIGN_IN_BY =
      required("sign_in_by", DataTypes.DateType, "签收期限", "Day by which it must be taken up");
  public static final Column VERIFY_BY =
      required("verify_by", DataTypes.DateType, "核查期限", "Day by which it must be verified");
  public static final Column DISPOSE_BY =
      required("dispose_by", DataTypes.DateType, "处置期限", "Day by which it must be dealt with");
  public static final Column SIGNED_ON =
      optional("signed_on", DataTypes.DateType, "签收日期", "Day it was taken up");
  public static final Column VERIFIED_ON =
      optional("verified_on", DataTypes.DateType, "核查日期", "Day it was verified");
  public static final Column DISPOSED_ON =
      optional("disposed_on", DataTypes.DateType, "处置日期", "Day it was dealt with");
  public static final Column FED_BACK_ON =
      optional("fed_back_on", DataTypes.DateType, "反馈日期", "Day it was reported back");
  public static final Column ENDED_ON =
      optional("ended_on", DataTypes.DateType, "办结日期", "Night on which it was closed or cleared");
  public static final Column OUTCOME =
      optional("outcome", DataTypes.StringType, "核查结论代码", "Last code of warning-feedbacks");
  public static final Column CONCLUSION =
      required(
          "conclusion",
          DataTypes.StringType,
          "结论类别代码",
          "What verification said: NONE, CONFIRMED, DISMISSED or PASSED_ON");
  public static final Column MISSED_DEADLINES =
      required(
          "missed_deadlines", DataTypes.IntegerType, "逾期次数", "Deadlines that passed unmet, 0 to 3");
  public static final Column ESCALATED_ON =
      optional("escalated_on", DataTypes.DateType, "督办日期", "Day after the last of them");
  public static final Column EVIDENCE =
      required(
          "evidence",
          DataTypes.createArrayType(evidence(), false),
          "预警依据",
          "Records it rests on, as last seen");
  public static final Column HISTORY =
      required(
          "history",
          DataTypes.createArrayType(step(), false),
          "流转记录",
          "Every step since the first opening");
  public static final Column VERDICT =
      optional(
          "verdict",
          DataTypes.StringType,
          "核查结论类别代码",
          "What verification said last, over all openings: NONE, CONFIRMED, DISMISSED or PASSED_ON");
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.warnings",
          "one row per night, rule, enterprise and cause",
          List.of(AS_OF, WARNING_ID),
          AS_OF,
          List.of(
              AS_OF,
              WARNING_ID,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              RULE,
              LEVEL,
              CAUSE,
              STATE,
              IS_OPEN,
              TEAM,
              LEADS_TO,
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
              CONCLUSION,
              MISSED_DEADLINES,
              ESCALATED_ON,
              EVIDENCE,
              HISTORY,
              VERDICT,
              DEFINITIONS_DIGEST));

  private Warnings() {}

  /** One piece of evidence. */
  public static StructType evidence() {
    return new StructType(
        new StructField[] {
          field("source", DataTypes.StringType),
          field("document", DataTypes.StringType),
          field("on", DataTypes.DateType),
          field("value", DataTypes.StringType)
        });
  }

  /** One step of the history. */
  private static StructType step() {
    return new StructType(
        new StructField[] {
          field("on", DataTypes.DateType),
          field("opening", DataTypes.IntegerType),
          field("state", DataTypes.StringType),
          field("feedback", DataTypes.StringType)
        });
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, true, Metadata.empty());
  }
}
