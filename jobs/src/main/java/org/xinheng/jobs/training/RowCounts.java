package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.cohorts.InclusionWeights;

/** Weighs the values of several numbers of each row by outcome, in one pass. */
final class RowCounts {
  private static final StructType SCHEMA =
      new StructType()
          .add("place", DataTypes.IntegerType, false)
          .add("value", DataTypes.DoubleType, false)
          .add("good", DataTypes.LongType, false)
          .add("bad", DataTypes.LongType, false);

  /** The numbers of a row that are counted. */
  @FunctionalInterface
  interface Numbers extends java.io.Serializable {
    double[] of(Row row);
  }

  private RowCounts() {}

  /**
   * Counts by place.
   *
   * @param size numbers of each row
   */
  static List<ValueCounts> of(Dataset<Row> rows, int size, Numbers numbers) {
    MapPartitionsFunction<Row, Row> count = partition -> counted(partition, size, numbers);
    Dataset<Row> counts =
        rows.mapPartitions(count, Encoders.row(SCHEMA))
            .groupBy("place", "value")
            .agg(functions.sum("good"), functions.sum("bad"));
    List<ValueCounts.Counting> counting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      counting.add(new ValueCounts.Counting());
    }
    // Values are kept in thousandths, and probabilities are those of few bins: a bounded table.
    for (Row row : counts.collectAsList()) {
      counting.get(row.getInt(0)).add(row.getDouble(1), rows(row.getLong(2)), rows(row.getLong(3)));
    }
    return counting.stream().map(ValueCounts.Counting::done).toList();
  }

  /** Thousandths as rows. */
  static double rows(long weight) {
    return (double) weight / InclusionWeights.UNIT;
  }

  private static Iterator<Row> counted(Iterator<Row> rows, int size, Numbers numbers) {
    List<Map<Double, long[]>> seen = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      seen.add(new HashMap<>());
    }
    while (rows.hasNext()) {
      Row row = rows.next();
      double[] values = numbers.of(row);
      int outcome = TrainingRows.isBad(row) ? 1 : 0;
      long weight = TrainingRows.weight(row);
      for (int i = 0; i < size; i++) {
        seen.get(i).computeIfAbsent(values[i] + 0.0, absent -> new long[2])[outcome] += weight;
      }
    }
    List<Row> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int place = i;
      seen.get(i)
          .forEach(
              (value, counts) -> made.add(RowFactory.create(place, value, counts[0], counts[1])));
    }
    return made.iterator();
  }
}
