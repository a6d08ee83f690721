package org.xinheng.jobs;

import static org.apache.spark.sql.functions.from_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Table;

/**
 * Tables of tests as text where cells are nested: structs and arrays are JSON, and required columns
 * that a test does not name get a stand-in.
 */
public final class JsonTable {
  private JsonTable() {}

  /** Rows of a table: cells between bars, JSON for structs and arrays, nothing for null. */
  public static Dataset<Row> rows(SparkSession spark, Table table, String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> names = cells(lines.get(0));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(
          RowFactory.create(
              cells(line).stream().map(cell -> cell.isEmpty() ? null : cell).toArray()));
    }
    StructType texts = new StructType();
    for (String name : names) {
      texts = texts.add(new StructField(name, DataTypes.StringType, true, Metadata.empty()));
    }
    Column[] columns =
        table.columns().stream().map(column -> typed(column, names)).toArray(Column[]::new);
    return spark.createDataFrame(rows, texts).select(columns);
  }

  private static Column typed(org.xinheng.jobs.catalogue.Column column, List<String> names) {
    DataType type = column.type();
    Column value = functions.lit(null).cast(type);
    if (names.contains(column.name())) {
      boolean nested = type instanceof ArrayType || type instanceof StructType;
      value = nested ? from_json(column.column(), type) : column.column().cast(type);
    } else if (column.required()) {
      value = standIn(type);
    }
    return value.as(column.name());
  }

  private static Column standIn(DataType type) {
    if (type instanceof ArrayType array) {
      return functions.array().cast(array);
    }
    String text = type.equals(DataTypes.DateType) ? "2026-01-01" : "0";
    return functions.lit(type.equals(DataTypes.BooleanType) ? "false" : text).cast(type);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  /** Rows as text, one line each, sorted. */
  public static List<String> text(Dataset<Row> rows, String... columns) {
    return rows
        .select(
            functions.concat_ws(
                " | ",
                Arrays.stream(columns)
                    .map(
                        name ->
                            functions.coalesce(
                                functions.col(name).cast("string"), functions.lit("-")))
                    .toArray(Column[]::new)))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
