package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.Contracts;

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
    Dataset<Row> staged = lake.read(StagedRecords.TABLE);
    Dataset<Row> quarantined = lake.read(QuarantinedRecords.TABLE);
    Dataset<Row> delivered =
        staged
            .filter(StagedRecords.LOAD.column().equalTo(load.number()))
            .withColumn(IS_RETRY, lit(false));
    if (register.committed() == 0) {
      return delivered(delivered, Subjects.registry(delivered))
          .unionByName(presences(quarantined, load, snapshots));
    }
    Dataset<Row> earlier = staged.filter(isEarlier);
    Dataset<Row> facts = lake.read(Facts.TABLE).filter(isEarlier);
    Dataset<Row> incoming =
        delivered.unionByName(
            unresolved(earlier, facts, delivered).withColumn(IS_RETRY, lit(true)));
    if (load.isBackFill(register)) {
      incoming =
          incoming.unionByName(
              overtaken(delivered, earlier, snapshots).withColumn(IS_RETRY, lit(false)));
    }
    Dataset<Row> states =
        delivered(incoming, Subjects.registry(delivered).union(Subjects.registry(facts)));
    return states
        .unionByName(stored(facts, states, snapshots))
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
      is =
          is.or(
              substring_index(col(KEY), "/", 1)
                  .equalTo(series.getKey())
                  .and(StagedRecords.KNOWN_ON.column().geq(lit(first))));
    }
    return is;
  }

  /**
   * The latest rows of facts that nobody could resolve so far, to be tried again with tonight's
   * enterprises.
   */
  private static Dataset<Row> unresolved(
      Dataset<Row> earlier, Dataset<Row> facts, Dataset<Row> delivered) {
    Dataset<Row> open =
        facts
            .filter(col(Facts.USCC.name()).isNull())
            .filter(
                Facts.CONTRACT
                    .column()
                    .isin(Contracts.facts().stream().map(contract -> contract.name()).toArray()))
            .select(col(KEY))
            .distinct();
    Dataset<Row> untouched = open.join(delivered.select(col(KEY)), new String[] {KEY}, "left_anti");
    Column[] all =
        StagedRecords.TABLE.columns().stream()
            .map(column -> column.column())
            .toArray(Column[]::new);
    return earlier
        .join(untouched, new String[] {KEY}, "left_semi")
        .groupBy(col(KEY).as("open_key"))
        .agg(max_by(struct(all), struct(col("known_on"), col("load"))).as("latest"))
        .select("latest.*");
  }

  private static Dataset<Row> stored(
      Dataset<Row> facts, Dataset<Row> states, SnapshotDays snapshots) {
    Dataset<Row> envelopes =
        facts
            .withColumn(StagedRecords.FILE.name(), lit(""))
            .withColumn(StagedRecords.LINE.name(), lit(0L))
            .withColumn(StagedRecords.RECORD.name(), lit(null).cast("string"))
            .withColumn(IS_STORED, lit(true))
            .withColumn(IS_PRESENCE, lit(false))
            .withColumn(IS_RETRY, lit(false))
            .select(columns());
    Dataset<Row> touched = envelopes.join(states.select(col(KEY)), new String[] {KEY}, "left_semi");
    if (snapshots.bySeries().isEmpty()) {
      return touched;
    }
    Column inSnapshot =
        substring_index(col(KEY), "/", 1).isin(snapshots.bySeries().keySet().toArray());
    return touched.filter(inSnapshot.equalTo(false)).unionByName(envelopes.filter(inSnapshot));
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
