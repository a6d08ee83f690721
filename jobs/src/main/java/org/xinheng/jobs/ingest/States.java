package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.lake.Lake;

/**
 * Gathers everything known of the records that a load touches: what it delivers, what later nights
 * delivered already where the load is a back-fill, what is stored, and which records a snapshot
 * showed even though their rows were refused.
 */
final class States {
  /** Whether the state is a version stored before. */
  static final String IS_STORED = "is_stored";

  /** Whether the row only proves that a snapshot held the record. */
  static final String IS_PRESENCE = "is_presence";

  /** Whether the row only says whom a stored version is about. */
  static final String IS_RETRY = "is_retry";

  private static final String KEY = StagedRecords.RECORD_KEY.name();

  private States() {}

  /** States of all records that the load touches, in the columns of {@link #columns()}. */
  static Dataset<Row> of(
      PendingLoad load, DeliveryRegister register, Lake lake, SnapshotDays snapshots) {
    Column isEarlier = StagedRecords.LOAD.column().lt(load.number());
    Column isOfLoad = StagedRecords.LOAD.column().equalTo(load.number());
    Dataset<Row> staged = lake.read(StagedRecords.TABLE);
    Dataset<Row> quarantined = lake.read(QuarantinedRecords.TABLE);
    Dataset<Row> delivered = staged.filter(isOfLoad).withColumn(IS_RETRY, lit(false));
    if (register.committed() == 0) {
      return delivered(delivered, Subjects.registry(delivered))
          .unionByName(presences(quarantined, load, snapshots));
    }
    Dataset<Row> earlier = staged.filter(isEarlier);
    Dataset<Row> retried = unresolved(earlier, delivered).withColumn(IS_RETRY, lit(true));
    Dataset<Row> incoming = delivered.unionByName(retried);
    if (load.isBackFill(register)) {
      incoming =
          incoming.unionByName(
              overtaken(delivered, earlier, snapshots).withColumn(IS_RETRY, lit(false)));
    }
    Dataset<Row> enterprises = Subjects.registry(staged.filter(isEarlier.or(isOfLoad)));
    return delivered(incoming, enterprises)
        .unionByName(
            stored(lake.read(Facts.TABLE).filter(isEarlier), delivered, retried, snapshots))
        .unionByName(presences(quarantined, load, snapshots));
  }

  private static Dataset<Row> delivered(Dataset<Row> rows, Dataset<Row> registry) {
    return Subjects.resolve(rows, registry)
        .filter(col(IS_RETRY).equalTo(false).or(col(Subjects.USCC).isNotNull()))
        .withColumn(IS_STORED, lit(false))
        .withColumn(IS_PRESENCE, lit(false))
        .select(columns());
  }

  /** Columns of a state, in their order. */
  static Column[] columns() {
    return new Column[] {
      col(KEY),
      StagedRecords.KNOWN_ON.column(),
      StagedRecords.LOAD.column(),
      StagedRecords.SOURCE.column(),
      StagedRecords.CONTRACT.column(),
      StagedRecords.IS_DELETE.column(),
      StagedRecords.DIGEST.column(),
      StagedRecords.FILE.column(),
      StagedRecords.LINE.column(),
      col(Subjects.USCC),
      StagedRecords.HAPPENED_ON.column(),
      StagedRecords.RECORD.column(),
      col(IS_STORED),
      col(IS_PRESENCE),
      col(IS_RETRY)
    };
  }

  /**
   * Rows of earlier loads that a back-fill overtakes: they were compared with an older state. Of a
   * snapshot all rows count, since what it lacks is overtaken too.
   */
  private static Dataset<Row> overtaken(
      Dataset<Row> delivered, Dataset<Row> earlier, SnapshotDays snapshots) {
    Dataset<Row> firsts =
        delivered
            .groupBy(col(KEY).as("touched"))
            .agg(min(StagedRecords.KNOWN_ON.column()).as("first_known_on"));
    Column isInSnapshot = inSnapshots(snapshots);
    return earlier
        .filter(not(isInSnapshot))
        .join(
            firsts,
            col(KEY)
                .equalTo(col("touched"))
                .and(StagedRecords.KNOWN_ON.column().gt(col("first_known_on"))),
            "left_semi")
        .unionByName(earlier.filter(isInSnapshot));
  }

