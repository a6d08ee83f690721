package org.xinheng.models.risk.measures;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.statistics.Wilson;

/**
 * What a probability said against what came, in bins of about equal weight; rows of one probability
 * are never parted.
 *
 * @param rows bins by rising probability
 */
public record CalibrationTable(List<Row> rows) {

  public CalibrationTable {
    rows = List.copyOf(rows);
  }

  /**
   * One bin.
   *
   * @param weight rows in it
   * @param predicted mean probability
   * @param bad bad outcomes
   */
  public record Row(double weight, double predicted, double bad) {
    public double badRate() {
      return bad / weight;
    }

    /** Interval of the bad rate. */
    public Wilson interval() {
      return Wilson.of(bad, weight);
    }

    private Row with(Row other) {
      double sum = weight + other.weight;
      return new Row(
          sum, (predicted * weight + other.predicted * other.weight) / sum, bad + other.bad);
    }
  }

  /** The table of counted probabilities. */
  public static CalibrationTable of(ValueCounts probabilities, int bins) {
    double total = probabilities.totalGood() + probabilities.totalBad();
    if (bins < 1 || !(total > 0)) {
      throw new RiskModelException("There is no calibration of " + total + " rows in " + bins);
    }
    List<Row> rows = new ArrayList<>();
    double before = 0;
    int current = -1;
    for (int i = 0; i < probabilities.size(); i++) {
      double weight = probabilities.weight(i);
      if (weight == 0) {
        continue;
      }
      Row one = new Row(weight, probabilities.value(i), probabilities.bad(i));
      int bin = (int) ((before + weight / 2) / total * bins);
      if (bin == current) {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(one));
      } else {
        rows.add(one);
        current = bin;
      }
      before += weight;
    }
    return new CalibrationTable(rows);
  }

  /** Expected calibration error: mean distance between what was said and what came. */
  public double expectedError() {
    double error = 0;
    double total = 0;
    for (Row row : rows) {
      error += row.weight * Math.abs(row.predicted - row.badRate());
      total += row.weight;
    }
    return error / total;
  }
}
