package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What a drawn scope came to, and what it saved against other ways of drawing (抽取汇总). */
public final class DrawSummaries {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "抽取基准日", "Night that drew");
  public static final Column COMMITMENT =
      required("commitment", DataTypes.StringType, "承诺摘要", "Digest of the published commitment");
  public static final Column PLANS = required("plans", DataTypes.LongType, "计划数", "Plans drawn");
  public static final Column DRAWN =
      required("drawn", DataTypes.LongType, "抽中数", "Drawn units, counted once per plan");
  public static final Column VISITS =
      required("visits", DataTypes.LongType, "入企次数", "Visits, one per enterprise");
  public static final Column INDEPENDENT_VISITS =
      required(
          "independent_visits",
          DataTypes.LongType,
          "各自抽取时的入企次数",
          "Enterprises drawn when each plan has tickets of its own, by a repeated draw");
  public static final Column MATTER_VISITS =
      required(
          "matter_visits",
          DataTypes.LongType,
          "逐项入企次数",
          "Visits if each matter were one of its own");
  public static final Column POSTS = required("posts", DataTypes.LongType, "岗位数", "Posts");
  public static final Column UNSTAFFED_POSTS =
      required("unstaffed_posts", DataTypes.LongType, "缺员岗位数", "Posts without officers");
  public static final Column OVER_CAPACITY =
      required(
          "over_capacity", DataTypes.LongType, "超能力入企次数", "Visits beyond what teams make in a day");
  public static final Column REDRAWN_SCOPE =
      optional("redrawn_scope", DataTypes.StringType, "被重抽的周期", "Scope it draws anew, if so");
  public static final Column REDRAW_REASON =
      optional("redraw_reason", DataTypes.StringType, "重抽原因", "Why it was drawn anew");
  public static final Column REDRAW_BY =
      optional("redraw_by", DataTypes.StringType, "重抽决定人", "Who decided so");

  public static final Table TABLE =
      new Table(
          "core.draw_summaries",
          "one row per drawn scope",
          List.of(SCOPE),
          SCOPE,
          List.of(
              SCOPE,
              AS_OF,
              COMMITMENT,
              PLANS,
              DRAWN,
              VISITS,
              INDEPENDENT_VISITS,
              MATTER_VISITS,
              POSTS,
              UNSTAFFED_POSTS,
              OVER_CAPACITY,
              REDRAWN_SCOPE,
              REDRAW_REASON,
              REDRAW_BY));

  private DrawSummaries() {}
}
