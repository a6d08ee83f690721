package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: held-out rows of the risk model in force, as its card tells; empty without one (模型有效性). */
public final class RiskValidity {
  public static final Column AS_OF = RiskWatch.AS_OF;
  public static final Column TOPIC =
      required("topic", DataTypes.StringType, "类别代码", "CALIBRATION or PERIOD");
  public static final Column MEASURE =
      required("measure", DataTypes.StringType, "指标代码", "What is measured");
  public static final Column MEASURE_LABEL =
      required("measure_label", DataTypes.StringType, "指标", "Its Chinese label");
  public static final Column SUBJECT =
      required("subject", DataTypes.StringType, "对象", "Bin of calibration or held-out period");
  public static final Column VALUE =
      optional("value", DataTypes.DoubleType, "数值", "What was found");
  public static final Column EXPECTED_VALUE =
      optional("expected_value", DataTypes.DoubleType, "预测值", "What the model said");
  public static final Column LOW_VALUE =
      optional("low_value", DataTypes.DoubleType, "下限", "Lower end of its interval");
  public static final Column HIGH_VALUE =
      optional("high_value", DataTypes.DoubleType, "上限", "Upper end of its interval");
  public static final Column ROWS = required("rows", DataTypes.LongType, "样本数", "Rows it rests on");
  public static final Column RISK_MODEL = RiskWatch.RISK_MODEL;

  public static final Table TABLE =
      new Table(
          "marts.risk_validity",
          "one row per night with a risk model, topic, measure and subject",
          List.of(AS_OF, TOPIC, MEASURE, SUBJECT),
          null,
          List.of(
              AS_OF,
              TOPIC,
              MEASURE,
              MEASURE_LABEL,
              SUBJECT,
              VALUE,
              EXPECTED_VALUE,
              LOW_VALUE,
              HIGH_VALUE,
              ROWS,
              RISK_MODEL));

  private RiskValidity() {}
}
