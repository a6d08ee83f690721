package org.xinheng.models.risk.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.models.codes.SharedData;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.Vectors;

class WoeBinsTest {

  @Test
  void germanCreditHasTheWeightsAndInformationValuesPublished() throws IOException {
    Map<String, WoeBins> ours =
        Map.of(
            "age_in_years", german(1, Vectors.AGE),
            "credit_amount", german(2, Vectors.AMOUNT),
            "duration_in_month", german(3, Vectors.DURATION));
    for (String[] row : Vectors.rows("germancredit_woebin_fixed_breaks.csv")) {
      WoeBins bins = ours.get(row[0]);
      String label = row[1].replace(';', ',');
      int bin = 0;
      while (!bins.bins().label(bin).equals(label)) {
        bin++;
      }
      assertThat(bins.counts().good(bin)).isEqualTo(Double.parseDouble(row[4]));
      assertThat(bins.woe(bin)).isCloseTo(Double.parseDouble(row[7]), within(1e-9));
      assertThat(bins.informationValue(bin)).isCloseTo(Double.parseDouble(row[8]), within(1e-9));
      assertThat(bins.informationValue()).isCloseTo(Double.parseDouble(row[9]), within(1e-9));
    }
  }

  private static WoeBins german(int column, double[] breaks) throws IOException {
    return WoeBins.of(Vectors.german(column), new RangeBins(breaks), ZeroCells.REFUSE);
  }

  @Test
  void everyRowOfGermanCreditGetsItsWeight() throws IOException {
    WoeBins amount = german(2, Vectors.AMOUNT);
    WoeBins duration = german(3, Vectors.DURATION);
    var rows = Vectors.rows("germancredit_subset.csv");
    var applied = Vectors.rows("germancredit_woe_applied.csv");
    for (int i = 0; i < rows.size(); i++) {
      assertThat(amount.woeOf(Double.parseDouble(rows.get(i)[2])))
          .isCloseTo(Double.parseDouble(applied.get(i)[1]), within(1e-9));
      assertThat(duration.woeOf(Double.parseDouble(rows.get(i)[3])))
          .isCloseTo(Double.parseDouble(applied.get(i)[2]), within(1e-9));
    }
  }

  @Test
  void breastCancerHasTheInformationValuePublished() throws IOException {
    ValueCounts radius = Vectors.counts("breast_cancer_mean_radius_target.csv", 0, 1);
    double[] splits = {
      11.42500019, 12.32999992, 13.09499979, 13.70499992, 15.04500008, 16.92500019
    };

    assertThat(WoeBins.of(radius, new RangeBins(splits), ZeroCells.REFUSE).informationValue())
        .isCloseTo(5.043925466321346, within(1e-9));
    assertThat(
            WoeBins.of(radius, new RangeBins(new double[] {13, 15, 17}), ZeroCells.REFUSE)
                .informationValue())
        .isCloseTo(4.819661314733627, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"7.999, 0", "8, 1", "8.001, 1", "43.999, 3", "44, 4", "NaN, 5", "-Infinity, 0"})
  void aBinHoldsItsLowerEndAndNotItsUpper(double value, int bin) {
    assertThat(new RangeBins(Vectors.DURATION).of(value)).isEqualTo(bin);
  }

  @Test
  void weightsArePositiveWhereABinIsRiskier() {
    BinCounts counts = new BinCounts(new double[] {70, 30, 0}, new double[] {80, 20, 0});

    WoeBins bins = WoeBins.of(new RangeBins(new double[] {1}), counts, ZeroCells.REFUSE);

    assertThat(bins.woe(1)).isCloseTo(-0.4054651081081643, within(1e-15));
    assertThat(bins.woe(0)).isPositive();
    assertThat(bins.woeOf(Double.NaN)).as("nothing was seen missing").isZero();
  }

  @Test
  void halfAnObservationFillsAZeroCellWhereDeclared() {
    BinCounts counts = new BinCounts(new double[] {10, 10, 0}, new double[] {0, 5, 0});
    RangeBins bins = new RangeBins(new double[] {1});

    assertThat(WoeBins.of(bins, counts, ZeroCells.LAPLACE).woe(0))
        .isEqualTo(StrictMath.log(0.5 / 6 / (10.5 / 21)));
    assertThatThrownBy(() -> WoeBins.of(bins, counts, ZeroCells.REFUSE))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("[-inf,1.0) has 10.0 good and 0.0 bad outcomes");
  }

  @Test
  void anEmptyBinIsRefusedEvenWhereZeroCellsAreFilled() {
    ValueCounts counts = ValueCounts.of(new double[] {1, 1, 3, 3}, new double[] {0, 1, 0, 1});

    assertThatThrownBy(
            () -> WoeBins.of(counts, new RangeBins(new double[] {2, 2.5}), ZeroCells.LAPLACE))
        .isInstanceOf(RiskModelException.class)
        .hasMessageStartingWith("The bin [2.0,2.5) is empty");
  }

  @Test
  void missingValuesHaveABinOfTheirOwn() {
    ValueCounts counts =
        ValueCounts.of(
            new double[] {Double.NaN, Double.NaN, 0, 0, 0, 5}, new double[] {1, 0, 0, 0, 1, 1});
    WoeBins bins = WoeBins.of(counts, new RangeBins(new double[0]), ZeroCells.REFUSE);

    assertThat(bins.counts()).isEqualTo(new BinCounts(new double[] {2, 1}, new double[] {2, 1}));
    assertThat(bins.bins().label(1)).isEqualTo("missing");
  }

  @Test
  void eachCategoryIsABinAndAnUnknownOneIsMissing() {
    CategoryBins towns = new CategoryBins(java.util.List.of("佛堂", "苏溪"));
    BinCounts counts =
        BinCounts.of(
            towns,
            Map.of("佛堂", new double[] {30, 10}, "苏溪", new double[] {10, 30}),
            new double[] {1, 1});
    WoeBins bins = WoeBins.of(towns, counts, ZeroCells.REFUSE);

    assertThat(bins.woeOf(towns.code("苏溪"))).isCloseTo(StrictMath.log(3), within(1e-15));
    assertThat(towns.of(towns.code("上溪"))).isEqualTo(2);
    assertThat(towns.of(Double.NaN)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "bad", "", "true", "2"})
  void labelsOfTextAreRefusedWithTheReason(String label) {
    assertThatThrownBy(() -> Outcome.isBad(label))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("\"" + label + "\"")
        .hasMessageContaining("turn a card round unnoticed");
  }

  @Test
  void labelsOtherThanZeroAndOneAreRefused() {
    assertThatThrownBy(() -> ValueCounts.of(new double[] {1, 2}, new double[] {1, 2}))
        .hasMessage("The label 2.0 is neither 0 nor 1, where 1 is bad.");
    assertThatThrownBy(() -> ValueCounts.of(new double[] {1}, new double[] {Double.NaN}))
        .isInstanceOf(RiskModelException.class);
  }

  @Test
  void theLabelsOfTheOriginalGermanDataAreTextAndRefused() throws IOException {
    var lines = SharedData.lines("scorecard/germancredit.csv");
    String label = lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1);

    assertThatThrownBy(() -> Outcome.isBad(label)).isInstanceOf(RiskModelException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,1", "1,1", "NaN", "Infinity"})
  void breaksRise(String breaks) {
    double[] numbers =
        java.util.Arrays.stream(breaks.split(",")).mapToDouble(Double::parseDouble).toArray();

    assertThatThrownBy(() -> new RangeBins(numbers)).isInstanceOf(RiskModelException.class);
  }
}
