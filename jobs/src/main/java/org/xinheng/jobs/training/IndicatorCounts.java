package org.xinheng.jobs.training;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.models.risk.binning.ValueCounts;

/**
 * Values of each indicator, counted once for all candidates.
 *
 * @param rows of the training table
 * @param population of everybody on the day itself
 */
record IndicatorCounts(List<ValueCounts> rows, List<ValueCounts> population) {

  IndicatorCounts {
    rows = List.copyOf(rows);
    population = List.copyOf(population);
  }

  static IndicatorCounts of(Dataset<Row> rows, Dataset<Row> population, int size) {
    return new IndicatorCounts(
        RowCounts.of(rows, size, TrainingRows::indicators),
        RowCounts.of(population, size, TrainingRows::indicators));
  }
}
