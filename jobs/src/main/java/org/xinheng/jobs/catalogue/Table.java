package org.xinheng.jobs.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One declared table of the lake.
 *
 * @param name layer, dot, plural noun
 * @param grain what one row is
 * @param key columns that identify a row
 * @param partition column its files are divided by, or null
 * @param columns all columns in their order
 */
public record Table(
    String name, String grain, List<Column> key, Column partition, List<Column> columns) {

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** Layer the table belongs to: raw, staging, quarantine, core or marts. */
  public String layer() {
    return name.substring(0, name.indexOf('.'));
  }

  /** Name below the layer. */
  public String simpleName() {
    return name.substring(name.indexOf('.') + 1);
  }

  public Optional<Column> partitionColumn() {
    return Optional.ofNullable(partition);
  }

  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(
                column ->
                    new StructField(
                        column.name(), column.type(), !column.required(), Metadata.empty()))
            .toArray(StructField[]::new));
  }

  public org.apache.spark.sql.Column[] expressions() {
    return columns.stream().map(Column::column).toArray(org.apache.spark.sql.Column[]::new);
  }
}
