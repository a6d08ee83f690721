package org.xinheng.models.risk.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.Vectors;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;
import org.xinheng.models.risk.measures.CalibrationTable;

class IsotonicCalibrationTest {

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.1",
    "0.1, 0.1",
    "0.2, 0.2",
    "0.3, 0.3",
    "0.35, 0.3",
    "0.4, 0.3",
    "0.6, 0.55",
    "0.8, 0.8",
    "0.9, 0.8"
  })
  void violatorsArePooledAndTheLineGoesStraightBetweenBlocks(double score, double probability) {
    ValueCounts counts =
        new ValueCounts.Counting()
            .add(0.1, 9, 1)
            .add(0.3, 6, 4)
            .add(0.4, 8, 2)
            .add(0.8, 2, 8)
            .done();

    assertThat(IsotonicCalibration.fit(counts, 0).of(score)).isCloseTo(probability, within(1e-12));
  }

  @Test
  void itsShapeIsMovedToTheLevelOfTheLatest() {
    ValueCounts all = new ValueCounts.Counting().add(0.1, 90, 10).add(0.8, 40, 60).done();
    ValueCounts latest = new ValueCounts.Counting().add(0.1, 40, 10).add(0.8, 10, 40).done();
    IsotonicCalibration calibration = IsotonicCalibration.fit(all, 0);

    IsotonicCalibration moved = calibration.atLevelOf(latest);

    assertThat(50 * moved.of(0.1) + 50 * moved.of(0.8)).isCloseTo(50, within(1e-9));
    assertThat(logOdds(moved.of(0.1)) - logOdds(0.1))
        .isCloseTo(logOdds(moved.of(0.8)) - logOdds(0.6), within(1e-9));
    assertThat(calibration.atLevelOf(new ValueCounts.Counting().add(0.1, 5, 0).done()))
        .as("one outcome tells no level")
        .isSameAs(calibration);
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  @Property(tries = 300)
  void probabilitiesRiseAndTheirMeanIsTheBadRate(
      @ForAll long seed, @ForAll @IntRange(max = 30) int leastWeight) {
    Random random = new Random(seed);
    ValueCounts.Counting counting = new ValueCounts.Counting();
    for (int i = 0; i < 80; i++) {
      counting.add(random.nextInt(40), random.nextInt(5), random.nextInt(5) + 0.5);
    }
    ValueCounts counts = counting.done();
    IsotonicCalibration calibration = IsotonicCalibration.fit(counts, leastWeight);

    double expected = 0;
    double before = 0;
    for (int i = 0; i < counts.size(); i++) {
      double probability = calibration.of(counts.value(i));
      assertThat(probability).isBetween(before, 1.0);
      expected += probability * counts.weight(i);
      before = probability;
    }
    assertThat(expected).isCloseTo(counts.totalBad(), within(1e-9));
  }

  @Test
  void aHandfulAtTheEndDoesNotClaimCertainty() {
    ValueCounts counts =
        new ValueCounts.Counting().add(0.1, 50, 5).add(0.5, 30, 20).add(0.9, 0, 2).done();

    assertThat(IsotonicCalibration.fit(counts, 0).of(0.9)).isEqualTo(1);
    assertThat(IsotonicCalibration.fit(counts, 10).of(0.9)).isEqualTo(22.0 / 52);
  }

  @Test
  void germanCreditIsCalibratedWithoutErrorOnItsOwnRows() throws IOException {
    ValueCounts scores = Vectors.counts("germancredit_scores.csv", 1, 2);
    IsotonicCalibration calibration = IsotonicCalibration.fit(scores, 0);
    ValueCounts.Counting calibrated = new ValueCounts.Counting();
    for (int i = 0; i < scores.size(); i++) {
      calibrated.add(calibration.of(scores.value(i)), scores.good(i), scores.bad(i));
    }

    assertThat(CalibrationTable.of(calibrated.done(), 10).expectedError())
        .isCloseTo(0, within(1e-12));
    assertThat(CalibrationTable.of(scores, 10).expectedError()).isBetween(0.005, 0.06);
  }

  @Test
  void aCalibrationReadsBackToTheBitAndADamagedOneIsRefused() {
    ValueCounts counts = new ValueCounts.Counting().add(0.1, 2, 1).add(0.7, 1, 2).done();
    IsotonicCalibration calibration = IsotonicCalibration.fit(counts, 0);
    String json = ModelJson.of(calibration.json());
    IsotonicCalibration back = IsotonicCalibration.read(ModelNode.read("it", json));

    assertThat(back.of(0.33)).isEqualTo(calibration.of(0.33));
    assertThatThrownBy(
            () ->
                IsotonicCalibration.read(
                    ModelNode.read("it", json.replace("[0.1, 0.7]", "[0.7, 0.1]"))))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("do not rise");
    assertThatThrownBy(() -> IsotonicCalibration.fit(new ValueCounts.Counting().done(), 0))
        .isInstanceOf(RiskModelException.class);
  }
}
