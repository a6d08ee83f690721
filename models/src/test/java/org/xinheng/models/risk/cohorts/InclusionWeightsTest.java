package org.xinheng.models.risk.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.calibration.IsotonicCalibration;

/**
 * A city of 10,000 in two classes of one score: 2,000 of whom 40 in a hundred are bad, drawn one in
 * two, and 8,000 of whom 10 in a hundred are, drawn one in twenty. Of all 10,000, 16 in a hundred.
 */
class InclusionWeightsTest {
  private static final double ONE_SCORE = 0.3;
  private static final long OFTEN = InclusionWeights.inverse(0.5);
  private static final long SELDOM = InclusionWeights.inverse(0.05);
  private static final long OFTEN_DRAWN = 1000;
  private static final long SELDOM_DRAWN = 400;
  private static final long INVERSES = OFTEN * OFTEN_DRAWN + SELDOM * SELDOM_DRAWN;
  private static final long DRAWN = OFTEN_DRAWN + SELDOM_DRAWN;

  @Test
  void aBiasedSampleIsBroughtBackToItsPopulation() {
    assertThat(calibrated(1)).isCloseTo(440.0 / 1400, within(1e-9));
    assertThat(calibrated(10)).isCloseTo(0.16, within(1e-4));
  }

  @Test
  void theCheckedUnitsOfADrawWeighOneInTheMean() {
    InclusionWeights weights = new InclusionWeights(10);

    long sum =
        OFTEN_DRAWN * weights.of(OFTEN, INVERSES, DRAWN)
            + SELDOM_DRAWN * weights.of(SELDOM, INVERSES, DRAWN);

    assertThat((double) sum / InclusionWeights.UNIT).isCloseTo(DRAWN, within(1.0));
  }

  @Test
  void aTrimmedWeightCorrectsInPart() {
    assertThat(calibrated(2)).isBetween(0.17, 0.30);
    assertThat(new InclusionWeights(2).of(SELDOM, INVERSES, DRAWN)).isEqualTo(2000);
    assertThat(new InclusionWeights(2).of(OFTEN, INVERSES, DRAWN)).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void whatIsNoChanceIsRefused(double probability) {
    assertThatThrownBy(() -> InclusionWeights.inverse(probability))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("whose chance of being drawn is " + probability);
  }

  /** What a calibration on the weighed sample says of the one score. */
  private static double calibrated(double most) {
    InclusionWeights weights = new InclusionWeights(most);
    double often = (double) weights.of(OFTEN, INVERSES, DRAWN) / InclusionWeights.UNIT;
    double seldom = (double) weights.of(SELDOM, INVERSES, DRAWN) / InclusionWeights.UNIT;
    ValueCounts counts =
        new ValueCounts.Counting()
            .add(ONE_SCORE, 600 * often, 400 * often)
            .add(ONE_SCORE, 360 * seldom, 40 * seldom)
            .done();
    return IsotonicCalibration.fit(counts, 1).of(ONE_SCORE);
  }
}
