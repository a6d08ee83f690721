package org.xinheng.models.risk.card;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.Vectors;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;

/** The published regression on German credit: rows are amount, duration, age. */
final class GermanCard {
  static final PointsScale SCALE = new PointsScale(50, 1.0 / 19, 600);

  private GermanCard() {}

  static PointsCard card() throws IOException {
    return new PointsCard(model(), SCALE);
  }

  static WoeLogistic model() throws IOException {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    for (String[] row : Vectors.rows("germancredit_lr_coef.csv")) {
      coefficients.put(row[0].replace("_woe", ""), Double.valueOf(row[1]));
    }
    return new WoeLogistic(
        coefficients.get("intercept"),
        List.of(
            term("credit_amount", coefficients, 2, Vectors.AMOUNT),
            term("duration_in_month", coefficients, 3, Vectors.DURATION),
            term("age_in_years", coefficients, 1, Vectors.AGE)));
  }

  private static Term term(
      String indicator, Map<String, Double> coefficients, int column, double[] breaks)
      throws IOException {
    return new Term(
        indicator,
        coefficients.get(indicator),
        WoeBins.of(Vectors.german(column), new RangeBins(breaks), ZeroCells.REFUSE));
  }

  /** Rows in the order of the file. */
  static double[][] rows() throws IOException {
    return Vectors.rows("germancredit_subset.csv").stream()
        .map(
            row ->
                new double[] {
                  Double.parseDouble(row[2]), Double.parseDouble(row[3]), Double.parseDouble(row[1])
                })
        .toArray(double[][]::new);
  }
}
