package org.xinheng.jobs.catalogue;

import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;

/**
 * One declared column of a table.
 *
 * @param name snake_case name
 * @param type Spark type
 * @param required whether it is never null
 * @param label Chinese name
 * @param meaning one English sentence
 */
public record Column(String name, DataType type, boolean required, String label, String meaning) {

  static Column required(String name, DataType type, String label, String meaning) {
    return new Column(name, type, true, label, meaning);
  }

  static Column optional(String name, DataType type, String label, String meaning) {
    return new Column(name, type, false, label, meaning);
  }

  /** The column as an expression of Spark. */
  public org.apache.spark.sql.Column column() {
    return functions.col(name);
  }
}
