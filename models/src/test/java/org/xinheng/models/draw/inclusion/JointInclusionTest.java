package org.xinheng.models.draw.inclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.WeightCounts;

class JointInclusionTest {
  private static final List<Integer> WEIGHTS = List.of(2, 7, 8, 5, 4, 4);

  @Test
  void rowsOfTheMatrixSumToTheSizeTimesTheProbability() {
    for (int size = 1; size < WEIGHTS.size(); size++) {
      assertRowsSum(size, WEIGHTS);
      assertRowsSum(size, List.of(1, 1, 3, 90, 2, 2, 5, 40, 1));
    }
  }

  private static void assertRowsSum(int size, List<Integer> weights) {
    JointInclusion joint = JointInclusion.given(size, weights);
    Inclusion single =
        Inclusion.given(
            size, WeightCounts.of(weights.stream().mapToInt(Integer::intValue).toArray()));
    for (int i = 0; i < weights.size(); i++) {
      double sum = 0;
      for (int j = 0; j < weights.size(); j++) {
        sum += joint.of(i, j);
        assertThat(joint.of(i, j)).isEqualTo(joint.of(j, i)).isBetween(-1e-12, joint.of(i) + 1e-9);
      }
      assertThat(sum).isCloseTo(size * joint.of(i), within(1e-9));
      assertThat(joint.of(i)).isCloseTo(single.of(weights.get(i)), within(1e-12));
    }
  }

  @Test
  void theDiagonalOfTheReferenceCaseIsNearItsTargets() {
    JointInclusion joint = JointInclusion.given(3, WEIGHTS);
    double[] sampford = {.2, .7, .8, .5, .4, .4};

    for (int i = 0; i < sampford.length; i++) {
      assertThat(joint.of(i)).isCloseTo(sampford[i], within(0.0267 * sampford[i]));
    }
    assertThat(joint.of(0)).isCloseTo(.194681, within(1e-6));
  }

  @Test
  void equalWeightsAreASimpleRandomSample() {
    JointInclusion joint = JointInclusion.given(4, List.of(3, 3, 3, 3, 3, 3, 3));

    assertThat(joint.of(0)).isCloseTo(4 / 7.0, within(1e-12));
    assertThat(joint.of(2, 5)).isCloseTo(4 * 3 / (7.0 * 6), within(1e-12));
  }
}
