package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: who goes where on which day, and for what; without class or weight (入企检查清单). */
public final class ListedVisits {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "基准日", "Night that made the list");
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column DEPARTMENT = DrawPosts.DEPARTMENT;
  public static final Column PLANS =
      required("plans", DataTypes.StringType, "抽查计划", "Plans that drew it, separated by ;");
  public static final Column DEPARTMENT_LABEL =
      required("department_label", DataTypes.StringType, "执法领域名称", "Its Chinese name");
  public static final Column TEAM = DrawPosts.TEAM;
  public static final Column TEAM_NAME =
      required("team_name", DataTypes.StringType, "队伍名称", "Name of the team");
  public static final Column DAY = DrawVisits.DAY;
  public static final Column VISIT_NUMBER =
      optional(
          "visit_number",
          DataTypes.LongType,
          "次序",
          "Place by ticket, from 1; empty where a reserve stands in");
  public static final Column REPLACES =
      optional("replaces", DataTypes.StringType, "替换对象", "Closed door it stands in for");
  public static final Column USCC = DrawVisits.USCC;
  public static final Column ENTERPRISE_NAME =
      required("enterprise_name", DataTypes.StringType, "企业名称", "Registered name");
  public static final Column ADDRESS =
      optional("address", DataTypes.StringType, "地址", "Registered address");
  public static final Column TOWN = DrawFrames.TOWN;
  public static final Column TOWN_LABEL =
      optional("town_label", DataTypes.StringType, "镇街", "Its Chinese name");
  public static final Column MATTERS =
      required("matters", DataTypes.StringType, "抽查事项", "Codes of its matters, separated by ;");
  public static final Column MATTER_NAMES =
      required("matter_names", DataTypes.StringType, "事项名称", "Their names, separated by ;");
  public static final Column OFFICERS =
      optional(
          "officers",
          DataTypes.StringType,
          "执法检查人员",
          "Pseudonymous numbers of those who go, separated by ;");
  public static final Column IS_STAFFED =
      required("is_staffed", DataTypes.BooleanType, "是否已派员", "Whether somebody goes");
  public static final Column IS_CHANGED =
      required(
          "is_changed",
          DataTypes.BooleanType,
          "是否调整过人员",
          "Whether officers were exchanged by hand after the draw");
  public static final Column SHORTAGE =
      optional(
          "shortage",
          DataTypes.StringType,
          "缺员原因代码",
          "TOO_FEW_ELIGIBLE or TOO_FEW_LEFT where nobody goes");
  public static final Column SHORTAGE_LABEL =
      optional("shortage_label", DataTypes.StringType, "缺员原因", "What it lacks, in Chinese");
  public static final Column QUALIFICATIONS =
      optional("qualifications", DataTypes.StringType, "所需资质", "What its matters require, by ;");
  public static final Column IS_OVER_CAPACITY = DrawVisits.IS_OVER_CAPACITY;
  public static final Column IS_DONE =
      required(
          "is_done", DataTypes.BooleanType, "是否已回传结果", "Whether all its results have come back");

  public static final Table TABLE =
      new Table(
          "marts.visits",
          "one row per night, scope, visit, department and plans that ask for it",
          List.of(AS_OF, SCOPE, VISIT_ID, DEPARTMENT, PLANS),
          null,
          List.of(
              AS_OF,
              SCOPE,
              VISIT_ID,
              DEPARTMENT,
              PLANS,
              DEPARTMENT_LABEL,
              TEAM,
              TEAM_NAME,
              DAY,
              VISIT_NUMBER,
              REPLACES,
              USCC,
              ENTERPRISE_NAME,
              ADDRESS,
              TOWN,
              TOWN_LABEL,
              MATTERS,
              MATTER_NAMES,
              OFFICERS,
              IS_STAFFED,
              IS_CHANGED,
              SHORTAGE,
              SHORTAGE_LABEL,
              QUALIFICATIONS,
              IS_OVER_CAPACITY,
              IS_DONE));

  private ListedVisits() {}
}
