package org.xinheng.jobs.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.models.risk.watch.Disparity;
import org.xinheng.models.risk.watch.OfficerSpread;
import org.xinheng.models.risk.watch.OutcomeTally;
import org.xinheng.models.risk.watch.WatchDimension;
import org.xinheng.models.risk.watch.WatchFigure;
import org.xinheng.models.risk.watch.WatchRules;
import org.xinheng.models.statistics.Wilson;

/** What a night says of the outcomes of past inspections, as rows and as figures for the gate. */
record NightOutcomes(OutcomeTally tally, WatchRules rules) {

  /** The outcomes of sums as {@link PastVisits} gives them: a table bounded by its groups. */
  static NightOutcomes of(Dataset<Row> sums, WatchRules rules) {
    OutcomeTally tally = new OutcomeTally();
    for (Row row : sums.collectAsList()) {
      String dimension = row.getString(0);
      String code = row.getString(1);
      long visits = row.getLong(4);
      long found = row.getLong(5);
      double expected = row.getLong(6) / PastVisits.UNIT;
      if (dimension.equals(PastVisits.OFFICER)) {
        double variance = row.getLong(7) / PastVisits.UNIT;
        tally.officers().add(code, visits, found, expected, variance);
      } else if (dimension.equals(WatchDimension.CALIBRATION.name())) {
        tally.addProbability(Long.parseLong(code), visits, found);
      } else {
        tally.add(
            WatchDimension.valueOf(dimension),
            new Disparity(dimension, code, row.getLong(2), row.getLong(3), visits, found),
            expected);
      }
    }
    return new NightOutcomes(tally, rules);
  }

  /** The last night of each month before a night on which a risk model was in force. */
  static NavigableSet<LocalDate> monthEnds(Dataset<Row> watched, LocalDate asOf) {
    TreeMap<LocalDate, LocalDate> byMonth = new TreeMap<>();
    // A row for each night that was watched: some hundreds in a year.
    for (Row row :
        watched
            .filter(RiskWatch.AS_OF.column().lt(functions.lit(asOf)))
            .select(RiskWatch.AS_OF.column().cast("string"))
            .distinct()
            .collectAsList()) {
      LocalDate night = LocalDate.parse(row.getString(0));
      byMonth.merge(night.withDayOfMonth(1), night, (a, b) -> a.isAfter(b) ? a : b);
    }
    return new TreeSet<>(byMonth.values());
  }

  List<WatchFigure> figures() {
    return tally.figures(rules.leastInspected(), rules.leastVisits());
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.RiskOutcomes}. */
  List<Row> lines(LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    for (OutcomeTally.Line line : tally.lines()) {
      Disparity counts = line.counts();
      boolean isGroup = line.dimension() != WatchDimension.CALIBRATION;
      Wilson share = counts.foundInterval();
      rows.add(
          RowFactory.create(
              asOf,
              line.dimension().name(),
              counts.value(),
              isGroup ? counts.classed() : null,
              isGroup ? counts.risky() : null,
              isGroup && counts.classed() > 0 ? counts.riskyShare() : null,
              counts.inspected(),
              counts.found(),
              share == null ? null : share.share(),
              share == null ? null : share.low(),
              share == null ? null : share.high(),
              line.expected(),
              counts.inspected() >= rules.leastInspected()));
    }
    return rows;
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.RiskOfficers}. */
  List<Row> officers(LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    for (OfficerSpread.Line line : tally.officers().lines(rules.leastVisits())) {
      rows.add(
          RowFactory.create(
              asOf,
              line.officer(),
              line.visits(),
              line.found(),
              line.expected(),
              line.ratio(),
              line.low(),
              line.high(),
              line.isApart()));
    }
    return rows;
  }
}
