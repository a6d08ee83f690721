package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What became of refused rows that were read again after their mapping was mended (隔离数据重读). */
public final class Rereadings {
  /** What became of a row. */
  public enum Outcome {
    /** Accepted, and staged in the load of the re-reading. */
    STAGED,
    /** Acceptable, but a later row of the same record came meanwhile. */
    OVERTAKEN,
    /** Refused again. */
    REFUSED,
    /** Left alone: a column that the mapping hashes was stored in the clear before. */
    WITHHELD
  }

  public static final Column LOAD =
      required("load", DataTypes.LongType, "重读批次", "Load that the re-reading made");
  public static final Column DELIVERED_LOAD =
      required("delivered_load", DataTypes.LongType, "原入库批次", "Load that refused the row");
  public static final Column SOURCE = QuarantinedRecords.SOURCE;
  public static final Column FILE = QuarantinedRecords.FILE;
  public static final Column LINE = QuarantinedRecords.LINE;
  public static final Column RECORD_KEY = QuarantinedRecords.RECORD_KEY;
  public static final Column BATCH = StagedRecords.BATCH;
  public static final Column OUTCOME =
      required("outcome", DataTypes.StringType, "重读结果", "STAGED, OVERTAKEN, REFUSED or WITHHELD");
  public static final Column REASONS =
      optional(
          "reasons",
          DataTypes.createArrayType(DataTypes.StringType),
          "仍不合格原因",
          "Reason codes of a row that is refused again");
  public static final Table TABLE =
      new Table(
          "quarantine.rereadings",
          "one row per re-reading and refused row",
          List.of(LOAD, FILE, LINE),
          LOAD,
          List.of(LOAD, DELIVERED_LOAD, SOURCE, FILE, LINE, RECORD_KEY, BATCH, OUTCOME, REASONS));

  private Rereadings() {}
}
