package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** For oversight alone: the findings about enforcers with their labels (执法监督问题). */
public final class OversightFindings {
  public static final Column CHECK_LABEL =
      optional("check_label", DataTypes.StringType, "监督检查项", "Chinese label of the check");
  public static final Column LEVEL_LABEL =
      optional("level_label", DataTypes.StringType, "级别", "Chinese label of the level");
  public static final Column DIMENSION_LABEL =
      optional("dimension_label", DataTypes.StringType, "评议维度", "Chinese label of the dimension");
  public static final Column DEPARTMENT_LABEL =
      optional("department_label", DataTypes.StringType, "执法领域", "Chinese label of the department");
  public static final Column TOWN_LABEL = EnterpriseCredit.TOWN_LABEL;
  public static final Column SOURCE =
      optional("source", DataTypes.StringType, "依据", "What the check rests on");

  public static final Table TABLE =
      new Table(
          "oversight.enforcement_findings",
          "one row per night and finding",
          EnforcementFindings.TABLE.key(),
          null,
          List.of(
              EnforcementFindings.AS_OF,
              EnforcementFindings.FINDING_ID,
              EnforcementFindings.CHECK,
              CHECK_LABEL,
              EnforcementFindings.LEVEL,
              LEVEL_LABEL,
              EnforcementFindings.DIMENSION,
              DIMENSION_LABEL,
              EnforcementFindings.USCC,
              EnforcementFindings.ENTERPRISE_NAME,
              EnforcementFindings.TOWN,
              TOWN_LABEL,
              EnforcementFindings.DEPARTMENT,
              DEPARTMENT_LABEL,
              EnforcementFindings.MATTER,
              EnforcementFindings.DOCUMENT,
              EnforcementFindings.HAPPENED_ON,
              EnforcementFindings.MEASURED,
              EnforcementFindings.ALLOWED,
              SOURCE));

  private OversightFindings() {}
}
