package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

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

  public static final Column USCC =
      optional("uscc", DataTypes.StringType, "统一社会信用代码", "Unified code as delivered");
  public static final Column REGISTRATION_NUMBER =
      optional("registration_number", DataTypes.StringType, "注册号", "Legacy number as delivered");
  public static final Column ENTERPRISE_NAME =
      optional("enterprise_name", DataTypes.StringType, "主体名称", "Name as delivered");
  public static final Column HAPPENED_ON =
      optional("happened_on", DataTypes.DateType, "发生日期", "Day the recorded thing happened");
  public static final Column RECORD =
      optional(
          "record",
          DataTypes.StringType,
          "记录内容",
          "Fields of the contract as JSON, as RecordText writes them; null for a deletion");

  public static final Table TABLE =
      new Table(
          "staging.records",
          "one row per accepted row",
          List.of(FILE, LINE),
          LOAD,
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
              DIGEST,
              USCC,
              REGISTRATION_NUMBER,
              ENTERPRISE_NAME,
              HAPPENED_ON,
              RECORD));

  private StagedRecords() {}
}