  /** Whether a row is of a series that the load delivers whole, and of its first day or later. */
  private static Column inSnapshots(SnapshotDays snapshots) {
    Column is = lit(false);
    for (Map.Entry<String, int[]> series : snapshots.bySeries().entrySet()) {
      LocalDate first = LocalDate.ofEpochDay(series.getValue()[0]);
      is = is.or(isOf(series.getKey()).and(StagedRecords.KNOWN_ON.column().geq(lit(first))));
    }
    return is;
  }

  /** Whether a record is of a series: a prefix of its key, which lets files be passed over. */
  private static Column isOf(String series) {
    return col(KEY).startsWith(series + "/");
  }

  /**
   * The latest rows of records that say only by number or name whom they are about, where this load
   * brings an enterprise of that number or name: nobody could resolve them so far.
   */
  private static Dataset<Row> unresolved(Dataset<Row> earlier, Dataset<Row> delivered) {
    Dataset<Row> untouched =
        Subjects.namedLike(earlier, Subjects.registry(delivered))
            .join(delivered.select(col(KEY)), new String[] {KEY}, "left_anti");
    Column[] all = StagedRecords.TABLE.expressions();
    // Broadcast: the few that wait for an enterprise, found by a narrow scan; mostly none.
    return earlier
        .join(broadcast(untouched), new String[] {KEY}, "left_semi")
        .groupBy(col(KEY).as("open_key"))
        .agg(max_by(struct(all), struct(col("known_on"), col("load"))).as("latest"))
        .select("latest.*");
  }

  /** The envelopes of facts that the load touches: by their keys, or whole series in snapshots. */
  private static Dataset<Row> stored(
      Dataset<Row> facts, Dataset<Row> delivered, Dataset<Row> retried, SnapshotDays snapshots) {
    Dataset<Row> envelopes =
        facts
            .withColumn(StagedRecords.FILE.name(), lit(""))
            .withColumn(StagedRecords.LINE.name(), lit(0L))
            .withColumn(StagedRecords.RECORD.name(), lit(null).cast("string"))
            .withColumn(IS_STORED, lit(true))
            .withColumn(IS_PRESENCE, lit(false))
            .withColumn(IS_RETRY, lit(false))
            .select(columns());
    Column inSnapshot =
        snapshots.bySeries().keySet().stream().map(States::isOf).reduce(lit(false), Column::or);
    Dataset<Row> others = envelopes.filter(not(inSnapshot));
    // Two joins: a load's keys are known to be few or many by its files, what is tried again is
    // few.
    Dataset<Row> touched =
        others
            .join(delivered.select(col(KEY)), new String[] {KEY}, "left_semi")
            .unionByName(
                others.join(broadcast(retried.select(col(KEY))), new String[] {KEY}, "left_semi"));
    return snapshots.bySeries().isEmpty()
        ? touched
        : touched.unionByName(envelopes.filter(inSnapshot));
  }

  private static Dataset<Row> presences(
      Dataset<Row> quarantined, PendingLoad load, SnapshotDays snapshots) {
    return quarantined
        .filter(QuarantinedRecords.LOAD.column().leq(load.number()))
        .filter(QuarantinedRecords.LOAD.column().equalTo(load.number()).or(inSnapshots(snapshots)))
        .filter(col(KEY).isNotNull())
        .filter(QuarantinedRecords.SOURCE.column().isin(snapshots.sources().toArray()))
        .withColumn(StagedRecords.CONTRACT.name(), lit(""))
        .withColumn(StagedRecords.IS_DELETE.name(), lit(false))
        .withColumn(StagedRecords.DIGEST.name(), lit(0L))
        .withColumn(Subjects.USCC, lit(null).cast("string"))
        .withColumn(StagedRecords.HAPPENED_ON.name(), lit(null).cast("date"))
        .withColumn(StagedRecords.RECORD.name(), lit(null).cast("string"))
        .withColumn(IS_STORED, lit(false))
        .withColumn(IS_PRESENCE, lit(true))
        .withColumn(IS_RETRY, lit(false))
        .select(columns());
  }
}
