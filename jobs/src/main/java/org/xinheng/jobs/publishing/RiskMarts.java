package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.RiskDrift;
import org.xinheng.jobs.catalogue.RiskFigures;
import org.xinheng.jobs.catalogue.RiskOutcomes;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.risk.watch.SizeBands;
import org.xinheng.models.risk.watch.WatchDimension;
import org.xinheng.models.risk.watch.WatchRules;

/** What the risk classes came to, for dashboards inside the bureau. */
final class RiskMarts {
  private static final LabelMap DIMENSIONS =
      new LabelMap(
          Arrays.stream(WatchDimension.values())
              .collect(Collectors.toMap(WatchDimension::name, WatchDimension::label)));
  private static final LabelMap UNKNOWN = new LabelMap(Map.of(WatchDimension.UNKNOWN, "未登记"));

  private RiskMarts() {}

  static List<Table> reads() {
    return List.of(RiskOutcomes.TABLE, RiskWatch.TABLE);
  }

  /** Writes the marts; they are empty on nights without a risk model. */
  static void write(NightPublication night, JobContext context, MartLabels labels) {
    SizeBands sizes = WatchRules.of(context.definitions()).sizes();
    night.write(RiskFigures.TABLE, figures(ofNight(context, RiskOutcomes.TABLE), labels, sizes), 1);
    night.write(RiskDrift.TABLE, ofNight(context, RiskWatch.TABLE), 1);
  }

  private static Dataset<Row> ofNight(JobContext context, Table table) {
    return context
        .lake()
        .readOrEmpty(table)
        .filter(table.partition().column().equalTo(lit(context.asOf())));
  }

  private static Dataset<Row> figures(Dataset<Row> outcomes, MartLabels labels, SizeBands sizes) {
    Column dimension = RiskOutcomes.DIMENSION.column();
    Column code = RiskOutcomes.CODE.column();
    Column label =
        when(dimension.equalTo(WatchDimension.CLASS.name()), labels.riskClass().only(code))
            .when(dimension.equalTo(WatchDimension.TOWN.name()), labels.town().only(code))
            .when(
                dimension.equalTo(WatchDimension.INDUSTRY.name()),
                labels.industrySection().only(code))
            .when(
                dimension.equalTo(WatchDimension.SIZE.name()),
                new LabelMap(sizes.labels()).only(code));
    return outcomes
        .withColumns(
            Map.of(
                RiskFigures.DIMENSION_LABEL.name(), DIMENSIONS.of(dimension),
                RiskFigures.CODE_LABEL.name(), coalesce(label, UNKNOWN.of(code))))
        .select(RiskFigures.TABLE.expressions());
  }
}
