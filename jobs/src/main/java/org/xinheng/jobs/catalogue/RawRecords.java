package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Rows as they were delivered, less the columns that their mapping drops or hashes (原始层). */
public final class RawRecords {
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
  public static final Column LINE =
      required(
          "line", DataTypes.LongType, "行号", "Line of the file on which the row starts, from 1");
  public static final Column CELLS =
      required(
          "cells",
          DataTypes.createArrayType(DataTypes.StringType),
          "单元格",
          "Cells in the order of the header kept with the delivery");
  public static final Column FAULT =
      optional("fault", DataTypes.StringType, "读取问题", "Why the row could not be read, if so");
  public static final Table TABLE =
      new Table(
          "raw.records",
          "one row per delivered row",
          List.of(FILE, LINE),
          LOAD,
          List.of(LOAD, SOURCE, KNOWN_ON, FILE, LINE, CELLS, FAULT));

  private RawRecords() {}
}
