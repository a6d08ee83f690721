package org.xinheng.jobs.backtest;

import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.training.TrainingRows;
import org.xinheng.models.risk.cohorts.Example;

/**
 * A regularised logistic regression on the obvious figures, to be compared with.
 *
 * @param intercept its intercept
 * @param coefficients one for each figure
 */
@SuppressWarnings("ArrayRecordComponent")
record NaiveRegression(double intercept, double[] coefficients) {
  private static final double RIDGE = 0.01;
  private static final StructType POINTS =
      new StructType()
          .add("features", SQLDataTypes.VectorType(), false)
          .add("label", DataTypes.DoubleType, false);

  static NaiveRegression fit(SparkSession session, List<Example> rows) {
    List<Row> points =
        rows.stream()
            .map(one -> RowFactory.create(Vectors.dense(one.row()), one.isBad() ? 1.0 : 0.0))
            .toList();
    LogisticRegressionModel fitted =
        new LogisticRegression()
            .setRegParam(RIDGE)
            .fit(TrainingRows.spread(session, points, POINTS).repartition(1));
    return new NaiveRegression(fitted.intercept(), fitted.coefficients().toArray());
  }

  double probability(double[] row) {
    double sum = intercept;
    for (int i = 0; i < row.length; i++) {
      sum += coefficients[i] * row[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
