package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;

/** The officers frozen with a scope; for oversight only (执法检查人员名录库). */
public final class DrawOfficers {
  static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column OFFICER_ID =
      required("officer_id", DataTypes.StringType, "人员编号", "Pseudonymous number of the officer");
  public static final Column TEAM =
      required("team", DataTypes.StringType, "执法队伍", "Code of the officer's team");
  public static final Column CERTIFICATE_VALID_UNTIL =
      required("certificate_valid_until", DataTypes.DateType, "执法证有效期至", "Last day it is valid");
  public static final Column QUALIFICATIONS =
      required("qualifications", TEXTS, "资质", "What the officer may check");
  public static final Column RECUSALS =
      required("recusals", TEXTS, "回避主体", "Units to stay away from");
  public static final Column LOAD_CAP =
      required("load_cap", DataTypes.IntegerType, "任务上限", "Posts per period");
  public static final Column EARLIER_POSTS =
      required(
          "earlier_posts",
          DataTypes.IntegerType,
          "已有任务",
          "Posts from earlier scopes of the period");
  public static final Column LEAVE =
      optional(
          "leave", DataTypes.createArrayType(DataTypes.DateType, false), "休假日", "Days of absence");

  public static final Table TABLE =
      new Table(
          "core.draw_officers",
          "one row per scope and officer",
          List.of(SCOPE, OFFICER_ID),
          SCOPE,
          List.of(
              SCOPE,
              OFFICER_ID,
              TEAM,
              CERTIFICATE_VALID_UNTIL,
              QUALIFICATIONS,
              RECUSALS,
              LOAD_CAP,
              EARLIER_POSTS,
              LEAVE));

  private DrawOfficers() {}
}
