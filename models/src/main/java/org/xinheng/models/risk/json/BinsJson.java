package org.xinheng.models.risk.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.Bins;
import org.xinheng.models.risk.binning.CategoryBins;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.WoeBins;

/** Bins and their weights as plain values for JSON, and back; the last of each list is missing. */
public final class BinsJson {
  private BinsJson() {}

  /** What says how values fall into bins. */
  public static Map<String, Object> of(Bins bins) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (bins instanceof RangeBins ranges) {
      json.put("breaks", ranges.breaks());
    } else if (bins instanceof CategoryBins named) {
      json.put("categories", named.categories());
    }
    return json;
  }

  /** Bins that {@link #of(Bins)} wrote. */
  public static Bins bins(ModelNode node) {
    if (node.has("breaks") == node.has("categories")) {
      throw node.refusal("is incomplete or damaged: it has not one of breaks and categories.");
    }
    return node.has("breaks")
        ? new RangeBins(node.numbers("breaks"))
        : new CategoryBins(node.texts("categories"));
  }

  /** Bins with their counts, weights and information values. */
  public static Map<String, Object> of(WoeBins bins) {
    Map<String, Object> json = of(bins.bins());
    json.put("good", bins.counts().good());
    json.put("bad", bins.counts().bad());
    json.put("woe", bins.woe());
    json.put("information_value", bins.informationValues());
    return json;
  }

  /** Weights that {@link #of(WoeBins)} wrote; a bin without its weight is refused. */
  public static WoeBins woeBins(ModelNode node) {
    Bins bins = bins(node);
    for (String key : new String[] {"good", "bad", "woe", "information_value"}) {
      if (node.numbers(key).length != bins.count() + 1) {
        throw node.refusal(
            "is incomplete: \"%s\" has %d numbers for %d bins and the bin of missing values."
                .formatted(key, node.numbers(key).length, bins.count()));
      }
    }
    return WoeBins.stored(
        bins,
        new BinCounts(node.numbers("good"), node.numbers("bad")),
        node.numbers("woe"),
        node.numbers("information_value"));
  }
}
