package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What the appraisal indicators came to on a night; the nights are the trend (执法评议指标). */
public final class Kpis {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column KPI =
      required("kpi", DataTypes.StringType, "指标代码", "Indicator of kpis.yaml");
  public static final Column CUT =
      required("cut", DataTypes.StringType, "下钻口径代码", "ALL, DEPARTMENT, TOWN, MATTER or CLASS");
  public static final Column CODE =
      required(
          "code",
          DataTypes.StringType,
          "下钻代码",
          "Department, town, matter or class; an asterisk for all, empty where it is not known");
  public static final Column NUMERATOR =
      optional("numerator", DataTypes.LongType, "分子", "Empty where no data is delivered");
  public static final Column DENOMINATOR =
      optional("denominator", DataTypes.LongType, "分母", "Empty where no data is delivered");
  public static final Column TARGET =
      optional("target", DataTypes.createDecimalType(5, 4), "目标", "Share to be reached, if any");
  public static final Column IS_MET =
      optional(
          "is_met", DataTypes.BooleanType, "是否达标", "Empty without a target or anything counted");
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.kpis",
          "one row per night, indicator, cut and code",
          List.of(AS_OF, KPI, CUT, CODE),
          AS_OF,
          List.of(
              AS_OF, KPI, CUT, CODE, NUMERATOR, DENOMINATOR, TARGET, IS_MET, DEFINITIONS_DIGEST));

  private Kpis() {}
}
