package org.xinheng.models.risk.trees;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.risk.RiskModelException;

/**
 * Puts trees together node by node, as a walk over fitted ones finds them: a split first, then its
 * children, then {@link #join}.
 */
public final class Growing {
  private static final int NONE = -1;

  private record Node(int feature, double threshold, double value, int left, int right) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** Adds a leaf; its number. */
  public int leaf(double value) {
    nodes.add(new Node(NONE, 0, value, NONE, NONE));
    return nodes.size() - 1;
  }

  /**
   * Adds a split whose children follow; its number.
   *
   * @param value prediction of the node, were it a leaf
   */
  public int split(int feature, double threshold, double value) {
    nodes.add(new Node(feature, threshold, value, NONE, NONE));
    return nodes.size() - 1;
  }

  /** Gives a split its children. */
  public void join(int split, int left, int right) {
    Node node = nodes.get(split);
    nodes.set(split, new Node(node.feature, node.threshold, node.value, left, right));
  }

  /** Ends a tree. */
  public void tree(double weight, int root) {
    weights.add(weight);
    roots.add(root);
  }

  /**
   * The model of the trees in the order in which they ended.
   *
   * @throws RiskModelException where a node lacks or is no number
   */
  public BoostedTrees done(List<String> indicators) {
    try {
      return new BoostedTrees(
          indicators,
          new TreeNodes(
              weights.stream().mapToDouble(Double::doubleValue).toArray(),
              roots.stream().mapToInt(Integer::intValue).toArray(),
              nodes.stream().mapToInt(Node::feature).toArray(),
              nodes.stream().mapToDouble(Node::threshold).toArray(),
              nodes.stream().mapToInt(Node::left).toArray(),
              nodes.stream().mapToInt(Node::right).toArray(),
              nodes.stream().mapToDouble(Node::value).toArray()));
    } catch (IllegalStateException e) {
      throw new RiskModelException("The trees are damaged: " + e.getMessage());
    }
  }
}
