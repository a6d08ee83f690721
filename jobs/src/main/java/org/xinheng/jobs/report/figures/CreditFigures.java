package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.GradeChanges;
import org.xinheng.jobs.catalogue.GradeDistribution;
import org.xinheng.jobs.catalogue.SupervisionDistribution;
import org.xinheng.jobs.lake.NightMarts;

/** Grades and supervision classes of a night, who moved, and what cost points. */
record CreditFigures(
    SiteTable cells,
    SiteTable trend,
    SiteTable gradeMigration,
    SiteTable lostPoints,
    SiteTable changeKinds,
    SiteTable changes,
    SiteTable classes,
    SiteTable classMigration) {
  static final Column ENTERPRISES = GradeDistribution.ENTERPRISES;
  static final Column RECORDS =
      new Column("records", DataTypes.LongType, true, "扣分记录数", "Records that cost points");
  static final Column POINTS_LOST =
      new Column("points_lost", DataTypes.LongType, true, "扣分合计", "Points lost");
  private static final int NIGHTS = 30;
  private static final int MOST_CHANGES = 500;

  static CreditFigures of(NightMarts marts) {
    Dataset<Row> changed = marts.read(GradeChanges.TABLE);
    return new CreditFigures(
        summed(
            "cells",
            marts.read(GradeDistribution.TABLE),
            EnterpriseCredit.CARD,
            EnterpriseCredit.CARD_LABEL,
            EnterpriseCredit.TOWN,
            EnterpriseCredit.TOWN_LABEL,
            EnterpriseCredit.TOWN_CLASS_LABEL,
            EnterpriseCredit.GRADE,
            EnterpriseCredit.GRADE_LABEL,
            EnterpriseCredit.NOT_ASSESSED,
            EnterpriseCredit.NOT_ASSESSED_LABEL),
        summed(
            "grade_trend",
            marts
                .read(GradeDistribution.TABLE, NIGHTS)
                .filter(EnterpriseCredit.GRADE.column().isNotNull()),
            EnterpriseCredit.AS_OF,
            EnterpriseCredit.GRADE),
        counted(
            "grade_migration",
            marts
                .read(EnterpriseCredit.TABLE)
                .filter(EnterpriseCredit.PREVIOUS_AS_OF.column().isNotNull()),
            EnterpriseCredit.TABLE,
            EnterpriseCredit.PREVIOUS_GRADE,
            EnterpriseCredit.GRADE),
        lostPoints(marts.read(CreditReasons.TABLE)),
        counted(
            "change_kinds",
            changed,
            GradeChanges.TABLE,
            GradeChanges.CHANGE_KIND,
            GradeChanges.CHANGE_KIND_LABEL,
            GradeChanges.IS_GRADE_CHANGE),
        changes(changed),
        SiteTable.of(
            "class_cells",
            SupervisionDistribution.TABLE,
            marts.read(SupervisionDistribution.TABLE),
            EnterpriseSupervision.TOWN,
            SupervisionDistribution.CLASS_KIND,
            SupervisionDistribution.CLASS_KIND_LABEL,
            SupervisionDistribution.SUPERVISION_CLASS,
            SupervisionDistribution.SUPERVISION_CLASS_LABEL,
            ENTERPRISES),
        counted(
            "class_cells_moving",
            marts.read(EnterpriseSupervision.TABLE),
            EnterpriseSupervision.TABLE,
            EnterpriseSupervision.FROZEN_CLASS,
            EnterpriseSupervision.SHADOW_CLASS,
            EnterpriseSupervision.RISK_CLASS));
  }

  /** What the page on grades and classes shows. */
  List<SiteTable> page() {
    return List.of(
        assessed()
            .sums(
                "grades",
                ENTERPRISES,
                EnterpriseCredit.CARD,
                EnterpriseCredit.CARD_LABEL,
                EnterpriseCredit.GRADE,
                EnterpriseCredit.GRADE_LABEL),
        cells
            .where("", row -> cells.cell(row, EnterpriseCredit.NOT_ASSESSED) != null)
            .sums(
                "not_assessed",
                ENTERPRISES,
                EnterpriseCredit.NOT_ASSESSED,
                EnterpriseCredit.NOT_ASSESSED_LABEL),
        trend,
        gradeMigration,
        lostPoints,
        changeKinds,
        changes,
        classes.sums(
            "classes",
            ENTERPRISES,
            SupervisionDistribution.CLASS_KIND,
            SupervisionDistribution.CLASS_KIND_LABEL,
            SupervisionDistribution.SUPERVISION_CLASS,
            SupervisionDistribution.SUPERVISION_CLASS_LABEL),
        classMigration.sums(
            "class_migration",
            ENTERPRISES,
            EnterpriseSupervision.FROZEN_CLASS,
            EnterpriseSupervision.SHADOW_CLASS));
  }

  SiteTable assessed() {
    return cells.where("", row -> cells.cell(row, EnterpriseCredit.GRADE) != null);
  }

  private static SiteTable lostPoints(Dataset<Row> reasons) {
    return SiteTable.of(
        "lost_points",
        CreditReasons.TABLE,
        reasons
            .groupBy(
                CreditReasons.INDICATOR_GROUP_LABEL.column(),
                CreditReasons.INDICATOR.column(),
                CreditReasons.INDICATOR_LABEL.column())
            .agg(
                count(lit(1)).as(RECORDS.name()),
                sum(CreditReasons.POINTS.column()).as(POINTS_LOST.name())),
        CreditReasons.INDICATOR_GROUP_LABEL,
        CreditReasons.INDICATOR,
        CreditReasons.INDICATOR_LABEL,
        RECORDS,
        POINTS_LOST);
  }

  private static SiteTable changes(Dataset<Row> changed) {
    return SiteTable.first(
        MOST_CHANGES,
        "grade_changes",
        GradeChanges.TABLE,
        changed.orderBy(
            GradeChanges.IS_GRADE_CHANGE.column().desc(),
            abs(EnterpriseCredit.POINTS_CHANGE.column()).desc_nulls_last(),
            EnterpriseCredit.USCC.column()),
        EnterpriseCredit.USCC,
        EnterpriseCredit.ENTERPRISE_NAME,
        EnterpriseCredit.TOWN_LABEL,
        GradeChanges.CHANGE_KIND,
        GradeChanges.CHANGE_KIND_LABEL,
        EnterpriseCredit.PREVIOUS_GRADE,
        EnterpriseCredit.GRADE,
        EnterpriseCredit.PREVIOUS_POINTS,
        EnterpriseCredit.POINTS,
        EnterpriseCredit.POINTS_CHANGE,
        GradeChanges.CAME,
        GradeChanges.WENT);
  }

  private static SiteTable summed(String name, Dataset<Row> cells, Column... by) {
    return SiteTable.of(
        name,
        GradeDistribution.TABLE,
        cells.groupBy(Grouping.columns(by)).agg(sum(ENTERPRISES.column()).as(ENTERPRISES.name())),
        Grouping.and(ENTERPRISES, by));
  }

  private static SiteTable counted(
      String name, Dataset<Row> rows, org.xinheng.jobs.catalogue.Table mart, Column... by) {
    return SiteTable.of(
        name,
        mart,
        rows.groupBy(Grouping.columns(by)).agg(count(lit(1)).as(ENTERPRISES.name())),
        Grouping.and(ENTERPRISES, by));
  }
}
