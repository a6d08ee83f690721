package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What was purged when its term had passed: counts only (清除登记). */
public final class Tombstones {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "清除日期", "Night by which the terms had passed");
  public static final Column CONTRACT =
      required("contract", DataTypes.StringType, "数据契约", "Contract of the purged records");
  public static final Column RECORDS =
      required("records", DataTypes.LongType, "记录数", "Records purged");
  public static final Column VERSIONS =
      required("versions", DataTypes.LongType, "版本数", "Versions of them purged");

  public static final Table TABLE =
      new Table(
          "core.tombstones",
          "one row per night and contract of purged records",
          List.of(AS_OF, CONTRACT),
          AS_OF,
          List.of(AS_OF, CONTRACT, RECORDS, VERSIONS));

  private Tombstones() {}
}
