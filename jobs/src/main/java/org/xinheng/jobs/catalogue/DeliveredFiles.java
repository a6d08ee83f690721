package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: the files that the night took in (交付文件). */
public final class DeliveredFiles {
  public static final Column AS_OF = Quality.AS_OF;
  public static final Column STATUS_LABEL =
      optional("status_label", DataTypes.StringType, "状态名称", "Chinese label of the status");
  public static final Column UNEXPECTED_COLUMNS =
      optional(
          "unexpected_columns",
          DataTypes.StringType,
          "未声明列",
          "Columns that the mapping does not know, one text");
  public static final Table TABLE =
      new Table(
          "marts.deliveries",
          "one row per night and file",
          List.of(AS_OF, Deliveries.LOAD, Deliveries.FILE),
          null,
          List.of(
              AS_OF,
              Deliveries.LOAD,
              Deliveries.SOURCE,
              DataQuality.SOURCE_LABEL,
              Deliveries.KNOWN_ON,
              Deliveries.FILE,
              Deliveries.DIGEST,
              Deliveries.BYTES,
              Deliveries.STATUS,
              STATUS_LABEL,
              Deliveries.FAULT_CODE,
              Deliveries.FAULT_DETAIL,
              UNEXPECTED_COLUMNS,
              Deliveries.ROWS,
              Deliveries.MAPPING_DIGEST));

  private DeliveredFiles() {}
}
