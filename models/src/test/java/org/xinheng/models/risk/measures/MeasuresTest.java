package org.xinheng.models.risk.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.Vectors;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.ZeroCells;

class MeasuresTest {

  @Test
  void germanCreditRanksAsPublished() throws IOException {
    Ranking byProbability = Ranking.of(Vectors.counts("germancredit_scores.csv", 1, 2));

    assertThat(byProbability.auc()).isCloseTo(0.684323809524, within(1e-9));
    assertThat(byProbability.ks()).isCloseTo(0.301428571429, within(1e-9));
    assertThat(byProbability.gini()).isCloseTo(2 * 0.684323809524 - 1, within(1e-9));
    assertThat(1 - Ranking.of(Vectors.counts("germancredit_scores.csv", 0, 2)).auc())
        .isCloseTo(0.683969, within(1e-6));
  }

  @Property(tries = 200)
  void aScoreTurnedRoundRanksTheOtherWayAndTiesCountHalf(@ForAll long seed) {
    double[][] rows = rows(seed, 60);
    double[] turned = new double[60];
    for (int i = 0; i < 60; i++) {
      turned[i] = -rows[0][i];
    }
    Ranking one = Ranking.of(ValueCounts.of(rows[0], rows[1]));
    Ranking other = Ranking.of(ValueCounts.of(turned, rows[1]));

    assertThat(one.auc() + other.auc()).isCloseTo(1, within(1e-12));
    assertThat(one.ks()).isCloseTo(other.ks(), within(1e-12));
    assertThat(one.auc()).isCloseTo(pairwise(rows), within(1e-12));
  }

  private static double pairwise(double[][] rows) {
    double won = 0;
    double pairs = 0;
    for (int bad = 0; bad < rows[0].length; bad++) {
      for (int good = 0; good < rows[0].length; good++) {
        if (rows[1][bad] == 1 && rows[1][good] == 0) {
          won += (Math.signum(rows[0][bad] - rows[0][good]) + 1) / 2;
          pairs++;
        }
      }
    }
    return won / pairs;
  }

  @Test
  void weightsCountAsRowsDo() {
    ValueCounts weighted =
        new ValueCounts.Counting().add(0.1, 3, 1).add(0.5, 2, 0).add(0.9, 1, 4).done();
    ValueCounts rows =
        ValueCounts.of(
            new double[] {.1, .1, .1, .1, .5, .5, .9, .9, .9, .9, .9},
            new double[] {0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1});

    assertThat(Ranking.of(weighted)).isEqualTo(Ranking.of(rows));
  }

  @Test
  void nothingIsRankedWhereOnlyOneOutcomeWasSeen() {
    assertThatThrownBy(() -> Ranking.of(ValueCounts.of(new double[] {1, 2}, new double[] {0, 0})))
        .isInstanceOf(RiskModelException.class)
        .hasMessage("There are 2.0 good and 0.0 bad outcomes: nothing can be ranked.");
    assertThatThrownBy(
            () -> Ranking.of(ValueCounts.of(new double[] {1, Double.NaN}, new double[] {0, 1})))
        .hasMessage("A score is missing: it has no rank.");
    assertThatThrownBy(() -> new ValueCounts.Counting().addRow(Double.POSITIVE_INFINITY, true))
        .isInstanceOf(RiskModelException.class)
        .hasMessage("The value Infinity cannot be binned.");
  }

  @Test
  void theStabilityIndexEqualsTheCheckValue() {
    double[] expected = {100, 200, 300, 250, 100, 50};
    double[] actual = {120, 180, 260, 270, 110, 60};

    assertThat(Stability.psi(expected, actual, ZeroCells.REFUSE))
        .isCloseTo(0.01579321338336791, within(1e-15));
    assertThatThrownBy(
            () -> Stability.psi(new double[] {1, 0}, new double[] {1, 1}, ZeroCells.REFUSE))
        .isInstanceOf(RiskModelException.class);
    assertThat(Stability.psi(new double[] {10, 0}, new double[] {5, 5}, ZeroCells.LAPLACE))
        .isPositive();
  }

  @Property(tries = 100)
  void whatDidNotMoveHasNoIndexAndWhatMovedHasOne(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 1000) Integer> rows,
      @ForAll @IntRange(min = 2, max = 50) int times) {
    double[] same = rows.stream().mapToDouble(row -> row + 1).toArray();
    double[] scaled = rows.stream().mapToDouble(row -> (row + 1.0) * times).toArray();
    double[] moved = same.clone();
    moved[0] += 500;

    assertThat(Stability.psi(same, scaled, ZeroCells.LAPLACE)).isCloseTo(0, within(1e-12));
    assertThat(Stability.psi(same, moved, ZeroCells.LAPLACE)).isPositive();
  }

  @Test
  void calibrationIsMeasuredInBinsOfEqualWeight() {
    ValueCounts counts =
        new ValueCounts.Counting().add(0.1, 90, 10).add(0.3, 80, 20).add(0.5, 50, 50).done();
    CalibrationTable table = CalibrationTable.of(counts, 3);

    assertThat(table.rows())
        .extracting(CalibrationTable.Row::badRate)
        .containsExactly(0.1, 0.2, 0.5);
    assertThat(table.expectedError()).isCloseTo(0.1 / 3, within(1e-12));
    assertThat(CalibrationTable.of(counts, 1).rows()).hasSize(1);
  }

  @Test
  void theTopIsTakenByScoreAndTiesById() {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      scored.add(new Scored("E%02d".formatted(19 - i), i < 4 ? 0.9 : 0.1, i == 3 || i > 17));
    }
    Top top = Top.of(scored, 0.1);

    assertThat(top).isEqualTo(new Top(2, 1, 20, 3));
    assertThat(top.precision()).isEqualTo(0.5);
    assertThat(top.lift()).isCloseTo(0.5 / 0.15, within(1e-12));
    assertThat(Top.of(scored, 0.01).count()).isEqualTo(1);
    assertThat(Top.of(scored, 1).lift()).isEqualTo(1);
  }

  private static double[][] rows(long seed, int rows) {
    Random random = new Random(seed);
    double[][] made = new double[2][rows];
    for (int i = 0; i < rows; i++) {
      made[0][i] = random.nextInt(10);
      made[1][i] = i < 2 ? i : random.nextInt(2);
    }
    return made;
  }
}
