package org.xinheng.jobs.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.quality.Feed;
import org.xinheng.models.quality.Figure;
import org.xinheng.models.quality.Measure;

/** Turns the counts of a night, a row per source, into the figures of its quality report. */
final class FigureSheet {
  private final Counts counts;
  private final Map<String, List<Field>> importantFields;

  /**
   * What was counted; every list has a row per source, or per source and measure or day.
   *
   * @param delivered files, rows and days of the night
   * @param ages days since the last delivery
   * @param pastDays rows per delivery day before
   * @param accepted accepted rows
   * @param filled rows per filled field
   * @param quarantined refused rows and duplicates
   * @param resolved facts and those without an enterprise
   * @param past figures of the nights before
   */
  record Counts(
      List<Row> delivered,
      List<Row> ages,
      List<Row> pastDays,
      List<Row> accepted,
      List<Row> filled,
      List<Row> quarantined,
      List<Row> resolved,
      List<Row> past) {}

  FigureSheet(Counts counts, Map<String, List<Field>> importantFields) {
    this.counts = counts;
    this.importantFields = importantFields;
  }

  /** The figures of all feeds that ever delivered; a feed that never did has none. */
  List<Figure> figures(List<Feed> feeds) {
    Map<String, Row> delivered = bySource(counts.delivered());
    Map<String, Row> accepted = bySource(counts.accepted());
    Map<String, Row> quarantined = bySource(counts.quarantined());
    Map<String, Row> resolved = bySource(counts.resolved());
    Map<String, Long> ages = agesBySeries(feeds);
    List<Figure> figures = new ArrayList<>();
    for (Feed feed : feeds) {
      Row files = delivered.get(feed.source());
      if (files != null) {
        figures.add(
            figure(
                feed,
                Measure.READABILITY,
                files.getAs(NightFiles.READABLE_FILES),
                files.getAs(NightFiles.FILES)));
        figures.add(volume(feed, files));
        addRows(feed, accepted.get(feed.source()), quarantined.get(feed.source()), figures);
      }
      Row facts = resolved.get(feed.source());
      if (facts != null) {
        figures.add(
            figure(
                feed,
                Measure.UNRESOLVED,
                facts.getAs(NightRows.UNRESOLVED),
                facts.getAs(NightRows.FACTS)));
      }
      Long age = ages.get(series(feed));
      if (age != null && hasDelivered(feed)) {
        figures.add(figure(feed, Measure.TIMELINESS, age, feed.maxAgeDays()));
      }
    }
    return figures;
  }

  private void addRows(Feed feed, Row accepted, Row quarantined, List<Figure> figures) {
    long good = count(accepted, NightRows.ACCEPTED);
    long refused = count(quarantined, NightRows.REJECTED);
    long repeated = count(quarantined, NightRows.DUPLICATES);
    long rows = good + refused;
    figures.add(figure(feed, Measure.VALIDITY, good, rows));
    figures.add(figure(feed, Measure.UNIQUENESS, rows, rows + repeated));
    List<Field> fields = importantFields.getOrDefault(feed.contract(), List.of());
    if (accepted != null && !fields.isEmpty()) {
      figures.add(completeness(feed, fields, accepted));
    }
  }

  private Figure completeness(Feed feed, List<Field> fields, Row accepted) {
    long rows = count(accepted, NightRows.UPSERTS);
    long filled = 0;
    List<String> gaps = new ArrayList<>();
    for (Field field : fields) {
      long values = filled(feed, field);
      filled += values;
      if (values < rows) {
        gaps.add(field.label() + " " + percent(values, rows));
      }
    }
    String detail = gaps.isEmpty() ? null : String.join("；", gaps);
    return new Figure(
        feed.source(),
        feed.contract(),
        Measure.COMPLETENESS,
        filled,
        rows * fields.size(),
        past(feed, Measure.COMPLETENESS),
        detail);
  }

  private long filled(Feed feed, Field field) {
    return counts.filled().stream()
        .filter(row -> feed.source().equals(row.getAs(Deliveries.SOURCE.name())))
        .filter(row -> field.name().equals(row.getAs(NightRows.FIELD)))
        .mapToLong(row -> row.getAs(NightRows.FILLED))
        .sum();
  }

  private static String percent(long part, long whole) {
    return BigDecimal.valueOf(part * 100)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** Rows of a delivery day against the median of the delivery days before. */
  private Figure volume(Feed feed, Row files) {
    List<Long> days =
        counts.pastDays().stream()
            .filter(row -> feed.source().equals(row.getAs(Deliveries.SOURCE.name())))
            .map(row -> row.<Long>getAs(Deliveries.ROWS.name()))
            .sorted()
            .toList();
    long usual = days.isEmpty() ? 0 : days.get((days.size() - 1) / 2);
    long rows =
        files.<Long>getAs(Deliveries.ROWS.name())
            / Math.max(1, files.<Long>getAs(NightFiles.DELIVERY_DAYS));
    Figure.Past past = new Figure.Past(days.isEmpty() ? null : BigDecimal.ONE, days.size());
    return new Figure(feed.source(), feed.contract(), Measure.VOLUME, rows, usual, past, null);
  }

  private Figure figure(Feed feed, Measure measure, long numerator, long denominator) {
    return new Figure(
        feed.source(), feed.contract(), measure, numerator, denominator, past(feed, measure), null);
  }

  private Figure.Past past(Feed feed, Measure measure) {
    return counts.past().stream()
        .filter(row -> feed.source().equals(row.getAs(Quality.SOURCE.name())))
        .filter(row -> measure.name().equals(row.getAs(Quality.MEASURE.name())))
        .findFirst()
        .map(
            row ->
                Figure.Past.pooled(
                    row.getAs(Quality.NUMERATOR.name()),
                    row.getAs(Quality.DENOMINATOR.name()),
                    row.getAs(NightRows.NIGHTS)))
        .orElse(Figure.Past.NONE);
  }

  /** A feed is as young as the youngest of its series: another edition stands in for it. */
  private Map<String, Long> agesBySeries(List<Feed> feeds) {
    Map<String, Row> ages = bySource(counts.ages());
    Map<String, Long> bySeries = new HashMap<>();
    for (Feed feed : feeds) {
      Row row = ages.get(feed.source());
      if (row != null) {
        bySeries.merge(series(feed), row.getAs(NightFiles.AGE_DAYS), Math::min);
      }
    }
    return bySeries;
  }

  private boolean hasDelivered(Feed feed) {
    return bySource(counts.ages()).containsKey(feed.source());
  }

  private static String series(Feed feed) {
    return feed.contract() + "/" + feed.series();
  }

  private static Map<String, Row> bySource(List<Row> rows) {
    Map<String, Row> bySource = new HashMap<>();
    rows.forEach(row -> bySource.put(row.getAs(Deliveries.SOURCE.name()), row));
    return bySource;
  }

  private static long count(Row row, String column) {
    return row == null ? 0 : row.<Long>getAs(column);
  }
}
