package org.xinheng.jobs.report;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.catalogue.Marts;
import org.xinheng.jobs.catalogue.OfficerFigures;
import org.xinheng.jobs.catalogue.OversightFindings;
import org.xinheng.jobs.catalogue.RiskOfficers;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.NightMarts;
import org.xinheng.jobs.lake.SitePublication;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.report.figures.NightFigures;
import org.xinheng.jobs.report.figures.OversightFigures;
import org.xinheng.jobs.report.figures.RunFigures;

/**
 * Publishes the report pages of a night, made of its marts alone (报告页面), and, apart from them, the
 * page for oversight.
 */
public final class PublishReport implements Job {
  private static final String FINDINGS = "enforcement_findings.parquet";
  private static final String OFFICERS = "officer_figures.parquet";

  @Override
  public String name() {
    return "publish-report";
  }

  @Override
  public String purpose() {
    return "publish the report pages of the night, and the findings for oversight";
  }

  @Override
  public List<Table> reads() {
    return Stream.concat(
            Marts.ALL.stream(),
            Stream.of(EnforcementFindings.TABLE, RiskOfficers.TABLE, JobRuns.TABLE))
        .toList();
  }

  @Override
  public List<Table> writes() {
    return List.of(OversightFindings.TABLE, OfficerFigures.TABLE);
  }

  @Override
  public void run(JobContext context) {
    NightMarts marts = NightMarts.of(context.lake(), context.spark(), context.asOf());
    SitePublication inside = open(context, SitePublication.INSIDE);
    SitePublication oversight = open(context, SitePublication.OVERSIGHT);

    NightFigures figures = NightFigures.of(marts);
    SitePages pages = new SitePages(inside, PageName.INSIDE, marts, figures.hasModel());
    pages.write(figures.pages(marts));
    pages.writeRuns(RunFigures.table(context.lake().readOrEmpty(JobRuns.TABLE), context.asOf()));
    writeFindings(context, marts, oversight);

    inside.finish();
    oversight.finish();
    context.progress().figure(Progress.note("report pages"), inside.index());
  }

  private static SitePublication open(JobContext context, String site) {
    return SitePublication.open(context.lake(), context.spark(), site, context.asOf());
  }

  private static void writeFindings(
      JobContext context, NightMarts marts, SitePublication oversight) {
    Dataset<Row> findings =
        OversightFigures.findings(
            context
                .lake()
                .readOrEmpty(EnforcementFindings.TABLE)
                .filter(EnforcementFindings.AS_OF.column().equalTo(lit(context.asOf()))),
            context.definitions());
    oversight.write(FINDINGS, OversightFindings.TABLE, findings);
    Dataset<Row> officers =
        context
            .lake()
            .readOrEmpty(RiskOfficers.TABLE)
            .filter(RiskOfficers.AS_OF.column().equalTo(lit(context.asOf())));
    oversight.write(OFFICERS, OfficerFigures.TABLE, officers);
    new SitePages(oversight, PageName.OVERSIGHT, marts, false)
        .write(Map.of("index", OversightFigures.page(findings)));
  }
}
