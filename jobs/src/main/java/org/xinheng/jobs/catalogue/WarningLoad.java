package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: what warnings ask of each team (预警工作量). */
public final class WarningLoad {
  public static final Column AS_OF = Warnings.AS_OF;
  public static final Column TEAM =
      required(
          "team",
          DataTypes.StringType,
          "承办队伍",
          "Team that deals with them, or a question mark where no register names one");
  public static final Column TEAM_LABEL = WarningList.TEAM_LABEL;
  public static final Column LEVEL = Warnings.LEVEL;
  public static final Column LEVEL_LABEL = WarningList.LEVEL_LABEL;
  public static final Column OPENED_TONIGHT =
      required("opened_tonight", DataTypes.LongType, "当晚新增", "Warnings opened on the night");
  public static final Column OPEN_WARNINGS = WarningPrecision.OPEN_WARNINGS;
  public static final Column OVERDUE_WARNINGS =
      required(
          "overdue_warnings",
          DataTypes.LongType,
          "逾期数",
          "Open warnings with a deadline that passed unmet");

  public static final Table TABLE =
      new Table(
          "marts.warning_load",
          "one row per night, team and level",
          List.of(AS_OF, TEAM, LEVEL),
          null,
          List.of(
              AS_OF,
              TEAM,
              LEVEL,
              LEVEL_LABEL,
              OPENED_TONIGHT,
              OPEN_WARNINGS,
              OVERDUE_WARNINGS,
              TEAM_LABEL));

  private WarningLoad() {}
}
