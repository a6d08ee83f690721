package org.xinheng.models.warning.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

  /** Values of R's ppois(count - 1, expected, lower.tail = FALSE). */
  @ParameterizedTest
  @CsvSource({
    "0, 2.5, 1",
    "1, 2.5, 0.9179150013761012",
    "5, 1, 0.003659846827343713",
    "3, 3, 0.5768099188731565",
    "1, 0, 0"
  })
  void theTailOfThePoissonDistributionIsExact(int count, double expected, double probability) {
    assertThat(Poisson.upperTail(count, expected)).isCloseTo(probability, within(1e-14));
  }

  @Test
  void aTailFarOutKeepsItsRelativePrecision() {
    // exp(-1) / 30! times the sum of 30!/(30+k)!
    assertThat(Poisson.upperTail(30, 1)).isCloseTo(1.4338e-33, within(1e-36));
    assertThat(Poisson.upperTail(400, 100)).isPositive().isLessThan(1e-90);
  }

  @Test
  void tailsFallWithTheCountAndRiseWithWhatIsExpected() {
    for (int count = 1; count < 40; count++) {
      for (double expected = 0.1; expected < 30; expected += 0.7) {
        double tail = Poisson.upperTail(count, expected);
        assertThat(Poisson.upperTail(count + 1, expected)).isLessThan(tail);
        assertThat(Poisson.upperTail(count, expected + 0.1)).isGreaterThan(tail);
      }
    }
  }

  /** The fifteen p-values of Benjamini and Hochberg (1995), section 3.2: four are rejected. */
  @Test
  void theExampleOfBenjaminiAndHochbergIsRepeated() {
    double[] values = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };

    assertThat(BenjaminiHochberg.cutOff(values, 15, 0.05)).isEqualTo(0.0095);
    assertThat(BenjaminiHochberg.cutOff(values, 15_000, 0.05)).isNegative();
    assertThat(BenjaminiHochberg.cutOff(new double[0], 15, 0.05)).isNegative();
  }

  @Test
  void oneExtremeValueDoesNotHideTheNext() {
    RobustZ like = RobustZ.of(new double[] {10, 11, 12, 13, 14, 1000});

    assertThat(like.median()).isEqualTo(12.5);
    assertThat(like.of(1000)).isGreaterThan(400);
    assertThat(like.of(30)).isGreaterThan(7);
    assertThat(like.of(12.5)).isZero();
    assertThat(RobustZ.of(new double[] {5, 5, 5}).of(6)).isInfinite();
  }
}
