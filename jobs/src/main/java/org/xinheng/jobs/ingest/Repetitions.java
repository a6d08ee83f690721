package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.models.mapping.QuarantineReason;

/** Finds rows that a later row of the same delivery repeats; the latest of them is kept. */
final class Repetitions {
  private Repetitions() {}

  /**
   * The repeated rows.
   *
   * @param keys keys of accepted rows, from {@link MappedRows#judged}
   * @return file, line and record key of each row that a later one replaces
   */
  static Dataset<Row> of(Dataset<Row> keys) {
    Column[] identity = {col("source"), col("known_on"), col("record_key")};
    // Numbers first: they are counted without sorting, and few keys are left to compare as texts.
    Dataset<Row> suspected =
        keys.groupBy(xxhash64(identity).as("hash"))
            .agg(count(lit(1)).as("rows"))
            .filter(col("rows").gt(1))
            .select("hash");
    Dataset<Row> candidates =
        keys.withColumn("hash", xxhash64(identity))
            .join(suspected, new String[] {"hash"}, "left_semi");
    Column order = struct(coalesce(col("batch"), lit("")), col("file"), col("line"));
    Column latest = max(order).over(Window.partitionBy(identity));
    return candidates
        .withColumn("latest", latest)
        .filter(not(order.equalTo(col("latest"))))
        .select(col("file"), col("line"), col("record_key"));
  }

  /** Repeated rows as quarantined rows, with the cells they were delivered with. */
  static Dataset<Row> quarantined(Dataset<Row> raw, Dataset<Row> repetitions) {
    return raw.join(repetitions, new String[] {"file", "line"})
        .withColumn(
            QuarantinedRecords.REASONS.name(), array(lit(QuarantineReason.DUPLICATE.name())))
        .withColumn(
            QuarantinedRecords.DETAILS.name(),
            array(lit("A later row of the same delivery has the same key; it is kept.")))
        .select(QuarantinedRecords.TABLE.expressions());
  }

  /** Rows without the repeated ones. */
  static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> repetitions) {
    return rows.join(
        repetitions.select(RawRecords.FILE.column(), RawRecords.LINE.column()),
        new String[] {"file", "line"},
        "left_anti");
  }
}
