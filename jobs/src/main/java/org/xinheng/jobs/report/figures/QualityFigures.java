package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DataQuality;
import org.xinheng.jobs.catalogue.DeliveredFiles;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantineSummary;
import org.xinheng.jobs.lake.NightMarts;

/** Quality of what the night took in, and how it went over the nights. */
record QualityFigures(
    SiteTable measures,
    SiteTable trend,
    SiteTable quarantine,
    SiteTable files,
    SiteTable fileStatus) {
  private static final int NIGHTS = 30;
  private static final int MOST_FILES = 500;

  static QualityFigures of(NightMarts marts) {
    SiteTable nights = nights(marts);
    SiteTable tonight =
        nights.where(
            "quality", row -> Objects.equals(nights.cell(row, Quality.AS_OF), marts.asOf()));
    Dataset<Row> files = marts.read(DeliveredFiles.TABLE);
    return new QualityFigures(
        tonight,
        trend(nights),
        SiteTable.of(
            "quarantine",
            QuarantineSummary.TABLE,
            marts.read(QuarantineSummary.TABLE),
            QuarantineSummary.SOURCE,
            DataQuality.SOURCE_LABEL,
            QuarantineSummary.REASON,
            QuarantineSummary.REASON_LABEL,
            QuarantineSummary.ROWS),
        files(files),
        SiteTable.of(
            "file_status",
            DeliveredFiles.TABLE,
            files
                .groupBy(Grouping.columns(Deliveries.STATUS, DeliveredFiles.STATUS_LABEL))
                .agg(org.apache.spark.sql.functions.count(lit(1)).as(SiteColumns.FILES.name())),
            Deliveries.STATUS,
            DeliveredFiles.STATUS_LABEL,
            SiteColumns.FILES));
  }

  /** What the page on data quality shows. */
  List<SiteTable> page() {
    return List.of(measures, trend, quarantine, files, fileStatus);
  }

  private static SiteTable nights(NightMarts marts) {
    return SiteTable.of(
        "quality",
        DataQuality.TABLE,
        marts.read(DataQuality.TABLE, NIGHTS),
        Quality.SOURCE,
        DataQuality.SOURCE_LABEL,
        DataQuality.CONTRACT_LABEL,
        Quality.MEASURE,
        DataQuality.MEASURE_LABEL,
        Quality.AS_OF,
        Quality.NUMERATOR,
        Quality.DENOMINATOR,
        Quality.RATIO,
        Quality.PREVIOUS_RATIO,
        Quality.LEVEL,
        DataQuality.LEVEL_LABEL,
        DataQuality.RULE_LABEL,
        Quality.LIMIT,
        Quality.DETAIL);
  }

  private static SiteTable trend(SiteTable nights) {
    SiteTable valid =
        nights.where(
            "quality_trend", row -> Objects.equals(nights.cell(row, Quality.MEASURE), "VALIDITY"));
    return valid.only(Quality.AS_OF, Quality.SOURCE, DataQuality.SOURCE_LABEL, Quality.RATIO);
  }

  /** The files that could not be read first, then the latest. */
  private static SiteTable files(Dataset<Row> files) {
    return SiteTable.first(
        MOST_FILES,
        "files",
        DeliveredFiles.TABLE,
        files.orderBy(
            Deliveries.STATUS.column().equalTo("UNREADABLE").desc(),
            Deliveries.KNOWN_ON.column().desc(),
            Deliveries.FILE.column()),
        DataQuality.SOURCE_LABEL,
        Deliveries.KNOWN_ON,
        Deliveries.FILE,
        Deliveries.STATUS,
        DeliveredFiles.STATUS_LABEL,
        Deliveries.FAULT_DETAIL,
        DeliveredFiles.UNEXPECTED_COLUMNS,
        Deliveries.ROWS,
        Deliveries.BYTES);
  }
}
