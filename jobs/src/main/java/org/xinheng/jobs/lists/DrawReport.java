package org.xinheng.jobs.lists;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.sheets.Sheet;
import org.xinheng.jobs.sheets.SheetColumn;
import org.xinheng.jobs.sheets.SheetWriter;
import org.xinheng.models.plans.Exclusion;

/**
 * What oversight asks about every draw (抽查监督报告): who was kept out of it and why, what was drawn
 * anew, who exchanged officers, and how often.
 */
final class DrawReport {
  static final List<Table> READS =
      List.of(
          DrawFrames.TABLE,
          DrawSummaries.TABLE,
          DrawPosts.TABLE,
          DrawChanges.TABLE,
          DrawReplacements.TABLE);

  static final SheetColumn SCOPE = SheetColumn.text("统筹周期", 14);

  private final Lake lake;
  private final LocalDate asOf;
  private final Object[] scopes;

  /**
   * A report.
   *
   * @param scopes the scopes frozen by the night
   */
  DrawReport(Lake lake, List<String> scopes, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
    this.scopes = scopes.toArray();
  }

  void write(Path file) {
    ChangeSheets changes =
        ChangeSheets.of(
            of(DrawChanges.TABLE).filter(DrawChanges.DECIDED_ON.column().leq(lit(asOf))), asOf);
    SheetWriter.write(
        file,
        List.of(
            exclusions(),
            redraws(),
            changes.all(),
            changes.byAuthor(),
            changes.byOfficer(),
            replaced(),
            gaps()));
  }

  private Sheet sheet(String name, List<Row> rows, SheetColumn... columns) {
    return sheet(name, asOf, rows.stream().map(DrawReport::cells).toList(), columns);
  }

  static Sheet sheet(String name, LocalDate asOf, List<List<Object>> rows, SheetColumn... columns) {
    return new Sheet(
        name,
        "双随机抽查监督报告: %s (截至 %s)".formatted(name, asOf),
        Arrays.asList(columns),
        rows.iterator());
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    return cells;
  }

  private Dataset<Row> of(Table table) {
    return lake.readOrEmpty(table).filter(DrawFrames.SCOPE.column().isin(scopes));
  }

  private Sheet exclusions() {
    Dataset<Row> frames = of(DrawFrames.TABLE);
    Map<String, Long> sizes = new TreeMap<>();
    Column[] plan = {DrawFrames.SCOPE.column(), DrawFrames.PLAN.column()};
    List<Row> counted =
        frames
            .groupBy(plan[0], plan[1], DrawFrames.REASON.column())
            .agg(count(lit(1)))
            .orderBy(plan[0], plan[1], DrawFrames.REASON.column())
            .collectAsList();
    counted.forEach(
        row -> sizes.merge(row.getString(0) + "|" + row.getString(1), row.getLong(3), Long::sum));
    List<List<Object>> rows =
        counted.stream()
            .filter(row -> !row.getString(2).isEmpty())
            .map(
                row ->
                    List.<Object>of(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        label(row.getString(2)),
                        row.getLong(3),
                        percent(
                            row.getLong(3), sizes.get(row.getString(0) + "|" + row.getString(1)))))
            .toList();
    return sheet(
        "排除",
        asOf,
        rows,
        SCOPE,
        SheetColumn.text("抽查计划", 18),
        SheetColumn.text("排除原因代码", 24),
        SheetColumn.text("排除原因", 30),
        SheetColumn.number("对象数", 10),
        SheetColumn.number("占名录 (%)", 11));
  }

  private static String label(String reason) {
    return Arrays.stream(Exclusion.values())
        .filter(one -> one.name().equals(reason))
        .map(Exclusion::label)
        .findFirst()
        .orElse(reason);
  }

  /** A share in per cent with one place. */
  private static double percent(long part, long whole) {
    return Math.round(part * 1000.0 / whole) / 10.0;
  }

  private Sheet redraws() {
    return sheet(
        "重抽",
        of(DrawSummaries.TABLE)
            .filter(DrawSummaries.AS_OF.column().leq(lit(asOf)))
            .filter(DrawSummaries.REDRAWN_SCOPE.column().isNotNull())
            .select(
                DrawSummaries.SCOPE.column(),
                DrawSummaries.REDRAWN_SCOPE.column(),
                DrawSummaries.AS_OF.column(),
                DrawSummaries.REDRAW_REASON.column(),
                DrawSummaries.REDRAW_BY.column())
            .orderBy(DrawSummaries.SCOPE.column())
            .collectAsList(),
        SCOPE,
        SheetColumn.text("被重抽的周期", 14),
        SheetColumn.date("抽取日期"),
        SheetColumn.text("重抽原因", 44),
        SheetColumn.text("决定人", 24));
  }

  private Sheet replaced() {
    return sheet(
        "候补替换",
        of(DrawReplacements.TABLE)
            .filter(DrawReplacements.AS_OF.column().equalTo(lit(asOf)))
            .orderBy(
                DrawReplacements.SCOPE.column(),
                DrawReplacements.PLAN.column(),
                DrawReplacements.CLOSED_ID.column())
            .select(
                DrawReplacements.SCOPE.column(),
                DrawReplacements.PLAN.column(),
                DrawReplacements.CLOSED_ID.column(),
                DrawReplacements.RESULT.column(),
                DrawReplacements.REPLACED_ON.column(),
                DrawReplacements.REPLACEMENT_ID.column(),
                DrawReplacements.SHORTAGE.column())
            .collectAsList(),
        SCOPE,
        SheetColumn.text("抽查计划", 18),
        SheetColumn.text("原检查对象", 21),
        SheetColumn.text("检查结果", 10),
        SheetColumn.date("替换日期"),
        SheetColumn.text("候补对象", 21),
        SheetColumn.text("未替换原因", 20));
  }

  private Sheet gaps() {
    return sheet(
        "缺员",
        of(DrawPosts.TABLE)
            .filter(DrawPosts.SHORTAGE.column().isNotNull())
            .groupBy(DrawPosts.SCOPE.column(), DrawPosts.TEAM.column(), DrawPosts.SHORTAGE.column())
            .agg(count(lit(1)))
            .orderBy(DrawPosts.SCOPE.column(), DrawPosts.TEAM.column(), DrawPosts.SHORTAGE.column())
            .collectAsList(),
        SCOPE,
        SheetColumn.text("执法队伍", 20),
        SheetColumn.text("缺员原因", 22),
        SheetColumn.number("岗位数", 10));
  }
}
