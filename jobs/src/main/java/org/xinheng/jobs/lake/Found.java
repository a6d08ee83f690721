package org.xinheng.jobs.lake;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Column;

/** A row that was looked up, with plain Java values. */
public final class Found {
  private final List<Column> columns;
  private final Object[] values;

  Found(List<Column> columns, Object[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** The values in the order in which their columns were asked for. */
  public Row row() {
    return RowFactory.create(values);
  }

  /** The value of a column that was asked for, or null. */
  @SuppressWarnings("unchecked") // The declared type of the column, which the caller knows.
  public <T> T get(Column column) {
    return (T) values[columns.indexOf(column)];
  }
}
