package org.xinheng.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Table;

/**
 * Tables of tests as text. The first line names columns, the others are rows; cells are divided by
 * {@code |}. An empty cell and a column that is not named are null, {@code ''} is the empty text,
 * {@code a, b} fills an array, and {@code penalties.fine_cny} names a field of a struct.
 */
public final class TextTable {
  private TextTable() {}

  /** Rows of a declared table. */
  public static Dataset<Row> table(SparkSession spark, Table table, String text) {
    return rows(spark, nullable(table.schema()), text);
  }

  /** Rows of any schema. */
  public static Dataset<Row> rows(SparkSession spark, StructType schema, String text) {
    List<List<String>> lines =
        text.lines().filter(l -> !l.isBlank()).map(TextTable::cells).toList();
    List<String> header = lines.get(0);
    List<Row> rows =
        lines.stream().skip(1).map(cells -> struct(schema, "", named(header, cells))).toList();
    return spark.createDataFrame(rows, schema);
  }

  /**
   * Columns of a dataset as text, one string per row, in alphabetical order, since the rows of a
   * table have none.
   */
  public static List<String> text(Dataset<Row> rows, String... columns) {
    return inOrder(rows, columns).stream().sorted().toList();
  }

  /** The same in the order in which the dataset has them. */
  public static List<String> inOrder(Dataset<Row> rows, String... columns) {
    String[] shown = columns.length == 0 ? rows.columns() : columns;
    Dataset<Row> chosen =
        rows.select(
            Arrays.stream(shown).map(rows::col).toArray(org.apache.spark.sql.Column[]::new));
    return chosen.collectAsList().stream().map(TextTable::line).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> named(List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "A row has " + cells.size() + " cells, the header " + header.size() + ": " + cells);
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(header.get(i), cells.get(i));
    }
    return named;
  }

  /** The row of a struct, taking its cells out; a column that stays is unknown. */
  private static Row struct(StructType schema, String path, Map<String, String> cells) {
    Row row =
        RowFactory.create(
            Arrays.stream(schema.fields())
                .map(field -> field(field, path + field.name(), cells))
                .toArray());
    if (path.isEmpty() && !cells.isEmpty()) {
      throw new IllegalArgumentException("The table has no column " + cells.keySet());
    }
    return row;
  }

  private static Object field(StructField field, String path, Map<String, String> cells) {
    if (field.dataType() instanceof StructType nested) {
      Row row = struct(nested, path + ".", cells);
      boolean isEmpty = IntStream.range(0, row.size()).allMatch(row::isNullAt);
      return isEmpty ? null : row;
    }
    String cell = cells.remove(path);
    return cell == null || cell.isEmpty() ? null : value(field.dataType(), cell);
  }

  private static Object value(DataType type, String cell) {
    if (type instanceof ArrayType array) {
      return Arrays.stream(cell.split(","))
          .map(String::strip)
          .map(element -> value(array.elementType(), element))
          .toList();
    }
    if (type instanceof DecimalType) {
      return new BigDecimal(cell);
    }
    return switch (type.typeName()) {
      case "string" -> cell.equals("''") ? "" : cell;
      case "date" -> LocalDate.parse(cell);
      case "timestamp" -> Instant.parse(cell);
      case "long" -> Long.valueOf(cell);
      case "integer" -> Integer.valueOf(cell);
      case "double" -> Double.valueOf(cell);
      case "boolean" -> Boolean.valueOf(cell);
      default -> throw new IllegalArgumentException("No text for a " + type.typeName());
    };
  }

  private static StructType nullable(StructType schema) {
    return new StructType(
        Arrays.stream(schema.fields())
            .map(f -> new StructField(f.name(), f.dataType(), true, f.metadata()))
            .toArray(StructField[]::new));
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cell(row.get(i)))
        .collect(Collectors.joining(" | "));
  }

  private static String cell(Object value) {
    if (value instanceof scala.collection.Seq<?> seq) {
      return scala.jdk.javaapi.CollectionConverters.asJava(seq).stream()
          .map(TextTable::cell)
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Row row) {
      return "(" + line(row) + ")";
    }
    return Objects.toString(value, "");
  }
}
