package org.xinheng.jobs.quality;

import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.quality.Feed;
import org.xinheng.models.quality.Figure;
import org.xinheng.models.quality.QualityReport;
import org.xinheng.models.quality.QualityRules;

/** Reports the quality of what was delivered, and stops the night where it is absurd (数据质量). */
public final class CheckQuality implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(CheckQuality.class);

  @Override
  public String name() {
    return "check-quality";
  }

  @Override
  public String purpose() {
    return "measure every source of the night and stop it where a gate closes";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        StagedFiles.TABLE,
        Deliveries.TABLE,
        StagedRecords.TABLE,
        QuarantinedRecords.TABLE,
        Facts.TABLE,
        Quality.TABLE,
        NightSurroundings.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Quality.TABLE, NightSurroundings.TABLE);
  }

  @Override
  public void run(JobContext context) {
    LocalDate asOf = context.asOf();
    QualityRules rules = QualityRules.of(context.definitions());
    List<Feed> feeds = Feeds.of(context.definitions());
    Dataset<Row> files =
        NightFiles.all(
            context.lake().readOrEmpty(Deliveries.TABLE),
            context.lake().readOrEmpty(StagedFiles.TABLE),
            asOf);
    List<Long> loads =
        NightFiles.loads(files, context.lake().readOrEmpty(NightSurroundings.TABLE), asOf)
            .as(Encoders.LONG())
            .collectAsList();

    List<Figure> figures =
        new FigureSheet(counts(context.lake(), files, loads, asOf, rules), rules.importantFields())
            .figures(feeds);
    QualityReport report = rules.judge(figures, feeds);

    write(context, report, loads);
  }

  /** Every collected table is bounded by the number of sources. */
  private static FigureSheet.Counts counts(
      Lake lake, Dataset<Row> files, List<Long> loads, LocalDate asOf, QualityRules rules) {
    int nights = rules.historyNights();
    return new FigureSheet.Counts(
        NightFiles.delivered(files, loads).collectAsList(),
        NightFiles.ages(files, asOf).collectAsList(),
        NightFiles.pastDays(files, loads, nights).collectAsList(),
        NightRows.accepted(lake.readOrEmpty(StagedRecords.TABLE), loads).collectAsList(),
        NightRows.filled(lake.readOrEmpty(StagedRecords.TABLE), loads).collectAsList(),
        NightRows.quarantined(lake.readOrEmpty(QuarantinedRecords.TABLE), loads).collectAsList(),
        NightRows.resolved(lake.readOrEmpty(Facts.TABLE), firstLoad(lake, loads), nights)
            .collectAsList(),
        NightRows.past(lake.readOrEmpty(Quality.TABLE), asOf, nights).collectAsList());
  }

  /**
   * The first load of the night itself, or the one that would come next: its rows are recorded
   * after this check, and where the night is repeated they are recorded already.
   */
  private static long firstLoad(Lake lake, List<Long> loads) {
    if (!loads.isEmpty()) {
      return Collections.min(loads);
    }
    Row last = lake.readOrEmpty(Deliveries.TABLE).agg(max(Deliveries.LOAD.column())).first();
    return last.isNullAt(0) ? 1 : last.getLong(0) + 1;
  }

  private static void write(JobContext context, QualityReport report, List<Long> loads) {
    LocalDate asOf = context.asOf();
    report.warnings().forEach(LOG::warn);
    List<Row> lines =
        report.lines().stream()
            .map(line -> Quality.row(asOf, line, context.definitions().digest()))
            .toList();
    long rows =
        context
            .lake()
            .writeNight(
                Quality.TABLE,
                asOf,
                context.spark().createDataFrame(lines, Quality.TABLE.schema()).coalesce(1));
    context.progress().figure(Progress.ROWS, rows);
    context.progress().figure("warnings", report.warnings().size());
    if (!report.closings().isEmpty()) {
      throw Errors.gateClosed(asOf, report.closings());
    }
    List<Row> surroundings = List.of(NightSurroundings.row(asOf, loads, report.staleContracts()));
    context
        .lake()
        .writeNight(
            NightSurroundings.TABLE,
            asOf,
            context.spark().createDataFrame(surroundings, NightSurroundings.TABLE.schema()));
  }
}
