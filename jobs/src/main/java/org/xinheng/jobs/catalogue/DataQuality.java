package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: the quality report of the night (数据质量). */
public final class DataQuality {
  public static final Column SOURCE_LABEL =
      optional("source_label", DataTypes.StringType, "来源名称", "Chinese label of the source");
  public static final Column CONTRACT_LABEL =
      optional("contract_label", DataTypes.StringType, "信息类别", "Chinese label of the contract");
  public static final Column MEASURE_LABEL =
      optional("measure_label", DataTypes.StringType, "质量指标", "Chinese label of the measure");
  public static final Column LEVEL_LABEL =
      optional("level_label", DataTypes.StringType, "结论", "Chinese label of the level");
  public static final Column RULE_LABEL =
      optional("rule_label", DataTypes.StringType, "规则名称", "Chinese label of the rule");
  public static final Table TABLE =
      new Table(
          "marts.data_quality",
          "one row per night, source and measure",
          List.of(Quality.AS_OF, Quality.SOURCE, Quality.MEASURE),
          null,
          List.of(
              Quality.AS_OF,
              Quality.SOURCE,
              SOURCE_LABEL,
              Quality.CONTRACT,
              CONTRACT_LABEL,
              Quality.MEASURE,
              MEASURE_LABEL,
              Quality.NUMERATOR,
              Quality.DENOMINATOR,
              Quality.RATIO,
              Quality.PREVIOUS_RATIO,
              Quality.PREVIOUS_NIGHTS,
              Quality.LEVEL,
              LEVEL_LABEL,
              Quality.RULE,
              RULE_LABEL,
              Quality.LIMIT,
              Quality.DETAIL));

  private DataQuality() {}
}
