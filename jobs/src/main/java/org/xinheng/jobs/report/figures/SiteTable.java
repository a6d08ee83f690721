package org.xinheng.jobs.report.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Table;

/**
 * A small table that a page shows: sums over a mart, or the first rows of one.
 *
 * @param name name on the page
 * @param mart mart its figures come from
 * @param columns what it shows
 * @param rows cells in the order of the columns
 * @param isCapped whether the mart holds more rows than are shown
 */
public record SiteTable(
    String name, String mart, List<Column> columns, List<List<Object>> rows, boolean isCapped) {
  /** Characters of the longest text on a page. */
  static final int LONGEST = 300;

  private static final Comparator<Object> CELLS =
      Comparator.nullsLast(Comparator.comparing(String::valueOf));

  public SiteTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** All rows of a small dataset, in the order of their cells. */
  static SiteTable of(String name, Table mart, Dataset<Row> rows, Column... columns) {
    return new SiteTable(name, mart.simpleName(), List.of(columns), cells(rows, columns), false)
        .sorted();
  }

  /** The first rows of a sorted dataset of any size. */
  static SiteTable first(
      int most, String name, Table mart, Dataset<Row> sorted, Column... columns) {
    List<List<Object>> rows = cells(sorted.limit(most + 1), columns);
    boolean isCapped = rows.size() > most;
    return new SiteTable(
        name,
        mart.simpleName(),
        List.of(columns),
        isCapped ? rows.subList(0, most) : rows,
        isCapped);
  }

  private static List<List<Object>> cells(Dataset<Row> rows, Column... columns) {
    Dataset<Row> shown =
        rows.select(
            Arrays.stream(columns).map(Column::column).toArray(org.apache.spark.sql.Column[]::new));
    return shown.collectAsList().stream().map(SiteTable::cells).toList();
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i) instanceof String text ? shortened(text) : row.get(i));
    }
    return cells;
  }

  /** A page stays small whatever texts were delivered; the mart has them whole. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  private SiteTable sorted() {
    Comparator<List<Object>> order =
        (left, right) -> {
          int result = 0;
          for (int i = 0; i < left.size() && result == 0; i++) {
            result = CELLS.compare(left.get(i), right.get(i));
          }
          return result;
        };
    return new SiteTable(name, mart, columns, rows.stream().sorted(order).toList(), isCapped);
  }

  /** Sums of one column by others. */
  SiteTable sums(String other, Column value, Column... by) {
    Map<List<Object>, Long> sums = new LinkedHashMap<>();
    for (List<Object> row : rows) {
      List<Object> key = new ArrayList<>();
      for (Column column : by) {
        key.add(cell(row, column));
      }
      sums.merge(key, whole(row, value), Long::sum);
    }
    List<Column> shown = new ArrayList<>(List.of(by));
    shown.add(value);
    List<List<Object>> summed = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          List<Object> row = new ArrayList<>(key);
          row.add(sum);
          summed.add(row);
        });
    return new SiteTable(other, mart, shown, summed, isCapped).sorted();
  }

  /** The same table with some of its rows. */
  SiteTable where(String other, Predicate<List<Object>> wanted) {
    return new SiteTable(other, mart, columns, rows.stream().filter(wanted).toList(), isCapped);
  }

  /** The same rows with some of the columns. */
  SiteTable only(Column... shown) {
    List<List<Object>> narrow = new ArrayList<>();
    for (List<Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      for (Column column : shown) {
        cells.add(cell(row, column));
      }
      narrow.add(cells);
    }
    return new SiteTable(name, mart, List.of(shown), narrow, isCapped).sorted();
  }

  /** The same rows, of which none is missing though the table they are from was cut. */
  SiteTable uncut() {
    return new SiteTable(name, mart, columns, rows, false);
  }

  /** The same rows with other names for some of the columns. */
  SiteTable as(Map<Column, Column> named) {
    List<Column> shown =
        columns.stream().map(column -> named.getOrDefault(column, column)).toList();
    return new SiteTable(name, mart, shown, rows, isCapped);
  }

  /** A column added up over all rows. */
  long total(Column value) {
    return rows.stream().mapToLong(row -> whole(row, value)).sum();
  }

  /** A column added up over the rows in which another is a value. */
  long total(Column value, Column column, Object wanted) {
    return where(name, row -> Objects.equals(cell(row, column), wanted)).total(value);
  }

  Object cell(List<Object> row, Column column) {
    return row.get(columns.indexOf(column));
  }

  private long whole(List<Object> row, Column column) {
    return cell(row, column) instanceof Number number ? number.longValue() : 0;
  }
}
