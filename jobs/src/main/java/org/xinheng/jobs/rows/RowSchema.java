package org.xinheng.jobs.rows;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Declares rows that live between two steps of one job and belong to no table. */
public final class RowSchema {
  private RowSchema() {}

  /** A row of these fields. */
  public static StructType struct(StructField... fields) {
    return new StructType(fields);
  }

  /** A field that may be empty. */
  public static StructField field(String name, DataType type) {
    return new StructField(name, type, true, Metadata.empty());
  }

  /** A list of rows of these fields. */
  public static StructField array(String name, StructField... fields) {
    return field(name, DataTypes.createArrayType(struct(fields)));
  }
}
