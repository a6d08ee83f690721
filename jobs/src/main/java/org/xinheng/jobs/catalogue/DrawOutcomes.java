package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What became of each matter of each visit, as a night knows it (检查结果与公示). */
public final class DrawOutcomes {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "基准日", "Last day whose results count");
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column USCC = DrawVisits.USCC;
  public static final Column MATTER =
      required("matter", DataTypes.StringType, "抽查事项", "Code of the matter");
  public static final Column PLANS = DrawVisits.PLANS;
  public static final Column DAY = DrawVisits.DAY;
  public static final Column IS_REPLACEMENT =
      required(
          "is_replacement",
          DataTypes.BooleanType,
          "是否候补",
          "Whether it stands in for a closed door");
  public static final Column STATE =
      required(
          "state",
          DataTypes.StringType,
          "结果状态",
          "OPEN, NONE, FINDING, UNREACHABLE or CLOSED, by the outcome of the result code");
  public static final Column RESULT =
      optional("result", DataTypes.StringType, "检查结果", "Result code; none while it is open");
  public static final Column VISITED_ON =
      optional("visited_on", DataTypes.DateType, "实际检查日期", "Day of the visit as reported");
  public static final Column KNOWN_ON =
      optional("known_on", DataTypes.DateType, "结果知悉日期", "Day the result reached us");
  public static final Column PUBLISHED_ON =
      optional("published_on", DataTypes.DateType, "公示日期", "Day the result was made public");
  public static final Column PUBLISH_DUE_ON =
      optional(
          "publish_due_on", DataTypes.DateType, "公示期限", "Last day on which it must be made public");
  public static final Column IS_LATE =
      required(
          "is_late",
          DataTypes.BooleanType,
          "是否逾期",
          "Whether it was made public after that day, or is not public and the day is over");

  public static final Table TABLE =
      new Table(
          "core.draw_outcomes",
          "one row per night, scope, visit and matter",
          List.of(AS_OF, SCOPE, VISIT_ID, MATTER),
          AS_OF,
          List.of(
              AS_OF,
              SCOPE,
              VISIT_ID,
              USCC,
              MATTER,
              PLANS,
              DAY,
              IS_REPLACEMENT,
              STATE,
              RESULT,
              VISITED_ON,
              KNOWN_ON,
              PUBLISHED_ON,
              PUBLISH_DUE_ON,
              IS_LATE));

  private DrawOutcomes() {}
}
