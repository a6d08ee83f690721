package org.xinheng.jobs.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.Errors;

/** The columns that this version declares of a table, in rows that are read or written. */
final class DeclaredColumns {
  private DeclaredColumns() {}

  /**
   * Stored rows as this version declares them. Columns that may be empty are empty where an earlier
   * version wrote none.
   *
   * @throws org.xinheng.jobs.runtime.JobException if a column that must be there is not, or one is
   *     of another type
   */
  static Dataset<Row> read(Table table, Dataset<Row> stored) {
    Map<String, StructField> there = fields(stored);
    List<String> differences = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (org.xinheng.jobs.catalogue.Column declared : table.columns()) {
      StructField field = there.get(declared.name());
      if (field == null && !declared.required()) {
        columns.add(functions.lit(null).cast(declared.type()).as(declared.name()));
      } else {
        difference(declared, field).ifPresent(differences::add);
        columns.add(declared.column());
      }
    }
    if (!differences.isEmpty()) {
      throw Errors.tableOutdated(table.name(), differences);
    }
    return stored.select(columns.toArray(Column[]::new));
  }

  /**
   * Rows as a table declares them.
   *
   * @throws org.xinheng.jobs.runtime.JobException if a column is missing or of another type
   */
  static Dataset<Row> written(Table table, Dataset<Row> rows) {
    List<String> differences = new ArrayList<>();
    Map<String, StructField> given = fields(rows);
    List<Column> columns = new ArrayList<>();
    for (org.xinheng.jobs.catalogue.Column declared : table.columns()) {
      difference(declared, given.get(declared.name())).ifPresent(differences::add);
      columns.add(present(table, declared));
    }
    if (!differences.isEmpty()) {
      throw Errors.schemaBroken(table.name(), differences);
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column present(Table table, org.xinheng.jobs.catalogue.Column declared) {
    if (!declared.required()) {
      return declared.column();
    }
    String message = table.name() + "." + declared.name() + " is required but missing";
    return functions
        .coalesce(
            declared.column(), functions.raise_error(functions.lit(message)).cast(declared.type()))
        .as(declared.name());
  }

  private static Map<String, StructField> fields(Dataset<Row> rows) {
    Map<String, StructField> fields = new HashMap<>();
    for (StructField field : rows.schema().fields()) {
      fields.put(field.name(), field);
    }
    return fields;
  }

  private static Optional<String> difference(
      org.xinheng.jobs.catalogue.Column declared, StructField field) {
    if (field == null) {
      return Optional.of("column " + declared.name() + " is missing");
    }
    return DataType.equalsIgnoreNullability(field.dataType(), declared.type())
        ? Optional.empty()
        : Optional.of(
            "column %s is %s, not %s"
                .formatted(declared.name(), field.dataType().sql(), declared.type().sql()));
  }
}
