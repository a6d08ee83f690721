package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: which published matters are covered in the year, on nights with a drawn scope (事项覆盖). */
public final class CoveredMatters {
  public static final Column AS_OF = MatterCoverage.AS_OF;
  public static final Column MATTER = MatterCoverage.MATTER;
  public static final Column DEPARTMENT = MatterCoverage.DEPARTMENT;
  public static final Column DEPARTMENT_LABEL =
      optional("department_label", DataTypes.StringType, "执法领域名称", "Chinese label");
  public static final Column MATTER_KIND = MatterCoverage.MATTER_KIND;
  public static final Column MATTER_KIND_LABEL =
      optional("matter_kind_label", DataTypes.StringType, "事项类别名称", "Chinese label");
  public static final Column STATE = MatterCoverage.STATE;
  public static final Column STATE_LABEL =
      optional("state_label", DataTypes.StringType, "覆盖状态名称", "Chinese label");
  public static final Column PLANS =
      required("plans", DataTypes.StringType, "抽查计划", "Plans that cover it, separated by ;");

  public static final Table TABLE =
      new Table(
          "marts.covered_matters",
          "one row per night and published matter",
          List.of(AS_OF, MATTER),
          null,
          List.of(
              AS_OF,
              MATTER,
              MatterCoverage.MATTER_NAME,
              DEPARTMENT,
              DEPARTMENT_LABEL,
              MATTER_KIND,
              MATTER_KIND_LABEL,
              STATE,
              STATE_LABEL,
              MatterCoverage.CHECKS,
              MatterCoverage.LAST_CHECKED_ON,
              MatterCoverage.OPEN_VISITS,
              PLANS));

  private CoveredMatters() {}
}
