package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Every file that ever reached us, and what became of it (交付登记). */
public final class Deliveries {
  public static final Column LOAD =
      required(
          "load",
          DataTypes.LongType,
          "入库批次",
          "Ingest run that wrote the row; runs count up from 1");
  public static final Column SOURCE =
      required("source", DataTypes.StringType, "来源", "Source mapping that the delivery obeys");
  public static final Column KNOWN_ON =
      required("known_on", DataTypes.DateType, "知悉日期", "Day the delivery reached us");
  public static final Column FILE =
      required("file", DataTypes.StringType, "文件", "Path of the file below the deliveries folder");
  public static final Column DIGEST =
      required("digest", DataTypes.StringType, "摘要", "SHA-256 of the file");
  public static final Column BYTES =
      required("bytes", DataTypes.LongType, "字节数", "Size of the file");
  public static final Column MODIFIED_AT =
      required(
          "modified_at",
          DataTypes.LongType,
          "修改时刻",
          "Modification time of the file, milliseconds since 1970");
  public static final Column STATUS =
      required("status", DataTypes.StringType, "状态", "READ, REREAD, SEEN_BEFORE or UNREADABLE");
  public static final Column FAULT_CODE =
      optional("fault_code", DataTypes.StringType, "问题代码", "Why the file could not be read, if so");
  public static final Column FAULT_DETAIL =
      optional("fault_detail", DataTypes.StringType, "问题说明", "The same in a sentence");
  public static final Column HEADER =
      required(
          "header",
          DataTypes.createArrayType(DataTypes.StringType),
          "表头",
          "Columns kept, in their order");
  public static final Column UNEXPECTED_COLUMNS =
      required(
          "unexpected_columns",
          DataTypes.createArrayType(DataTypes.StringType),
          "未声明列",
          "Columns that the mapping does not know");
  public static final Column ROWS =
      required("rows", DataTypes.LongType, "行数", "Rows counted in the file before anything else");
  public static final Column MAPPING_DIGEST =
      required("mapping_digest", DataTypes.StringType, "映射摘要", "Digest of the mapping in force");
  public static final Table TABLE =
      new Table(
          "core.deliveries",
          "one row per delivered file",
          List.of(LOAD, FILE),
          LOAD,
          List.of(
              LOAD,
              SOURCE,
              KNOWN_ON,
              FILE,
              DIGEST,
              BYTES,
              MODIFIED_AT,
              STATUS,
              FAULT_CODE,
              FAULT_DETAIL,
              HEADER,
              UNEXPECTED_COLUMNS,
              ROWS,
              MAPPING_DIGEST));

  private Deliveries() {}
}
