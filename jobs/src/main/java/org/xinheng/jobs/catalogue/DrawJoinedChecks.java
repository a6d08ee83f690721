package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * Special checks, requests for assistance and leads that join a drawn visit, as a night knows it
 * (并入综合查一次的专项、协助与线索核查).
 */
public final class DrawJoinedChecks {
  public static final Column AS_OF = DrawOutcomes.AS_OF;
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column USCC = DrawVisits.USCC;
  public static final Column DAY = DrawVisits.DAY;
  public static final Column CHECK_ID = TargetedChecks.CHECK_ID;
  public static final Column CHECK_TYPE = TargetedChecks.CHECK_TYPE;
  public static final Column ORIGIN = TargetedChecks.ORIGIN;
  public static final Column MATTER = TargetedChecks.MATTER;
  public static final Column DEPARTMENT =
      optional(
          "department",
          DataTypes.StringType,
          "执法领域",
          "Department of the matter, where it is known");
  public static final Column TEAM =
      optional("team", DataTypes.StringType, "执法队伍", "Competent team, where the matter is known");
  public static final Column POST =
      optional("post", DataTypes.StringType, "承接岗位", "Department of the post that takes it");
  public static final Column COUNTS_TO_CAP =
      required(
          "counts_to_cap",
          DataTypes.BooleanType,
          "是否计入频次上限",
          "Whether it counts to the yearly cap, by its record or else by its type");
  public static final Column SHORTAGE =
      optional(
          "shortage",
          DataTypes.StringType,
          "未承接原因",
          "UNKNOWN_MATTER, UNPUBLISHED_MATTER, NO_POST, UNSTAFFED or NOT_QUALIFIED where no post"
              + " takes it");

  public static final Table TABLE =
      new Table(
          "core.draw_joined_checks",
          "one row per night, scope, visit and joined check",
          List.of(AS_OF, SCOPE, VISIT_ID, CHECK_ID),
          AS_OF,
          List.of(
              AS_OF,
              SCOPE,
              VISIT_ID,
              USCC,
              DAY,
              CHECK_ID,
              CHECK_TYPE,
              ORIGIN,
              MATTER,
              DEPARTMENT,
              TEAM,
              POST,
              COUNTS_TO_CAP,
              SHORTAGE));

  private DrawJoinedChecks() {}
}
