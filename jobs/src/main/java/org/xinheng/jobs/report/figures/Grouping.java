package org.xinheng.jobs.report.figures;

import java.util.Arrays;
import java.util.stream.Stream;
import org.xinheng.jobs.catalogue.Column;

/** Declared columns as Spark groups by them. */
final class Grouping {
  private Grouping() {}

  static org.apache.spark.sql.Column[] columns(Column... by) {
    return Arrays.stream(by).map(Column::column).toArray(org.apache.spark.sql.Column[]::new);
  }

  /** The columns grouped by, and what is counted. */
  static Column[] and(Column counted, Column... by) {
    return Stream.concat(Arrays.stream(by), Stream.of(counted)).toArray(Column[]::new);
  }
}
