package org.xinheng.models.risk.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;

class BoostedTreesTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** Two trees: a <= 2 ? -1 : (b <= 0.5 ? 0.25 : 1), and the leaf 0.5, weighing 1 and 0.1. */
  private static Growing two() {
    Growing growing = new Growing();
    int root = growing.split(0, 2, 0.1);
    int left = growing.leaf(-1);
    int right = growing.split(1, 0.5, 0.5);
    growing.join(right, growing.leaf(0.25), growing.leaf(1));
    growing.join(root, left, right);
    growing.tree(1, root);
    growing.tree(0.1, growing.leaf(0.5));
    return growing;
  }

  @ParameterizedTest
  @CsvSource({
    "2, 9, -0.95",
    "2.0000001, 0.5, 0.30",
    "3, 0.50001, 1.05",
    "NaN, 0, 0.30",
    "NaN, NaN, 1.05",
  })
  void aValueUpToTheThresholdGoesLeftAndAMissingOneRight(double a, double b, double margin) {
    BoostedTrees trees = two().done(NAMES);
    double[] row = {a, b, 0};

    assertThat(trees.margin(row)).isCloseTo(margin, within(1e-15));
    assertThat(trees.probability(row)).isEqualTo(1 / (1 + StrictMath.exp(-2 * trees.margin(row))));
  }

  @Property(tries = 100)
  void treesReadBackToTheBitAndContributionsAddUp(@ForAll long seed) {
    Random random = new Random(seed);
    Growing growing = new Growing();
    for (int tree = 0; tree < 5; tree++) {
      growing.tree(random.nextDouble(), grow(growing, random, 4));
    }
    BoostedTrees trees = growing.done(NAMES);
    RiskModel back = RiskModel.read(ModelNode.read("model", ModelJson.of(trees.json())));
    double[] into = new double[3];
    for (int i = 0; i < 20; i++) {
      double[] row = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      assertThat(back.probability(row)).isEqualTo(trees.probability(row));
      trees.contributions(row, into);
      assertThat(trees.base() + into[0] + into[1] + into[2])
          .isCloseTo(trees.logOdds(row), within(1e-12));
    }
  }

  private static int grow(Growing growing, Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return growing.leaf(random.nextGaussian());
    }
    int node = growing.split(random.nextInt(3), random.nextGaussian(), random.nextGaussian());
    growing.join(node, grow(growing, random, depth - 1), grow(growing, random, depth - 1));
    return node;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "roots": [0, 5]          | "roots": [0, 0]           | node 0 is missing or belongs to two parents.
          "roots": [0, 5]          | "roots": [0]              | there are 1 roots and 2 weights.
          "left": [1, -1, 3        | "left": [1, -1, 0         | node 0 is missing or belongs to two parents.
          "feature": [0, -1, 1     | "feature": [0, -1, 3      | node 2 asks an indicator that is not there.
          "feature": [0, -1, 1     | "feature": [0, -1, -1     | 2 nodes belong to no tree.
          "value": [0.1, -1.0      | "value": [0.1             | their arrays are not equally long.
          "value": [0.1, -1.0      | "value": [0.1, null       | "value" is not a number.
          "weights": [1.0, 0.1]    | "weights": [1.0, 1e999]   | "weights" is not a number.
          "kind": "boosted-trees"  | "kind": "forest"          | is of an unknown kind, "forest".
          """)
  void damagedTreesAreRefused(String old, String replacement, String why) {
    String json = ModelJson.of(two().done(NAMES).json());
    assertThat(json).contains(old);

    assertThatThrownBy(
            () -> RiskModel.read(ModelNode.read("model", json.replace(old, replacement))))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aSplitWithoutChildrenIsRefused() {
    Growing growing = new Growing();
    growing.tree(1, growing.split(0, 1, 0));

    assertThatThrownBy(() -> growing.done(NAMES)).isInstanceOf(RiskModelException.class);
  }
}
