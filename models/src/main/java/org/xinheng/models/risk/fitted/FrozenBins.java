package org.xinheng.models.risk.fitted;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.Bins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.json.BinsJson;
import org.xinheng.models.risk.json.ModelNode;
import org.xinheng.models.risk.measures.Stability;

/**
 * How an indicator or the score lay when the model was made, in bins that never change: what later
 * nights are held against.
 *
 * @param name indicator, or {@link #SCORE}
 * @param rows rows by bin, that of missing values last
 */
public record FrozenBins(String name, Bins bins, double[] rows) {
  /** Name of the distribution of the probability itself. */
  public static final String SCORE = "probability";

  private static final int MOST_BINS = Byte.MAX_VALUE;

  public FrozenBins {
    rows = rows.clone();
    if (bins.count() >= MOST_BINS) {
      throw new RiskModelException(name + " has " + bins.count() + " bins; a byte numbers them.");
    }
    if (rows.length != bins.count() + 1) {
      throw new RiskModelException(
          name + " has rows of " + rows.length + " bins, but " + bins.count() + " and missing.");
    }
  }

  @Override
  public double[] rows() {
    return rows.clone();
  }

  /** Stability index of tonight's rows by bin against those frozen. */
  public double psi(double[] tonight) {
    return Stability.psi(rows, tonight, ZeroCells.LAPLACE);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.putAll(BinsJson.of(bins));
    json.put("rows", rows);
    return json;
  }

  static FrozenBins read(ModelNode node) {
    return new FrozenBins(node.text("name"), BinsJson.bins(node), node.numbers("rows"));
  }
}
