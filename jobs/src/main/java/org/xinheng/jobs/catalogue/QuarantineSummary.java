package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: what was refused on the night, by source and reason (隔离区汇总). */
public final class QuarantineSummary {
  public static final Column AS_OF = Quality.AS_OF;
  public static final Column SOURCE = QuarantinedRecords.SOURCE;
  public static final Column REASON =
      required("reason", DataTypes.StringType, "不合格原因代码", "Reason code");
  public static final Column REASON_LABEL =
      optional("reason_label", DataTypes.StringType, "不合格原因", "Its Chinese label");
  public static final Column ROWS =
      required(
          "rows",
          DataTypes.LongType,
          "行数",
          "Rows with that reason; a row may have several reasons");
  public static final Table TABLE =
      new Table(
          "marts.quarantine_summary",
          "one row per night, source and reason",
          List.of(AS_OF, SOURCE, REASON),
          null,
          List.of(AS_OF, SOURCE, DataQuality.SOURCE_LABEL, REASON, REASON_LABEL, ROWS));

  private QuarantineSummary() {}
}
