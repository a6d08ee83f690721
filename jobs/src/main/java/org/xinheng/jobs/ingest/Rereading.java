package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.catalogue.Rereadings.Outcome;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.SourceMappings;

/** Decides what becomes of refused rows when they are mapped again. */
final class Rereading {
  private static final String FILE = RawRecords.FILE.name();
  private static final String LINE = RawRecords.LINE.name();
  private static final String KEY = Rereadings.RECORD_KEY.name();
  private static final String ORDER = "order";
  private static final String LATEST = "latest";

  private Rereading() {}

  /**
   * Refused rows in the columns of {@link RawRecords}: those of the files, but for lines that could
   * not be read, rows that another repeated, and rows of which an earlier re-reading made an end.
   *
   * @param files load and file of the rows wanted
   */
  static Dataset<Row> refused(
      Dataset<Row> quarantined, Dataset<Row> rereadings, Dataset<Row> files) {
    String[] place = {Rereadings.DELIVERED_LOAD.name(), FILE, LINE};
    Dataset<Row> ended =
        rereadings
            .filter(
                Rereadings.OUTCOME.column().isin(Outcome.STAGED.name(), Outcome.OVERTAKEN.name()))
            .select(place[0], FILE, LINE);
    return quarantined
        .withColumnRenamed(RawRecords.LOAD.name(), place[0])
        .filter(not(has(QuarantineReason.UNREADABLE_LINE).or(has(QuarantineReason.DUPLICATE))))
        .join(files, new String[] {place[0], FILE}, "left_semi")
        .join(ended, place, "left_anti")
        .withColumnRenamed(place[0], RawRecords.LOAD.name())
        .withColumn(RawRecords.FAULT.name(), lit(null).cast("string"))
        .select(RawRecords.TABLE.expressions());
  }

  private static Column has(QuarantineReason reason) {
    return array_contains(QuarantinedRecords.REASONS.column(), reason.name());
  }

  /**
   * What becomes of each refused row, in the columns of {@link Rereadings}. Of the rows of one
   * record, staged before or acceptable by now, the one delivered last stands.
   */
  static Dataset<Row> outcomes(Dataset<Row> verdicts, Dataset<Row> staged, long load) {
    Dataset<Row> judged = verdicts.withColumn(ORDER, order());
    Dataset<Row> acceptable =
        judged
            .filter(Rereadings.OUTCOME.column().equalTo(Outcome.STAGED.name()))
            .select(KEY, ORDER);
    Dataset<Row> latest =
        staged
            .select(col(KEY), order().as(ORDER))
            .join(acceptable.select(KEY), new String[] {KEY}, "left_semi")
            .unionByName(acceptable)
            .groupBy(KEY)
            .agg(max(ORDER).as(LATEST));
    Column isOvertaken =
        Rereadings.OUTCOME.column().equalTo(Outcome.STAGED.name()).and(col(ORDER).lt(col(LATEST)));
    return judged
        .join(latest, new String[] {KEY}, "left")
        .withColumn(
            Rereadings.OUTCOME.name(),
            when(isOvertaken, Outcome.OVERTAKEN.name()).otherwise(Rereadings.OUTCOME.column()))
        .withColumn(Rereadings.LOAD.name(), lit(load))
        .select(Rereadings.TABLE.expressions());
  }

  /** When a row was delivered: a file lies in the folder of the day on which it came. */
  private static Column order() {
    return struct(
        substring_index(col(FILE), "/", 1),
        coalesce(Rereadings.BATCH.column(), lit("")),
        col(FILE),
        col(LINE));
  }

  /**
   * What the mappings in force make of each row, all columns of {@link Rereadings} but the load.
   */
  static Dataset<Row> verdicts(
      Dataset<Row> refused, Map<String, String[]> headers, Definitions definitions) {
    StructType schema =
        new StructType(
            Arrays.copyOfRange(
                Rereadings.TABLE.schema().fields(), 1, Rereadings.TABLE.columns().size()));
    MapPartitionsFunction<Row, Row> judge =
        rows -> new SecondVerdicts(rows, SourceMappings.of(definitions), headers);
    return refused.mapPartitions(judge, Encoders.row(schema));
  }

  /** Accepted rows of the re-reading, in the columns of {@link StagedRecords}. */
  static Dataset<Row> staged(
      Dataset<Row> accepted, Dataset<Row> outcomes, long load, LocalDate knownOn) {
    return accepted
        .join(
            outcomes
                .filter(Rereadings.OUTCOME.column().equalTo(Outcome.STAGED.name()))
                .select(FILE, LINE),
            new String[] {FILE, LINE},
            "left_semi")
        .withColumn(StagedRecords.LOAD.name(), lit(load))
        .withColumn(StagedRecords.KNOWN_ON.name(), lit(knownOn));
  }
}
