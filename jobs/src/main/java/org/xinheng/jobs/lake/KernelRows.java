package org.xinheng.jobs.lake;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.expressions.AlwaysTrue;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xinheng.jobs.catalogue.Column;

/** Turns what Delta Kernel reads into plain Java values, and our conditions into its own. */
record KernelRows(List<Column> columns, Map<Column, Object> equal) {

  /** What to read of these columns: those that the table has. */
  static StructType schema(StructType stored, List<Column> columns) {
    StructType schema = new StructType();
    for (Column column : columns) {
      if (stored.indexOf(column.name()) >= 0) {
        schema = schema.add(stored.get(column.name()));
      }
    }
    return schema;
  }

  static Predicate predicate(Map<Column, Object> equal) {
    Predicate all = AlwaysTrue.ALWAYS_TRUE;
    for (Map.Entry<Column, Object> each : equal.entrySet()) {
      Predicate same =
          new Predicate(
              "=",
              new io.delta.kernel.expressions.Column(each.getKey().name()),
              literal(each.getValue()));
      all = all == AlwaysTrue.ALWAYS_TRUE ? same : new And(all, same);
    }
    return all;
  }

  private static Literal literal(Object value) {
    if (value instanceof LocalDate day) {
      return Literal.ofDate((int) day.toEpochDay());
    }
    if (value instanceof Boolean flag) {
      return Literal.ofBoolean(flag);
    }
    return Literal.ofString((String) value);
  }

  /** Hands over the rows of a batch that meet the condition: statistics only exclude files. */
  void each(FilteredColumnarBatch batch, Consumer<Found> consumer) {
    ColumnarBatch data = batch.getData();
    ColumnVector selected = batch.getSelectionVector().orElse(null);
    ColumnVector[] vectors = vectors(data);
    for (int row = 0; row < data.getSize(); row++) {
      boolean isThere = selected == null || !selected.isNullAt(row) && selected.getBoolean(row);
      if (isThere && meets(vectors, row)) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(vectors[i], row);
        }
        consumer.accept(new Found(columns, values));
      }
    }
  }

  /** Of each column; null where an earlier version wrote none. */
  private ColumnVector[] vectors(ColumnarBatch data) {
    ColumnVector[] vectors = new ColumnVector[columns.size()];
    for (int i = 0; i < vectors.length; i++) {
      int place = data.getSchema().indexOf(columns.get(i).name());
      vectors[i] = place < 0 ? null : data.getColumnVector(place);
    }
    return vectors;
  }

  private boolean meets(ColumnVector[] vectors, int row) {
    for (Map.Entry<Column, Object> each : equal.entrySet()) {
      Object value = value(vectors[columns.indexOf(each.getKey())], row);
      if (!each.getValue().equals(value)) {
        return false;
      }
    }
    return true;
  }

  private static Object value(ColumnVector vector, int row) {
    if (vector == null || vector.isNullAt(row)) {
      return null;
    }
    DataType type = vector.getDataType();
    if (type instanceof StringType) {
      return vector.getString(row);
    }
    if (type instanceof BinaryType) {
      return vector.getBinary(row);
    }
    if (type instanceof DateType) {
      return LocalDate.ofEpochDay(vector.getInt(row));
    }
    if (type instanceof IntegerType) {
      return vector.getInt(row);
    }
    if (type instanceof LongType) {
      return vector.getLong(row);
    }
    if (type instanceof DoubleType) {
      return vector.getDouble(row);
    }
    if (type instanceof BooleanType) {
      return vector.getBoolean(row);
    }
    if (type instanceof TimestampType) {
      return Instant.EPOCH.plus(vector.getLong(row), ChronoUnit.MICROS);
    }
    if (type instanceof ArrayType) {
      return list(vector.getArray(row));
    }
    throw new IllegalArgumentException("no lookup reads columns of type " + type);
  }

  private static List<Object> list(ArrayValue array) {
    List<Object> values = new ArrayList<>(array.getSize());
    for (int i = 0; i < array.getSize(); i++) {
      values.add(value(array.getElements(), i));
    }
    return values;
  }
}
