package org.xinheng.models.risk.trees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.json.ModelNode;

/**
 * Gradient-boosted trees by the rules of MLlib's GBTClassifier with continuous splits: a value up
 * to the threshold goes left, anything else and a missing one right; the margin is the sum of tree
 * weight × leaf in the order of the trees; the probability is {@code 1 / (1 + exp(-2 margin))}.
 */
public final class BoostedTrees implements RiskModel {
  /** Name of the kind. */
  public static final String KIND = "boosted-trees";

  private final List<String> indicators;
  private final TreeNodes nodes;
  private final double base;

  BoostedTrees(List<String> indicators, TreeNodes nodes) {
    this.indicators = List.copyOf(indicators);
    this.nodes = nodes;
    nodes.check(indicators.size());
    double sum = 0;
    for (int tree = 0; tree < nodes.roots().length; tree++) {
      sum += nodes.weights()[tree] * nodes.values()[nodes.roots()[tree]];
    }
    base = 2 * sum;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<String> indicators() {
    return indicators;
  }

  public int trees() {
    return nodes.roots().length;
  }

  /** Sum of the weighted leaves, as MLlib's margin. */
  public double margin(double[] row) {
    double margin = 0;
    for (int tree = 0; tree < nodes.roots().length; tree++) {
      margin += nodes.weights()[tree] * nodes.values()[leaf(tree, row)];
    }
    return margin;
  }

  private int leaf(int tree, double[] row) {
    int node = nodes.roots()[tree];
    while (nodes.features()[node] >= 0) {
      node =
          row[nodes.features()[node]] <= nodes.thresholds()[node]
              ? nodes.lefts()[node]
              : nodes.rights()[node];
    }
    return node;
  }

  @Override
  public double logOdds(double[] row) {
    return 2 * margin(row);
  }

  @Override
  public double probability(double[] row) {
    return 1 / (1 + StrictMath.exp(-2 * margin(row)));
  }

  /** Log odds at the roots, before any indicator is asked. */
  @Override
  public double base() {
    return base;
  }

  /** What each step down a tree changed is put to the indicator that was asked there. */
  @Override
  public void contributions(double[] row, double[] into) {
    java.util.Arrays.fill(into, 0);
    for (int tree = 0; tree < nodes.roots().length; tree++) {
      int node = nodes.roots()[tree];
      while (nodes.features()[node] >= 0) {
        int asked = nodes.features()[node];
        int next =
            row[asked] <= nodes.thresholds()[node] ? nodes.lefts()[node] : nodes.rights()[node];
        into[asked] += 2 * nodes.weights()[tree] * (nodes.values()[next] - nodes.values()[node]);
        node = next;
      }
    }
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", KIND);
    json.put("indicators", indicators);
    json.put("weights", nodes.weights());
    json.put("roots", nodes.roots());
    json.put("feature", nodes.features());
    json.put("threshold", nodes.thresholds());
    json.put("left", nodes.lefts());
    json.put("right", nodes.rights());
    json.put("value", nodes.values());
    return json;
  }

  /** The trees that {@link #json()} wrote. */
  public static BoostedTrees read(ModelNode node) {
    try {
      return new BoostedTrees(
          node.texts("indicators"),
          new TreeNodes(
              node.numbers("weights"),
              node.wholes("roots"),
              node.wholes("feature"),
              node.numbers("threshold"),
              node.wholes("left"),
              node.wholes("right"),
              node.numbers("value")));
    } catch (IllegalStateException e) {
      throw new RiskModelException("The trees are damaged: " + e.getMessage());
    }
  }
}
