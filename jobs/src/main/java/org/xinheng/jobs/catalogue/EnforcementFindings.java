package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What was amiss in how matters were enforced, on a night; for oversight only (执法监督问题). */
public final class EnforcementFindings {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column FINDING_ID =
      required("finding_id", DataTypes.StringType, "问题编号", "The same on every night that finds it");
  public static final Column CHECK =
      required("check", DataTypes.StringType, "监督检查项代码", "Check of enforcement.yaml");
  public static final Column LEVEL =
      required("level", DataTypes.StringType, "级别代码", "RED, ORANGE, YELLOW or BLUE");
  public static final Column DIMENSION =
      required(
          "dimension", DataTypes.StringType, "评议维度代码", "SYSTEM, DUTY, QUALITY, TEAM or EFFECT");
  public static final Column USCC =
      optional(
          "uscc", DataTypes.StringType, "统一社会信用代码", "Enterprise; empty where several are compared");
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column TOWN = Assessments.TOWN;
  public static final Column DEPARTMENT =
      optional("department", DataTypes.StringType, "执法领域代码", "Department that acted");
  public static final Column MATTER =
      optional("matter", DataTypes.StringType, "事项或案由", "As the record names it");
  public static final Column DOCUMENT =
      optional("document", DataTypes.StringType, "文书号", "Record that an officer would cite");
  public static final Column HAPPENED_ON =
      optional("happened_on", DataTypes.DateType, "行为日期", "Day of the act");
  public static final Column MEASURED =
      optional("measured", DataTypes.StringType, "实际情况", "What was found");
  public static final Column ALLOWED =
      optional("allowed", DataTypes.StringType, "应当情况", "What should have been");
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.enforcement_findings",
          "one row per night, check and act, or matter, or group of cases",
          List.of(AS_OF, FINDING_ID),
          AS_OF,
          List.of(
              AS_OF,
              FINDING_ID,
              CHECK,
              LEVEL,
              DIMENSION,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              DEPARTMENT,
              MATTER,
              DOCUMENT,
              HAPPENED_ON,
              MEASURED,
              ALLOWED,
              DEFINITIONS_DIGEST));

  private EnforcementFindings() {}
}
