package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** The supervision class of every enterprise on a night, a shadow between freezes (监管分类). */
public final class SupervisionClasses {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column USCC = Assessments.USCC;
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column TOWN = Assessments.TOWN;
  public static final Column SUPERVISION_CLASS =
      optional(
          "supervision_class",
          DataTypes.StringType,
          "监管分类代码",
          "Code of supervision-classes; empty where the enterprise is not assessed");
  public static final Column RISK_CLASS =
      optional(
          "risk_class",
          DataTypes.StringType,
          "信用风险分类代码",
          "Code of risk-classes; empty where it has none");
  public static final Column BASIS =
      required(
          "basis",
          DataTypes.StringType,
          "分类依据代码",
          "Cell of the matrix or direct rule that gave the class, or why there is none");
  public static final Column WEIGHT =
      required(
          "weight",
          DataTypes.LongType,
          "抽取权重",
          "Odds inside class and stratum, 1 to 1000000; 0 without a class");
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.supervision_classes",
          "one row per night and enterprise",
          List.of(AS_OF, USCC),
          AS_OF,
          List.of(
              AS_OF,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              SUPERVISION_CLASS,
              RISK_CLASS,
              BASIS,
              WEIGHT,
              DEFINITIONS_DIGEST));

  private SupervisionClasses() {}
}
