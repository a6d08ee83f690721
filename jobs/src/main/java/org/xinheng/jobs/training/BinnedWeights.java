package org.xinheng.jobs.training;

import java.io.Serializable;
import java.util.List;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.WoeBins;

/** Weights of evidence as plain arrays, for the executors. */
@SuppressWarnings("ArrayRecordComponent")
record BinnedWeights(double[][] breaks, double[][] weights) implements Serializable {

  static BinnedWeights of(List<WoeBins> bins) {
    return new BinnedWeights(
        bins.stream().map(one -> ((RangeBins) one.bins()).breaks()).toArray(double[][]::new),
        bins.stream().map(WoeBins::woe).toArray(double[][]::new));
  }

  /** Weights of evidence of those columns of a row. */
  double[] of(double[] row, int[] columns) {
    double[] of = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      of[i] = weights[i][new RangeBins(breaks[i]).of(row[columns[i]])];
    }
    return of;
  }
}
