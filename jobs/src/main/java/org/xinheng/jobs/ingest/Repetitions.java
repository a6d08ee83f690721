package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.models.mapping.QuarantineReason;

/** Finds rows that a later row of the same delivery repeats; the latest of them is kept. */
final class Repetitions {
  private Repetitions() {}

  /**
   * The repeated rows.
   *
   * @param keys keys of accepted rows, from {@link MappedRows#keys}
   * @return file, line and record key of each row that a later one replaces
   */
  static Dataset<Row> of(Dataset<Row> keys) {
    Dataset<Row> latest =
        keys.groupBy(col("source"), col("known_on"), col("record_key"))
            .agg(
                count(lit(1)).as("rows"),
                max(struct(coalesce(col("batch"), lit("")), col("file"), col("line"))).as("latest"))
            .filter(col("rows").gt(1));
    return keys.join(latest, new String[] {"source", "known_on", "record_key"})
        .filter(
            col("file").notEqual(col("latest.file")).or(col("line").notEqual(col("latest.line"))))
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
