package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: the appraisal indicators of the night with their drill-down; internal (执法评议指标). */
public final class KpiFigures {
  public static final Column KPI_LABEL =
      optional("kpi_label", DataTypes.StringType, "指标", "Its Chinese label");
  public static final Column DIMENSION_LABEL =
      optional("dimension_label", DataTypes.StringType, "评议维度", "One of five dimensions");
  public static final Column CODE_LABEL =
      optional("code_label", DataTypes.StringType, "下钻对象", "Chinese label of the code");
  public static final Column NUMERATOR_LABEL =
      optional("numerator_label", DataTypes.StringType, "分子说明", "What is counted");
  public static final Column DENOMINATOR_LABEL =
      optional("denominator_label", DataTypes.StringType, "分母说明", "Among what");
  public static final Column SHARE =
      optional("share", DataTypes.DoubleType, "比例", "Numerator by denominator");
  public static final Column DIRECTION =
      optional("direction", DataTypes.StringType, "方向代码", "UP, DOWN or NONE");
  public static final Column SOURCE =
      optional("source", DataTypes.StringType, "依据", "What the indicator rests on");

  public static final Table TABLE =
      new Table(
          "marts.kpi_figures",
          "one row per night, indicator, cut and code",
          List.of(Kpis.AS_OF, Kpis.KPI, Kpis.CUT, Kpis.CODE),
          null,
          List.of(
              Kpis.AS_OF,
              Kpis.KPI,
              KPI_LABEL,
              DIMENSION_LABEL,
              Kpis.CUT,
              Kpis.CODE,
              CODE_LABEL,
              Kpis.NUMERATOR,
              NUMERATOR_LABEL,
              Kpis.DENOMINATOR,
              DENOMINATOR_LABEL,
              SHARE,
              Kpis.TARGET,
              DIRECTION,
              Kpis.IS_MET,
              SOURCE));

  private KpiFigures() {}
}
