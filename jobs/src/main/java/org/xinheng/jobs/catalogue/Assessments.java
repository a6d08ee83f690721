package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What every enterprise scored on a night, and why (信用评定). */
public final class Assessments {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "评定基准日", "Last day whose facts count");
  public static final Column USCC =
      required("uscc", DataTypes.StringType, "统一社会信用代码", "Enterprise assessed");
  public static final Column ENTERPRISE_NAME =
      optional("enterprise_name", DataTypes.StringType, "企业名称", "Registered name");
  public static final Column SUBJECT_TYPE =
      optional("subject_type", DataTypes.StringType, "主体类型代码", "Code of subject-types");
  public static final Column TOWN = optional("town", DataTypes.StringType, "镇街代码", "Code of towns");
  public static final Column INDUSTRY =
      optional("industry", DataTypes.StringType, "行业代码", "GB/T 4754-2017 letter and digits");
  public static final Column REGISTRATION_STATUS =
      optional(
          "registration_status", DataTypes.StringType, "登记状态代码", "Code of registration-statuses");
  public static final Column CARD =
      optional("card", DataTypes.StringType, "评分卡", "Scorecard that applied");
  public static final Column POINTS =
      optional("points", DataTypes.IntegerType, "公共信用分", "Public-credit score, 0 to 1000");
  public static final Column GRADE =
      optional("grade", DataTypes.StringType, "公共信用等级代码", "Code of grades, A to E");
  public static final Column DIRECT_RULE =
      optional("direct_rule", DataTypes.StringType, "直接判定规则", "Rule that set the grade by itself");
  public static final Column NOT_ASSESSED =
      optional("not_assessed", DataTypes.StringType, "不予评定原因", "Rule by which there is no score");
  public static final Column NEXT_CHANGE_ON =
      optional(
          "next_change_on",
          DataTypes.DateType,
          "下次自动变化日期",
          "Next day on which points or grade change by themselves");
  public static final Column REASONS =
      new Column(
          "reasons",
          DataTypes.createArrayType(reason(), false),
          true,
          "扣分原因",
          "Every record that cost points, and what would restore them");
  public static final Column RISK_CLASS =
      optional(
          "risk_class",
          DataTypes.StringType,
          "信用风险分类代码",
          "Code of risk-classes; empty where it has none, as on nights without a model");
  public static final Column RISK_BASIS =
      optional(
          "risk_basis",
          DataTypes.StringType,
          "风险分类依据代码",
          "Probability, little evidence or direct rule that gave the risk class");
  public static final Column RISK_PROBABILITY =
      optional(
          "risk_probability",
          DataTypes.DoubleType,
          "发现问题概率",
          "Calibrated probability that the next inspection finds something");
  public static final Column RISK_REASONS =
      optional(
          "risk_reasons",
          DataTypes.createArrayType(riskReason(), false),
          "风险原因",
          "What raises the probability most, strongest first, with the latest records");
  public static final Column RISK_BINS =
      optional(
          "risk_bins",
          DataTypes.BinaryType,
          "风险指标分箱",
          "Bin in each frozen distribution of the model, one byte each");
  public static final Column RISK_MODEL =
      optional("risk_model", DataTypes.StringType, "风险模型版本", "Version in the registry");
  public static final Column DEFINITIONS_DIGEST =
      required(
          "definitions_digest", DataTypes.StringType, "规则摘要", "Digest of the definitions in force");

  public static final Table TABLE =
      new Table(
          "core.assessments",
          "one row per night and enterprise",
          List.of(AS_OF, USCC),
          AS_OF,
          List.of(
              AS_OF,
              USCC,
              ENTERPRISE_NAME,
              SUBJECT_TYPE,
              TOWN,
              INDUSTRY,
              REGISTRATION_STATUS,
              CARD,
              POINTS,
              GRADE,
              DIRECT_RULE,
              NOT_ASSESSED,
              NEXT_CHANGE_ON,
              REASONS,
              RISK_CLASS,
              RISK_BASIS,
              RISK_PROBABILITY,
              RISK_REASONS,
              RISK_BINS,
              RISK_MODEL,
              DEFINITIONS_DIGEST));

  private Assessments() {}

  /** One reason, in the order in which {@code assessing} writes it. */
  public static StructType reason() {
    return new StructType(
        new StructField[] {
          field("group", DataTypes.StringType),
          field("indicator", DataTypes.StringType),
          field("points", DataTypes.IntegerType),
          field("contract", DataTypes.StringType),
          field("fact_key", DataTypes.StringType),
          field("document", DataTypes.StringType),
          field("counts_from", DataTypes.DateType),
          field("counts_until", DataTypes.DateType),
          field("basis", DataTypes.StringType),
          field("is_confirmed", DataTypes.BooleanType),
          field("restores", DataTypes.StringType),
          field("rule", DataTypes.StringType),
          field("is_objected", DataTypes.BooleanType)
        });
  }

  /** One reason of the risk, in the order in which {@code assessing} writes it. */
  public static StructType riskReason() {
    StructType record =
        new StructType(
            new StructField[] {
              field("contract", DataTypes.StringType),
              field("fact_key", DataTypes.StringType),
              field("document", DataTypes.StringType)
            });
    return new StructType(
        new StructField[] {
          field("indicator", DataTypes.StringType),
          field("value", DataTypes.DoubleType),
          field("log_odds", DataTypes.DoubleType),
          field("records", DataTypes.createArrayType(record, false))
        });
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, true, Metadata.empty());
  }
}
