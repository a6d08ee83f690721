package org.xinheng.jobs.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.sheets.Sheet;
import org.xinheng.jobs.sheets.SheetColumn;

/**
 * Officers exchanged and visits moved by hand: each change, and how often by whom, why and of whom
 * (人员调整、改期).
 */
final class ChangeSheets {
  private static final SheetColumn TIMES = SheetColumn.number("次数", 8);

  private final List<Change> changes;
  private final LocalDate asOf;

  private ChangeSheets(List<Change> changes, LocalDate asOf) {
    this.changes = changes;
    this.asOf = asOf;
  }

  private record Change(
      String scope,
      long number,
      LocalDate day,
      String visit,
      String department,
      List<String> removed,
      List<String> added,
      LocalDate visitDay,
      String reason,
      String author) {

    private List<Object> key() {
      return List.of(scope, number);
    }

    /** A moved visit has a row for each post, and is one change. */
    private Change with(Change other) {
      return new Change(
          scope,
          number,
          day,
          visit,
          department + "、" + other.department,
          removed,
          added,
          visitDay,
          reason,
          author);
    }
  }

  /** The sheets of rows of {@link DrawChanges}; people make them, so they are few. */
  static ChangeSheets of(Dataset<Row> rows, LocalDate asOf) {
    List<Change> changes =
        rows
            .select(
                DrawChanges.SCOPE.column(),
                DrawChanges.NUMBER.column(),
                DrawChanges.DECIDED_ON.column(),
                DrawChanges.VISIT_ID.column(),
                DrawChanges.DEPARTMENT.column(),
                DrawChanges.REMOVED.column(),
                DrawChanges.ADDED.column(),
                DrawChanges.DAY.column(),
                DrawChanges.REASON.column(),
                DrawChanges.AUTHOR.column())
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Change(
                        row.getString(0),
                        row.getLong(1),
                        row.getLocalDate(2),
                        row.getString(3),
                        row.getString(4),
                        row.getList(5),
                        row.getList(6),
                        row.getLocalDate(7),
                        row.getString(8),
                        row.getString(9)))
            .sorted(
                Comparator.comparing(Change::scope)
                    .thenComparing(Change::number)
                    .thenComparing(Change::department))
            .toList();
    Map<List<Object>, Change> merged = new LinkedHashMap<>();
    changes.forEach(change -> merged.merge(change.key(), change, Change::with));
    return new ChangeSheets(List.copyOf(merged.values()), asOf);
  }

  Sheet all() {
    return DrawReport.sheet(
        "人员调整",
        asOf,
        changes.stream()
            .map(
                change ->
                    List.<Object>of(
                        change.scope(),
                        change.number(),
                        change.day(),
                        change.visit(),
                        change.department(),
                        String.join("、", change.removed()),
                        String.join("、", change.added()),
                        change.visitDay(),
                        change.reason(),
                        change.author()))
            .toList(),
        DrawReport.SCOPE,
        SheetColumn.number("序号", 6),
        SheetColumn.date("调整日期"),
        SheetColumn.text("任务编号", 30),
        SheetColumn.text("执法领域", 16),
        SheetColumn.text("换下人员", 18),
        SheetColumn.text("换上人员", 18),
        SheetColumn.date("检查日期"),
        SheetColumn.text("调整原因", 36),
        SheetColumn.text("调整人", 18));
  }

  Sheet byAuthor() {
    return DrawReport.sheet(
        "按调整人",
        asOf,
        counted(change -> Stream.of(List.of(change.author(), change.reason()))).stream()
            .map(
                group ->
                    List.<Object>of(
                        group.key().get(0),
                        group.key().get(1),
                        group.changes().size(),
                        distinct(group, Change::scope),
                        group.changes().stream()
                            .map(Change::day)
                            .sorted()
                            .findFirst()
                            .orElseThrow(),
                        group.changes().stream()
                            .map(Change::day)
                            .max(LocalDate::compareTo)
                            .orElseThrow()))
            .toList(),
        SheetColumn.text("调整人", 18),
        SheetColumn.text("调整原因", 44),
        TIMES,
        SheetColumn.number("涉及周期数", 11),
        SheetColumn.date("首次"),
        SheetColumn.date("末次"));
  }

  Sheet byOfficer() {
    return DrawReport.sheet(
        "按换下人员",
        asOf,
        counted(change -> change.removed().stream().map(List::of)).stream()
            .map(
                group ->
                    List.<Object>of(
                        group.key().get(0),
                        group.changes().size(),
                        distinct(group, Change::author)))
            .toList(),
        SheetColumn.text("换下人员", 18),
        TIMES,
        SheetColumn.number("经几人调整", 11));
  }

  private record Group(List<String> key, List<Change> changes) {}

  /** Groups by key, the most frequent first. */
  private List<Group> counted(Function<Change, Stream<List<String>>> keys) {
    Map<String, Group> groups = new TreeMap<>();
    for (Change change : changes) {
      keys.apply(change)
          .forEach(
              key ->
                  groups
                      .computeIfAbsent(
                          String.join("\n", key), name -> new Group(key, new ArrayList<>()))
                      .changes()
                      .add(change));
    }
    return groups.values().stream()
        .sorted(Comparator.comparingInt((Group group) -> -group.changes().size()))
        .toList();
  }

  private static int distinct(Group group, Function<Change, String> value) {
    return new TreeSet<>(group.changes().stream().map(value).toList()).size();
  }
}
