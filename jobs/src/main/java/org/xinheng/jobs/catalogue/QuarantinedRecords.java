package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Rows that were refused, with their reasons (隔离区). */
public final class QuarantinedRecords {
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
  public static final Column RECORD_KEY =
      optional("record_key", DataTypes.StringType, "记录键", "Key of the record, where it has one");
  public static final Column REASONS =
      required("reasons", DataTypes.createArrayType(DataTypes.StringType), "不合格原因", "Reason codes");
  public static final Column DETAILS =
      required(
          "details",
          DataTypes.createArrayType(DataTypes.StringType),
          "原因说明",
          "What was wrong, one sentence per reason");
  public static final Column CELLS =
      required(
          "cells", DataTypes.createArrayType(DataTypes.StringType), "单元格", "Cells as delivered");
  public static final Table TABLE =
      new Table(
          "quarantine.records",
          "one row per refused row",
          List.of(FILE, LINE),
          LOAD,
          List.of(LOAD, SOURCE, KNOWN_ON, FILE, LINE, RECORD_KEY, REASONS, DETAILS, CELLS));

  private QuarantinedRecords() {}
}
