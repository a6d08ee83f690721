package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** What a night's risk classes showed, and whether they were frozen (风险分类监测). */
public final class RiskWatch {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column MEASURE =
      required("measure", DataTypes.StringType, "监测指标代码", "What is measured");
  public static final Column MEASURE_LABEL =
      required("measure_label", DataTypes.StringType, "监测指标", "Its Chinese label");
  public static final Column SUBJECT =
      required(
          "subject",
          DataTypes.StringType,
          "对象",
          "Indicator or pair of classes it is about; - where it is about the whole");
  public static final Column VALUE =
      optional("value", DataTypes.DoubleType, "数值", "The figure; empty where it is no number");
  public static final Column ROWS =
      required("rows", DataTypes.LongType, "样本数", "Enterprises it rests on");
  public static final Column LIMIT_VALUE =
      optional("limit_value", DataTypes.DoubleType, "限值", "Limit that it broke");
  public static final Column IS_FREEZING =
      required("is_freezing", DataTypes.BooleanType, "是否冻结分类", "Whether it froze the classes");
  public static final Column WHY =
      optional("why", DataTypes.StringType, "说明", "What happened, in Chinese");
  public static final Column CLASSES_OF =
      required(
          "classes_of",
          DataTypes.DateType,
          "生效分类基准日",
          "Night whose risk classes are in force: the night itself, unless frozen");
  public static final Column RISK_MODEL =
      required("risk_model", DataTypes.StringType, "风险模型版本", "Version in the registry");

  public static final Table TABLE =
      new Table(
          "core.risk_watch",
          "one row per night with a risk model, measure and subject",
          List.of(AS_OF, MEASURE, SUBJECT),
          AS_OF,
          List.of(
              AS_OF,
              MEASURE,
              MEASURE_LABEL,
              SUBJECT,
              VALUE,
              ROWS,
              LIMIT_VALUE,
              IS_FREEZING,
              WHY,
              CLASSES_OF,
              RISK_MODEL));

  private RiskWatch() {}

  /** The night whose risk classes are in force on a night: itself where nothing was watched. */
  public static LocalDate classesOf(Dataset<Row> rows, LocalDate asOf) {
    return rows
        .filter(AS_OF.column().equalTo(functions.lit(asOf)))
        .select(CLASSES_OF.column().cast("string"))
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> LocalDate.parse(row.getString(0)))
        .orElse(asOf);
  }
}
