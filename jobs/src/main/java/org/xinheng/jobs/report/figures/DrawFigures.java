package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.CoveredMatters;
import org.xinheng.jobs.catalogue.DrawSummary;
import org.xinheng.jobs.catalogue.ListedVisits;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.lake.NightMarts;

/** What draws came to: rates, visits saved, coverage, and posts without officers. */
record DrawFigures(
    SiteTable scopes, SiteTable posts, SiteTable unstaffed, SiteTable matters, SiteTable coverage) {
  private static final int MOST_UNSTAFFED = 500;
  private static final int MOST_MATTERS = 3000;

  static DrawFigures of(NightMarts marts) {
    Dataset<Row> visits = marts.read(ListedVisits.TABLE);
    return new DrawFigures(
        SiteTable.of(
            "scopes",
            DrawSummary.TABLE,
            marts.read(DrawSummary.TABLE),
            DrawSummary.SCOPE,
            DrawSummary.DRAWN_ON,
            DrawSummary.PLANS,
            DrawSummary.ELIGIBLE,
            DrawSummary.EXCLUDED,
            DrawSummary.DRAWN,
            DrawSummary.DRAWN_RATIO,
            DrawSummary.VISITS,
            DrawSummary.INDEPENDENT_VISITS,
            DrawSummary.MATTER_VISITS,
            DrawSummary.SAVED_VISITS,
            DrawSummary.SAVED_MATTER_VISITS,
            DrawSummary.POSTS,
            DrawSummary.UNSTAFFED_POSTS,
            DrawSummary.UNSTAFFED_RATIO,
            DrawSummary.OVER_CAPACITY),
        SiteTable.of(
            "posts",
            ListedVisits.TABLE,
            visits
                .groupBy(
                    Grouping.columns(
                        ListedVisits.SCOPE,
                        ListedVisits.TEAM_NAME,
                        ListedVisits.IS_STAFFED,
                        ListedVisits.IS_DONE))
                .agg(count(lit(1)).as(SiteColumns.POSTS.name())),
            ListedVisits.SCOPE,
            ListedVisits.TEAM_NAME,
            ListedVisits.IS_STAFFED,
            ListedVisits.IS_DONE,
            SiteColumns.POSTS),
        unstaffed(visits),
        matters(marts.read(CoveredMatters.TABLE)),
        coverage(marts.read(CoveredMatters.TABLE)));
  }

  /** What the page on plans and draws shows. */
  List<SiteTable> page() {
    return List.of(scopes, posts, unstaffed, matters, coverage);
  }

  private static SiteTable unstaffed(Dataset<Row> visits) {
    return SiteTable.first(
        MOST_UNSTAFFED,
        "unstaffed",
        ListedVisits.TABLE,
        visits
            .filter(not(ListedVisits.IS_STAFFED.column()).and(not(ListedVisits.IS_DONE.column())))
            .orderBy(
                ListedVisits.DAY.column(),
                ListedVisits.VISIT_ID.column(),
                ListedVisits.DEPARTMENT.column(),
                ListedVisits.PLANS.column()),
        ListedVisits.DAY,
        ListedVisits.TEAM_NAME,
        ListedVisits.DEPARTMENT_LABEL,
        ListedVisits.ENTERPRISE_NAME,
        ListedVisits.TOWN_LABEL,
        ListedVisits.SHORTAGE_LABEL,
        ListedVisits.SCOPE);
  }

  private static SiteTable coverage(Dataset<Row> matters) {
    Column[] by = {
      CoveredMatters.DEPARTMENT_LABEL, CoveredMatters.STATE, CoveredMatters.STATE_LABEL
    };
    return SiteTable.of(
        "coverage",
        CoveredMatters.TABLE,
        matters.groupBy(Grouping.columns(by)).agg(count(lit(1)).as(SiteColumns.MATTERS.name())),
        Grouping.and(SiteColumns.MATTERS, by));
  }

  /** Published matters; a register holds some hundreds of them. */
  private static SiteTable matters(Dataset<Row> matters) {
    return SiteTable.first(
        MOST_MATTERS,
        "matters",
        CoveredMatters.TABLE,
        matters.orderBy(CoveredMatters.MATTER.column()),
        CoveredMatters.MATTER,
        MatterCoverage.MATTER_NAME,
        CoveredMatters.DEPARTMENT_LABEL,
        CoveredMatters.MATTER_KIND,
        CoveredMatters.MATTER_KIND_LABEL,
        CoveredMatters.STATE,
        CoveredMatters.STATE_LABEL,
        MatterCoverage.CHECKS,
        MatterCoverage.LAST_CHECKED_ON,
        MatterCoverage.OPEN_VISITS);
  }
}
