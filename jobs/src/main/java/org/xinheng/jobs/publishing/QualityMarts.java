package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DataQuality;
import org.xinheng.jobs.catalogue.DeliveredFiles;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantineSummary;
import org.xinheng.jobs.catalogue.QuarantinedRecords;

/** What the night took in, as marts. */
final class QualityMarts {
  private static final LabelMap STATUSES =
      new LabelMap(
          Map.of("READ", "已读取", "REREAD", "已重读", "SEEN_BEFORE", "此前已收", "UNREADABLE", "无法读取"));

  private QualityMarts() {}

  static Dataset<Row> dataQuality(Dataset<Row> quality, MartLabels labels) {
    return quality
        .withColumns(
            Map.of(
                DataQuality.SOURCE_LABEL.name(), labels.source().of(Quality.SOURCE.column()),
                DataQuality.CONTRACT_LABEL.name(), labels.contract().of(Quality.CONTRACT.column()),
                DataQuality.MEASURE_LABEL.name(), labels.measure().of(Quality.MEASURE.column()),
                DataQuality.LEVEL_LABEL.name(), labels.level().of(Quality.LEVEL.column()),
                DataQuality.RULE_LABEL.name(), labels.qualityRule().of(Quality.RULE.column())))
        .select(DataQuality.TABLE.expressions());
  }

  static Dataset<Row> quarantineSummary(
      Dataset<Row> quarantine, List<Long> loads, LocalDate asOf, MartLabels labels) {
    return quarantine
        .filter(QuarantinedRecords.LOAD.column().isin(loads.toArray()))
        .select(
            QuarantinedRecords.SOURCE.column(),
            explode(QuarantinedRecords.REASONS.column()).as(QuarantineSummary.REASON.name()))
        .groupBy(QuarantineSummary.SOURCE.column(), QuarantineSummary.REASON.column())
        .agg(count(lit(1)).as(QuarantineSummary.ROWS.name()))
        .withColumns(
            Map.of(
                QuarantineSummary.AS_OF.name(), lit(asOf),
                DataQuality.SOURCE_LABEL.name(),
                    labels.source().of(QuarantineSummary.SOURCE.column()),
                QuarantineSummary.REASON_LABEL.name(),
                    labels.quarantineReason().of(QuarantineSummary.REASON.column())))
        .select(QuarantineSummary.TABLE.expressions());
  }

  static Dataset<Row> deliveries(
      Dataset<Row> deliveries, List<Long> loads, LocalDate asOf, MartLabels labels) {
    return deliveries
        .filter(Deliveries.LOAD.column().isin(loads.toArray()))
        .withColumns(
            Map.of(
                DeliveredFiles.AS_OF.name(), lit(asOf),
                DataQuality.SOURCE_LABEL.name(), labels.source().of(Deliveries.SOURCE.column()),
                DeliveredFiles.STATUS_LABEL.name(), STATUSES.of(Deliveries.STATUS.column()),
                DeliveredFiles.UNEXPECTED_COLUMNS.name(),
                    concat_ws("；", Deliveries.UNEXPECTED_COLUMNS.column())))
        .select(DeliveredFiles.TABLE.expressions());
  }
}
