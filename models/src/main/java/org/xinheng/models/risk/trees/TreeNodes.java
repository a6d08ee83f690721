package org.xinheng.models.risk.trees;

/**
 * All nodes of all trees side by side. Not copied: it stays inside this package.
 *
 * @param weights weight of each tree
 * @param roots node at which each tree begins
 * @param features indicator that a node asks; -1 for a leaf
 * @param thresholds a value up to it goes left
 * @param lefts node on the left; -1 for a leaf
 * @param rights node on the right; -1 for a leaf
 * @param values prediction of a node, also where it is none of the leaves
 */
@SuppressWarnings("ArrayRecordComponent")
record TreeNodes(
    double[] weights,
    int[] roots,
    int[] features,
    double[] thresholds,
    int[] lefts,
    int[] rights,
    double[] values) {

  /**
   * Follows every tree down.
   *
   * @throws IllegalStateException where nodes lack, are shared or ask what is not there
   */
  void check(int indicators) {
    int size = features.length;
    if (thresholds.length != size
        || lefts.length != size
        || rights.length != size
        || values.length != size) {
      throw new IllegalStateException("their arrays are not equally long.");
    }
    if (roots.length == 0 || weights.length != roots.length) {
      throw new IllegalStateException(
          "there are " + roots.length + " roots and " + weights.length + " weights.");
    }
    boolean[] seen = new boolean[size];
    int reached = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      finite(weights[tree]);
      reached += follow(roots[tree], indicators, seen);
    }
    if (reached != size) {
      throw new IllegalStateException((size - reached) + " nodes belong to no tree.");
    }
  }

  private int follow(int node, int indicators, boolean[] seen) {
    if (node < 0 || node >= features.length || seen[node]) {
      throw new IllegalStateException("node " + node + " is missing or belongs to two parents.");
    }
    seen[node] = true;
    finite(values[node]);
    if (features[node] < 0) {
      return 1;
    }
    if (features[node] >= indicators) {
      throw new IllegalStateException("node " + node + " asks an indicator that is not there.");
    }
    finite(thresholds[node]);
    return 1 + follow(lefts[node], indicators, seen) + follow(rights[node], indicators, seen);
  }

  private static void finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalStateException("a number is " + number + ".");
    }
  }
}
