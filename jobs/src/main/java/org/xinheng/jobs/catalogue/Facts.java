package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Every version of every fact, append-only: the truth and the audit trail (信用记录). */
public final class Facts {
  public static final Column LOAD = StagedRecords.LOAD;
  public static final Column SOURCE = StagedRecords.SOURCE;
  public static final Column CONTRACT = StagedRecords.CONTRACT;
  public static final Column RECORD_KEY = StagedRecords.RECORD_KEY;
  public static final Column USCC =
      optional(
          "uscc",
          DataTypes.StringType,
          "统一社会信用代码",
          "Enterprise the fact is about; null while it is unresolved, and in registers");
  public static final Column HAPPENED_ON = StagedRecords.HAPPENED_ON;
  public static final Column KNOWN_ON = StagedRecords.KNOWN_ON;
  public static final Column IS_DELETE = StagedRecords.IS_DELETE;
  public static final Column DIGEST = StagedRecords.DIGEST;

  public static final Column RECORD = StagedRecords.RECORD;

  public static final Table TABLE =
      new Table(
          "core.facts",
          "one row per fact and version",
          List.of(RECORD_KEY, KNOWN_ON, LOAD, USCC),
          LOAD,
          List.of(
              LOAD,
              SOURCE,
              CONTRACT,
              RECORD_KEY,
              USCC,
              HAPPENED_ON,
              KNOWN_ON,
              IS_DELETE,
              DIGEST,
              RECORD));

  private Facts() {}

  /** Of the versions of a record, what these columns say in the latest. */
  public static org.apache.spark.sql.Column latest(org.apache.spark.sql.Column... columns) {
    return functions.max_by(
        functions.struct(columns),
        functions.struct(KNOWN_ON.column(), LOAD.column(), functions.not(IS_DELETE.column())));
  }
}
