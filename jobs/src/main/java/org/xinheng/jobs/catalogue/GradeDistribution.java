package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: how the grades spread over cards, towns and industries (等级分布). */
public final class GradeDistribution {
  public static final Column ENTERPRISES =
      required("enterprises", DataTypes.LongType, "企业数", "Enterprises in the cell");
  public static final Column POINTS_SUM =
      required("points_sum", DataTypes.LongType, "分值合计", "Their points added up, for averages");
  public static final Table TABLE =
      new Table(
          "marts.grade_distribution",
          "one row per night, card, town, industry section, grade and reason for none",
          List.of(
              EnterpriseCredit.AS_OF,
              EnterpriseCredit.CARD,
              EnterpriseCredit.TOWN,
              EnterpriseCredit.INDUSTRY_SECTION,
              EnterpriseCredit.GRADE,
              EnterpriseCredit.NOT_ASSESSED),
          null,
          List.of(
              EnterpriseCredit.AS_OF,
              EnterpriseCredit.CARD,
              EnterpriseCredit.CARD_LABEL,
              EnterpriseCredit.TOWN,
              EnterpriseCredit.TOWN_LABEL,
              EnterpriseCredit.TOWN_CLASS,
              EnterpriseCredit.TOWN_CLASS_LABEL,
              EnterpriseCredit.INDUSTRY_SECTION,
              EnterpriseCredit.INDUSTRY_SECTION_LABEL,
              EnterpriseCredit.GRADE,
              EnterpriseCredit.GRADE_LABEL,
              EnterpriseCredit.NOT_ASSESSED,
              EnterpriseCredit.NOT_ASSESSED_LABEL,
              ENTERPRISES,
              POINTS_SUM));

  private GradeDistribution() {}
}
