package org.xinheng.models.risk.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.Vectors;

class MonotoneBinningTest {
  private static final MonotoneBinning USUAL = new MonotoneBinning(20, 8, 0.05, 5);

  @Property(tries = 300)
  void theBadRateGoesOneWayAndEveryBinIsLargeEnough(
      @ForAll long seed,
      @ForAll Direction direction,
      @ForAll @IntRange(min = 20, max = 400) int rows,
      @ForAll @IntRange(min = 1, max = 50) int distinct) {
    ValueCounts counts = random(seed, rows, distinct, 0.3);

    BinCounts found = BinCounts.of(counts, USUAL.fit(counts, direction));

    int bins = found.size() - 1;
    int sign = 0;
    for (int i = 1; i < bins; i++) {
      double apart = rate(found, i) - rate(found, i - 1);
      assertThat(apart).isNotZero();
      assertThat(Math.signum(apart)).isEqualTo(sign == 0 ? Math.signum(apart) : sign);
      sign = (int) Math.signum(apart);
    }
    assertThat(bins).isLessThanOrEqualTo(8);
    assertThat(sign).isNotEqualTo(direction == Direction.RISING ? -1 : 2);
    assertThat(sign).isNotEqualTo(direction == Direction.FALLING ? 1 : 2);
    for (int i = 0; i < bins && bins > 1; i++) {
      assertThat(found.weight(i)).isGreaterThanOrEqualTo(0.05 * rows);
      assertThat(found.bad(i)).isGreaterThanOrEqualTo(5);
      assertThat(found.good(i)).isGreaterThanOrEqualTo(5);
    }
  }

  @Property(tries = 100)
  void countingInAnotherOrderGivesTheSameBins(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 0.95) double badRate) {
    double[][] rows = rows(seed, 200, 30, badRate);
    ValueCounts.Counting backwards = new ValueCounts.Counting();
    for (int i = 199; i >= 0; i--) {
      backwards.addRow(rows[0][i], Outcome.isBad(rows[1][i]));
    }

    assertThat(USUAL.fit(backwards.done(), Direction.BY_DATA))
        .isEqualTo(USUAL.fit(ValueCounts.of(rows[0], rows[1]), Direction.BY_DATA));
  }

  @Test
  void theDirectionIsFoundInTheData() throws IOException {
    ValueCounts duration = Vectors.german(3);
    ValueCounts age = Vectors.german(1);

    assertThat(USUAL.fit(duration, Direction.BY_DATA))
        .isEqualTo(USUAL.fit(duration, Direction.RISING));
    assertThat(USUAL.fit(age, Direction.BY_DATA)).isEqualTo(USUAL.fit(age, Direction.FALLING));
    assertThat(informationValue(duration)).isBetween(0.2, 0.35);
    assertThat(informationValue(age)).isBetween(0.05, 0.15);
  }

  private static double informationValue(ValueCounts counts) {
    return WoeBins.of(counts, USUAL.fit(counts, Direction.BY_DATA), ZeroCells.REFUSE)
        .informationValue();
  }

  @Test
  void breaksAreValuesThatWereSeenAndBelongToTheUpperBin() {
    ValueCounts.Counting counting = new ValueCounts.Counting();
    for (int value = 0; value < 10; value++) {
      counting.add(value, value < 6 ? 90 : 60, value < 6 ? 10 : 40);
    }

    assertThat(USUAL.fit(counting.done(), Direction.RISING))
        .isEqualTo(new RangeBins(new double[] {6}));
  }

  @Test
  void aConstantIndicatorHasOneBinAndSaysSo() {
    ValueCounts constant = ValueCounts.of(new double[] {3, 3, 3, 3}, new double[] {0, 1, 0, 1});
    RangeBins bins = USUAL.fit(constant, Direction.BY_DATA);

    WoeBins woe = WoeBins.of(constant, bins, ZeroCells.REFUSE);

    assertThat(woe.isConstant()).isTrue();
    assertThat(woe.informationValue()).isZero();
  }

  @Test
  void anIndicatorWithoutAnyValueIsRefused() {
    ValueCounts empty = ValueCounts.of(new double[] {Double.NaN}, new double[] {1});

    assertThatThrownBy(() -> USUAL.fit(empty, Direction.BY_DATA))
        .isInstanceOf(RiskModelException.class);
  }

  private static double rate(BinCounts counts, int bin) {
    return counts.bad(bin) / counts.weight(bin);
  }

  private static ValueCounts random(long seed, int rows, int distinct, double badRate) {
    double[][] random = rows(seed, rows, distinct, badRate);
    return ValueCounts.of(random[0], random[1]);
  }

  private static double[][] rows(long seed, int rows, int distinct, double badRate) {
    Random random = new Random(seed);
    double[][] made = new double[2][rows];
    for (int i = 0; i < rows; i++) {
      made[0][i] = random.nextInt(distinct);
      made[1][i] = random.nextDouble() < badRate * (0.5 + made[0][i] / distinct) ? 1 : 0;
    }
    return made;
  }
}
