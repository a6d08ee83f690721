package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.models.quality.Figure;
import org.xinheng.models.quality.QualityReport;
import org.xinheng.models.quality.Verdict;

/** The quality report of every night, also of nights that the gate stopped (数据质量报告). */
public final class Quality {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "评定基准日", "Night the report is of");
  public static final Column SOURCE =
      required("source", DataTypes.StringType, "来源", "Source measured");
  public static final Column CONTRACT =
      required("contract", DataTypes.StringType, "数据契约", "Contract the source delivers");
  public static final Column MEASURE =
      required("measure", DataTypes.StringType, "质量指标代码", "What was measured");
  public static final Column NUMERATOR =
      required("numerator", DataTypes.LongType, "分子", "Whole number counted");
  public static final Column DENOMINATOR =
      required("denominator", DataTypes.LongType, "分母", "Whole number it is compared with");
  public static final Column RATIO =
      optional(
          "ratio",
          DataTypes.createDecimalType(18, 6),
          "比率",
          "Numerator by denominator; empty where nothing was counted");
  public static final Column PREVIOUS_RATIO =
      optional(
          "previous_ratio",
          DataTypes.createDecimalType(18, 6),
          "前期比率",
          "The ratio of the nights before taken together");
  public static final Column PREVIOUS_NIGHTS =
      required(
          "previous_nights",
          DataTypes.IntegerType,
          "前期天数",
          "Nights or delivery days that the past rests on");
  public static final Column LEVEL =
      required("level", DataTypes.StringType, "结论代码", "OK, WARN or FAIL");
  public static final Column RULE =
      optional("rule", DataTypes.StringType, "规则代码", "Rule that judged the figure");
  public static final Column LIMIT =
      optional(
          "limit_ratio",
          DataTypes.createDecimalType(18, 6),
          "限值",
          "Limit that was passed; days for timeliness");
  public static final Column DETAIL =
      optional("detail", DataTypes.StringType, "说明", "Chinese note, such as the share per field");
  public static final Column DEFINITIONS_DIGEST =
      required(
          "definitions_digest", DataTypes.StringType, "规则摘要", "Digest of the definitions in force");
  public static final Table TABLE =
      new Table(
          "core.quality",
          "one row per night, source and measure",
          List.of(AS_OF, SOURCE, MEASURE),
          AS_OF,
          List.of(
              AS_OF,
              SOURCE,
              CONTRACT,
              MEASURE,
              NUMERATOR,
              DENOMINATOR,
              RATIO,
              PREVIOUS_RATIO,
              PREVIOUS_NIGHTS,
              LEVEL,
              RULE,
              LIMIT,
              DETAIL,
              DEFINITIONS_DIGEST));

  private Quality() {}

  /** One row, in the order of {@link #TABLE}. */
  public static Row row(LocalDate asOf, QualityReport.Line line, String definitionsDigest) {
    Figure figure = line.figure();
    Verdict verdict = line.verdict();
    return RowFactory.create(
        asOf,
        figure.source(),
        figure.contract(),
        figure.measure().name(),
        figure.numerator(),
        figure.denominator(),
        figure.ratio().orElse(null),
        figure.past().ratio(),
        figure.past().nights(),
        verdict.level().name(),
        verdict.rule(),
        verdict.limit(),
        figure.detail(),
        definitionsDigest);
  }
}
