package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: what each drawn scope came to, and the visits it saved (双随机抽取汇总). */
public final class DrawSummary {
  public static final Column AS_OF = ListedVisits.AS_OF;
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column DRAWN_ON =
      required("drawn_on", DataTypes.DateType, "抽取日期", "Night that drew");
  public static final Column PLANS = DrawSummaries.PLANS;
  public static final Column ELIGIBLE =
      required("eligible", DataTypes.LongType, "可抽对象数", "Eligible units, once per plan");
  public static final Column EXCLUDED =
      required("excluded", DataTypes.LongType, "排除对象数", "Excluded units, once per plan");
  public static final Column DRAWN = DrawSummaries.DRAWN;
  public static final Column DRAWN_RATIO =
      optional("drawn_ratio", DataTypes.DoubleType, "抽取比例", "Drawn by eligible");
  public static final Column VISITS = DrawSummaries.VISITS;
  public static final Column INDEPENDENT_VISITS = DrawSummaries.INDEPENDENT_VISITS;
  public static final Column MATTER_VISITS = DrawSummaries.MATTER_VISITS;
  public static final Column SAVED_VISITS =
      required(
          "saved_visits",
          DataTypes.LongType,
          "较各自抽取减少入企次数",
          "Visits saved against independent draws of each plan");
  public static final Column SAVED_MATTER_VISITS =
      required(
          "saved_matter_visits",
          DataTypes.LongType,
          "较逐项入企减少次数",
          "Visits saved against one visit per matter");
  public static final Column POSTS = DrawSummaries.POSTS;
  public static final Column UNSTAFFED_POSTS =
      required(
          "unstaffed_posts", DataTypes.LongType, "缺员岗位数", "Posts without officers by the draw");
  public static final Column UNSTAFFED_RATIO =
      optional("unstaffed_ratio", DataTypes.DoubleType, "缺员率", "Unstaffed posts by posts");
  public static final Column OVER_CAPACITY = DrawSummaries.OVER_CAPACITY;
  public static final Column REDRAWN_SCOPE = DrawSummaries.REDRAWN_SCOPE;
  public static final Column MATTERS =
      required("matters", DataTypes.LongType, "公布事项数", "Published inspection matters tonight");
  public static final Column COVERED_MATTERS =
      required(
          "covered_matters",
          DataTypes.LongType,
          "已覆盖事项数",
          "Of these, checked this year or covered by plans ahead");
  public static final Column COVERAGE_RATIO =
      optional("coverage_ratio", DataTypes.DoubleType, "事项覆盖率", "Covered by published matters");

  public static final Table TABLE =
      new Table(
          "marts.draw_summary",
          "one row per night and scope drawn by then",
          List.of(AS_OF, SCOPE),
          null,
          List.of(
              AS_OF,
              SCOPE,
              DRAWN_ON,
              PLANS,
              ELIGIBLE,
              EXCLUDED,
              DRAWN,
              DRAWN_RATIO,
              VISITS,
              INDEPENDENT_VISITS,
              MATTER_VISITS,
              SAVED_VISITS,
              SAVED_MATTER_VISITS,
              POSTS,
              UNSTAFFED_POSTS,
              UNSTAFFED_RATIO,
              OVER_CAPACITY,
              REDRAWN_SCOPE,
              MATTERS,
              COVERED_MATTERS,
              COVERAGE_RATIO));

  private DrawSummary() {}
}
