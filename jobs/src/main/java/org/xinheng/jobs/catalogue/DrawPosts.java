package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Each department's part of each visit, with the officers drawn for it (执法岗位). */
public final class DrawPosts {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column DEPARTMENT =
      required(
          "department",
          DataTypes.StringType,
          "执法领域",
          "Department of the matters, with the team behind / where two teams share them");
  public static final Column TEAM =
      required("team", DataTypes.StringType, "执法队伍", "Competent team");
  public static final Column DAY = DrawVisits.DAY;
  public static final Column MATTERS = DrawVisits.MATTERS;
  public static final Column NEEDED =
      required("needed", DataTypes.IntegerType, "需要人数", "Officers it takes");
  public static final Column QUALIFICATIONS =
      required("qualifications", DrawOfficers.TEXTS, "所需资质", "What its matters require");
  public static final Column ELIGIBLE =
      required("eligible", DataTypes.IntegerType, "可派人数", "Officers who may be drawn for it");
  public static final Column FREE =
      required("free", DataTypes.IntegerType, "可抽人数", "Of these, who were free at its turn");
  public static final Column OFFICERS =
      required("officers", DrawOfficers.TEXTS, "执法检查人员", "Drawn officers; none where unstaffed");
  public static final Column SHORTAGE =
      optional(
          "shortage",
          DataTypes.StringType,
          "缺员原因",
          "TOO_FEW_ELIGIBLE or TOO_FEW_LEFT where nobody could be drawn");

  public static final Table TABLE =
      new Table(
          "core.draw_posts",
          "one row per scope, visit and department",
          List.of(SCOPE, VISIT_ID, DEPARTMENT),
          SCOPE,
          List.of(
              SCOPE,
              VISIT_ID,
              DEPARTMENT,
              TEAM,
              DAY,
              MATTERS,
              NEEDED,
              QUALIFICATIONS,
              ELIGIBLE,
              FREE,
              OFFICERS,
              SHORTAGE));

  private DrawPosts() {}
}
