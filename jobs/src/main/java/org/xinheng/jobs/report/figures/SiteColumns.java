package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Column;

/** Columns of the pages that no mart has: counts of its rows, and what is said of them. */
final class SiteColumns {
  static final Column FILES = whole("files", "文件数", "Files");
  static final Column WARNINGS = whole("warnings", "预警数", "Warnings");
  static final Column POSTS = whole("posts", "岗位数", "Posts of visits");
  static final Column FINDINGS = whole("findings", "问题数", "Findings");
  static final Column MATTERS = whole("matters", "事项数", "Matters");
  static final Column ROWS = whole("rows", "行数", "Rows of the mart");
  static final Column MART = text("mart", "数据集", "Mart");
  static final Column AGE = text("age", "在办天数", "Days since it opened");
  static final Column GROUP = text("part", "部分", "RUN, CHANGED or PERSON");
  static final Column FIGURE = text("figure", "指标代码", "What is counted");
  static final Column LABEL = text("label", "指标", "What is counted, in Chinese");
  static final Column LABEL_EN = text("label_en", "指标 (英文)", "What is counted, in English");
  static final Column VALUE = whole("value", "数值", "The count");
  static final Column PAGE = text("page", "页面", "Page that shows more");
  static final Column TONE = text("tone", "提示", "ALERT where a person is needed, else PLAIN");
  static final Column FINDING_RATIO =
      of("finding_ratio", DataTypes.DoubleType, "问题发现率", "Inspections with findings (K31)");
  static final Column NIGHT = new Column("night", DataTypes.DateType, true, "夜次", "Night");
  static final Column IS_PUBLISHED =
      new Column("is_published", DataTypes.BooleanType, true, "是否已发布", "Whether it is published");

  static final Column USUAL_SECONDS =
      of("usual_seconds", DataTypes.DoubleType, "往夜用时中位数 (秒)", "Median of the nights before");
  static final Column NIGHTS_COMPARED =
      of("nights_compared", DataTypes.LongType, "对比夜数", "Nights that the median is of");
  static final Column PREDICTED_SHARE =
      of("predicted_share", DataTypes.DoubleType, "预测发现率", "What the model said");
  static final Column FOUND_SHARE =
      of("found_share", DataTypes.DoubleType, "实际发现率", "What was found");
  static final Column LOW_SHARE =
      of("low_share", DataTypes.DoubleType, "区间下限", "Lower end of its interval");
  static final Column HIGH_SHARE =
      of("high_share", DataTypes.DoubleType, "区间上限", "Upper end of its interval");
  static final Column CHECKED_SHARE =
      of("checked_share", DataTypes.DoubleType, "检查占比", "Rows of the highest risk, of all");
  static final Column CAUGHT_SHARE =
      of("caught_share", DataTypes.DoubleType, "检出问题占比", "Findings among them, of all");
  static final Column EVEN_SHARE =
      of("even_share", DataTypes.DoubleType, "随机检查", "Findings among as many rows at random");
  static final Column LIFT =
      of("lift", DataTypes.DoubleType, "提升倍数", "Findings among them by findings at random");

  private SiteColumns() {}

  /** Orders rows by a column of levels, the gravest first. */
  static org.apache.spark.sql.Column gravestFirst(Column level) {
    return when(level.column().equalTo("RED"), 0)
        .when(level.column().equalTo("ORANGE"), 1)
        .when(level.column().equalTo("YELLOW"), 2)
        .otherwise(3);
  }

  static Column whole(String name, String label, String meaning) {
    return of(name, DataTypes.LongType, label, meaning);
  }

  private static Column text(String name, String label, String meaning) {
    return of(name, DataTypes.StringType, label, meaning);
  }

  private static Column of(String name, DataType type, String label, String meaning) {
    return new Column(name, type, true, label, meaning);
  }
}
