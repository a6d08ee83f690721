package org.xinheng.jobs.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.NightSurroundings;

/**
 * What the register of delivered files says of a night: which loads are its own, and their past.
 */
final class NightFiles {
  static final String FILES = "files";
  static final String READABLE_FILES = "readable_files";
  static final String DELIVERY_DAYS = "delivery_days";
  static final String AGE_DAYS = "age_days";
  private static final String READ = "READ";
  private static final String UNREADABLE = "UNREADABLE";
  private static final String SEEN_BEFORE = "SEEN_BEFORE";
  private static final String REREAD = "REREAD";
  private static final String RECENCY = "recency";

  private NightFiles() {}

  /** Files registered by earlier loads and files of the load under way, each once. */
  static Dataset<Row> all(Dataset<Row> deliveries, Dataset<Row> staged, LocalDate asOf) {
    String[] key = {Deliveries.LOAD.name(), Deliveries.FILE.name()};
    Dataset<Row> others = deliveries.join(staged.select(key[0], key[1]), key, "left_anti");
    return staged.unionByName(others).filter(Deliveries.KNOWN_ON.column().leq(lit(asOf)));
  }

  /** Loads that no earlier night let in: the night's own, however often it runs. */
  static Dataset<Row> loads(Dataset<Row> files, Dataset<Row> surroundings, LocalDate asOf) {
    Dataset<Row> judged =
        surroundings
            .filter(NightSurroundings.AS_OF.column().notEqual(lit(asOf)))
            .select(explode(NightSurroundings.LOADS.column()).as(Deliveries.LOAD.name()));
    return files.select(Deliveries.LOAD.column()).distinct().except(judged);
  }

  /** Whether a row belongs to one of the loads. */
  static Column within(Column load, List<Long> loads) {
    return load.isin(loads.toArray());
  }

  /** Files, rows and delivery days of the night by source. */
  static Dataset<Row> delivered(Dataset<Row> files, List<Long> loads) {
    Column status = Deliveries.STATUS.column();
    return files
        .filter(within(Deliveries.LOAD.column(), loads))
        .filter(not(status.isin(SEEN_BEFORE, REREAD)))
        .groupBy(Deliveries.SOURCE.column())
        .agg(
            count(lit(1)).as(FILES),
            sum(when(status.equalTo(UNREADABLE), 0L).otherwise(1L)).as(READABLE_FILES),
            sum(Deliveries.ROWS.column()).as(Deliveries.ROWS.name()),
            countDistinct(Deliveries.KNOWN_ON.column()).as(DELIVERY_DAYS));
  }

  /** Days since each source last delivered something readable. */
  static Dataset<Row> ages(Dataset<Row> files, LocalDate asOf) {
    return files
        .filter(not(Deliveries.STATUS.column().isin(UNREADABLE, REREAD)))
        .groupBy(Deliveries.SOURCE.column())
        .agg(date_diff(lit(asOf), max(Deliveries.KNOWN_ON.column())).cast("long").as(AGE_DAYS));
  }

  /** Rows of the last delivery days before the night, one row per source and day. */
  static Dataset<Row> pastDays(Dataset<Row> files, List<Long> loads, int nights) {
    Dataset<Row> days =
        files
            .filter(not(within(Deliveries.LOAD.column(), loads)))
            .filter(Deliveries.STATUS.column().equalTo(READ))
            .groupBy(Deliveries.SOURCE.column(), Deliveries.KNOWN_ON.column())
            .agg(sum(Deliveries.ROWS.column()).as(Deliveries.ROWS.name()));
    Column latestFirst =
        row_number()
            .over(
                Window.partitionBy(Deliveries.SOURCE.column())
                    .orderBy(Deliveries.KNOWN_ON.column().desc()));
    return days.select(
            Deliveries.SOURCE.column(), Deliveries.ROWS.column(), latestFirst.as(RECENCY))
        .filter(col(RECENCY).leq(nights))
        .drop(RECENCY);
  }
}
