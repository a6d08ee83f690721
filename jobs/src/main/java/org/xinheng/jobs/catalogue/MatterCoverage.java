package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Which matters were checked in the year, and which the plans will cover (检查事项覆盖率). */
public final class MatterCoverage {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "基准日", "Last day whose checks count");
  public static final Column MATTER = DrawOutcomes.MATTER;
  public static final Column MATTER_NAME =
      required("matter_name", DataTypes.StringType, "事项名称", "Name of the matter");
  public static final Column DEPARTMENT =
      required("department", DataTypes.StringType, "执法领域", "Department of the matter");
  public static final Column MATTER_KIND =
      required("matter_kind", DataTypes.StringType, "事项类别", "KEY_INSPECTION or GENERAL_INSPECTION");
  public static final Column STATE =
      required(
          "state",
          DataTypes.StringType,
          "覆盖状态",
          "CHECKED in this calendar year, PLANNED by plans whose visits are ahead, or REMAINING");
  public static final Column CHECKS =
      required("checks", DataTypes.LongType, "本年检查次数", "Checks of this calendar year");
  public static final Column LAST_CHECKED_ON =
      optional("last_checked_on", DataTypes.DateType, "最近检查日期", "Day of the last of them");
  public static final Column OPEN_VISITS =
      required("open_visits", DataTypes.LongType, "待检查户次", "Drawn visits ahead that check it");
  public static final Column PLANS =
      required("plans", DrawOfficers.TEXTS, "抽查计划", "Plans that cover it and are not over");

  public static final Table TABLE =
      new Table(
          "core.matter_coverage",
          "one row per night and published matter",
          List.of(AS_OF, MATTER),
          AS_OF,
          List.of(
              AS_OF,
              MATTER,
              MATTER_NAME,
              DEPARTMENT,
              MATTER_KIND,
              STATE,
              CHECKS,
              LAST_CHECKED_ON,
              OPEN_VISITS,
              PLANS));

  private MatterCoverage() {}
}
