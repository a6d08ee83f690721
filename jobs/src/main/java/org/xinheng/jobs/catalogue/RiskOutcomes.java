package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * What inspections found by the risk that was in force before them, cut by cut; internal (风险分类成效).
 */
public final class RiskOutcomes {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column DIMENSION =
      required(
          "dimension",
          DataTypes.StringType,
          "口径代码",
          "CLASS, CALIBRATION (bins of equal size by probability), TOWN, INDUSTRY or SIZE");
  public static final Column CODE =
      required(
          "code",
          DataTypes.StringType,
          "对象代码",
          "Risk class, bin from 01, town, industry section or size; - where it is not known");
  public static final Column CLASSED =
      optional(
          "classed",
          DataTypes.LongType,
          "有分类企业数",
          "Enterprises with a risk class tonight; empty for bins");
  public static final Column RISKY =
      optional("risky", DataTypes.LongType, "C、D类企业数", "Those of them in C or D; empty for bins");
  public static final Column RISKY_SHARE =
      optional("risky_share", DataTypes.DoubleType, "C、D类占比", "Risky among classed");
  public static final Column INSPECTED =
      required(
          "inspected",
          DataTypes.LongType,
          "检查户次",
          "Days of inspections of enterprises that had a class before, in the time looked at");
  public static final Column FOUND =
      required("found", DataTypes.LongType, "发现问题户次", "Those that found something");
  public static final Column FOUND_SHARE =
      optional("found_share", DataTypes.DoubleType, "问题发现率", "Found among inspected");
  public static final Column FOUND_LOW =
      optional(
          "found_low", DataTypes.DoubleType, "问题发现率下限", "Lower end of its 95 % interval (Wilson)");
  public static final Column FOUND_HIGH =
      optional("found_high", DataTypes.DoubleType, "问题发现率上限", "Upper end of that interval");
  public static final Column EXPECTED =
      required(
          "expected",
          DataTypes.DoubleType,
          "预期发现户次",
          "Findings that the probabilities in force before expected");
  public static final Column TELLS =
      required(
          "tells",
          DataTypes.BooleanType,
          "样本是否足够",
          "Whether enough were inspected for the rate to say something");

  public static final Table TABLE =
      new Table(
          "core.risk_outcomes",
          "one row per night with a risk model, dimension and code",
          List.of(AS_OF, DIMENSION, CODE),
          AS_OF,
          List.of(
              AS_OF,
              DIMENSION,
              CODE,
              CLASSED,
              RISKY,
              RISKY_SHARE,
              INSPECTED,
              FOUND,
              FOUND_SHARE,
              FOUND_LOW,
              FOUND_HIGH,
              EXPECTED,
              TELLS));

  private RiskOutcomes() {}
}
