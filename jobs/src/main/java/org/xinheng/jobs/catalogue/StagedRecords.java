package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.models.contracts.Contracts;

/** Accepted rows, renamed, typed and free of duplicates; no meaning added (暂存层). */
public final class StagedRecords {
  public static final Column LOAD = RawRecords.LOAD;
  public static final Column SOURCE = RawRecords.SOURCE;
  public static final Column KNOWN_ON = RawRecords.KNOWN_ON;
  public static final Column FILE = RawRecords.FILE;
  public static final Column LINE = RawRecords.LINE;
  public static final Column CONTRACT =
      required("contract", DataTypes.StringType, "数据契约", "Contract the row obeys");
  public static final Column RECORD_KEY =
      required(
          "record_key",
          DataTypes.StringType,
          "记录键",
          "Series of the source and key of the record: versions of one fact share it");
  public static final Column BATCH =
      optional("batch", DataTypes.StringType, "源批次", "Batch of the source, orders its versions");
  public static final Column IS_DELETE =
      required(
          "is_delete", DataTypes.BooleanType, "是否删除", "Whether the source withdraws the record");
  public static final Column DIGEST =
      required(
          "digest",
          DataTypes.LongType,
          "值摘要",
          "64-bit hash of the values: unchanged records make no further version");

  public static final Table TABLE =
      new Table(
          "staging.records", "one row per accepted row", List.of(FILE, LINE), LOAD, columns());

  private StagedRecords() {}

  private static List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                LOAD,
                SOURCE,
                KNOWN_ON,
                FILE,
                LINE,
                CONTRACT,
                RECORD_KEY,
                BATCH,
                IS_DELETE,
                DIGEST));
    Contracts.ALL.forEach(contract -> columns.add(ContractColumns.column(contract)));
    return columns;
  }
}
