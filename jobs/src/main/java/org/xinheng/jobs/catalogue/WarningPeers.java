package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What surges were compared with on a night, kept so that they can be repeated (同行业基线). */
public final class WarningPeers {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column RULE = Warnings.RULE;
  public static final Column MONTH =
      required("month", DataTypes.DateType, "月份", "First day of the month whose tests rest on it");
  public static final Column PEERS =
      required("peers", DataTypes.StringType, "同行业大类", "Division of industry");
  public static final Column ENTERPRISES =
      required("enterprises", DataTypes.LongType, "在营户数", "Enterprises open on that day");
  public static final Column COUNTED =
      required(
          "counted", DataTypes.LongType, "前十二个月件数", "Records of them in the year before that day");

  public static final Table TABLE =
      new Table(
          "core.warning_peers",
          "one row per night, rule, month and division of industry",
          List.of(AS_OF, RULE, MONTH, PEERS),
          AS_OF,
          List.of(AS_OF, RULE, MONTH, PEERS, ENTERPRISES, COUNTED));

  private WarningPeers() {}
}
