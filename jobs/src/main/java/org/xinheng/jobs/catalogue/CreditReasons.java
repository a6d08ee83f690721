package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: every record that cost an enterprise points, and what would restore them (扣分原因). */
public final class CreditReasons {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column USCC = Assessments.USCC;
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column REASON_NUMBER =
      required("reason_number", DataTypes.IntegerType, "原因序号", "Place among the reasons, from 1");
  public static final Column INDICATOR_GROUP =
      optional("indicator_group", DataTypes.StringType, "指标组代码", "Group of the scorecard");
  public static final Column INDICATOR_GROUP_LABEL =
      optional("indicator_group_label", DataTypes.StringType, "指标组", "Its Chinese label");
  public static final Column INDICATOR =
      optional("indicator", DataTypes.StringType, "指标代码", "Indicator that cost the points");
  public static final Column INDICATOR_LABEL =
      optional("indicator_label", DataTypes.StringType, "指标", "Its Chinese label");
  public static final Column POINTS =
      optional("points", DataTypes.IntegerType, "扣分", "Points lost");
  public static final Column CONTRACT =
      optional("contract", DataTypes.StringType, "数据契约", "Contract of the record");
  public static final Column CONTRACT_LABEL =
      optional("contract_label", DataTypes.StringType, "信息类别", "Its Chinese label");
  public static final Column FACT_KEY =
      optional("fact_key", DataTypes.StringType, "记录键", "Key of the record");
  public static final Column DOCUMENT =
      optional("document", DataTypes.StringType, "文书号", "Number an officer would cite");
  public static final Column COUNTS_FROM =
      optional("counts_from", DataTypes.DateType, "计分起始日", "First day on which it counts");
  public static final Column COUNTS_UNTIL =
      optional("counts_until", DataTypes.DateType, "计分截止日", "First day on which it lapses");
  public static final Column BASIS =
      optional("basis", DataTypes.StringType, "依据", "What the indicator cites");
  public static final Column IS_CONFIRMED =
      optional(
          "is_confirmed", DataTypes.BooleanType, "依据是否已核", "Whether the source was seen to say so");
  public static final Column RESTORES =
      optional("restores", DataTypes.StringType, "修复路径", "What would restore the points");
  public static final Column RULE =
      optional("rule", DataTypes.StringType, "期限规则代码", "Lifecycle rule that bounds the record");
  public static final Column RULE_LABEL =
      optional("rule_label", DataTypes.StringType, "期限规则", "Its Chinese label");
  public static final Column IS_OBJECTED =
      optional("is_objected", DataTypes.BooleanType, "是否异议标注", "Whether an objection is pending");
  public static final Table TABLE =
      new Table(
          "marts.credit_reasons",
          "one row per night, enterprise and reason",
          List.of(AS_OF, USCC, REASON_NUMBER),
          null,
          List.of(
              AS_OF,
              USCC,
              ENTERPRISE_NAME,
              REASON_NUMBER,
              INDICATOR_GROUP,
              INDICATOR_GROUP_LABEL,
              INDICATOR,
              INDICATOR_LABEL,
              POINTS,
              CONTRACT,
              CONTRACT_LABEL,
              FACT_KEY,
              DOCUMENT,
              COUNTS_FROM,
              COUNTS_UNTIL,
              BASIS,
              IS_CONFIRMED,
              RESTORES,
              RULE,
              RULE_LABEL,
              IS_OBJECTED));

  private CreditReasons() {}

  /** A column of this mart from the reason struct of {@code core.assessments}. */
  public static org.apache.spark.sql.Column of(org.apache.spark.sql.Column reason, Column column) {
    String field = column.equals(INDICATOR_GROUP) ? "group" : column.name();
    return reason.getField(field);
  }
}
