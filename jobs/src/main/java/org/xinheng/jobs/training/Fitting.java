package org.xinheng.jobs.training;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.models.risk.RiskModel;

/** Fits one kind of model to training rows. */
public interface Fitting {

  /** Name of the kind. */
  String kind();

  /** What it was set to, of what may be tuned. */
  String setting();

  /**
   * A model of the rows.
   *
   * @throws org.xinheng.models.risk.RiskModelException where no honest model can be made of them
   */
  Fit fit(Dataset<Row> rows);

  /**
   * A fitted model.
   *
   * @param indicators places of the model's indicators in a row
   * @param leftOut indicators that were left out, and why
   */
  record Fit(RiskModel model, int[] indicators, List<String> leftOut) {

    public Fit {
      indicators = indicators.clone();
      leftOut = List.copyOf(leftOut);
    }

    @Override
    public int[] indicators() {
      return indicators.clone();
    }

    /** The numbers of a whole row that the model wants. */
    public double[] own(double[] row) {
      double[] own = new double[indicators.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = row[indicators[i]];
      }
      return own;
    }

    /** Probability that a whole row is bad, before calibration. */
    public double probability(double[] row) {
      return model.probability(own(row));
    }
  }
}
