package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * Officers exchanged and visits moved by hand after the draw, as the oversight ledger has them
 * (人员调整、改期). What was drawn stays in {@link DrawPosts}; the last change of a post says who goes and
 * when. Where a visit was moved, nobody is exchanged and each of its posts has a row.
 */
public final class DrawChanges {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column NUMBER =
      required("number", DataTypes.LongType, "序号", "Place among the changes of the scope, from 1");
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column DEPARTMENT = DrawPosts.DEPARTMENT;
  public static final Column REMOVED =
      required("removed", DrawOfficers.TEXTS, "换下人员", "Officers who do not go");
  public static final Column ADDED =
      required("added", DrawOfficers.TEXTS, "换上人员", "Officers who go instead");
  public static final Column OFFICERS =
      required("officers", DrawOfficers.TEXTS, "调整后人员", "Officers of the post after the change");
  public static final Column DAY =
      required("day", DataTypes.DateType, "调整后检查日期", "Day of the post after the change");
  public static final Column REASON = required("reason", DataTypes.StringType, "调整原因", "Why");
  public static final Column AUTHOR =
      required("author", DataTypes.StringType, "调整人", "Who decided it");
  public static final Column DECIDED_ON =
      required("decided_on", DataTypes.DateType, "调整日期", "Day of the decision");
  public static final Column DIGEST =
      required("digest", DataTypes.StringType, "存证摘要", "Digest of the entry in the ledger");

  public static final Table TABLE =
      new Table(
          "core.draw_changes",
          "one row per scope, change by hand and post",
          List.of(SCOPE, NUMBER, DEPARTMENT),
          SCOPE,
          List.of(
              SCOPE,
              NUMBER,
              VISIT_ID,
              DEPARTMENT,
              REMOVED,
              ADDED,
              OFFICERS,
              DAY,
              REASON,
              AUTHOR,
              DECIDED_ON,
              DIGEST));

  private DrawChanges() {}
}
