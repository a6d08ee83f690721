package org.xinheng.models.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.WeightCounts;
import org.xinheng.models.draw.inclusion.Inclusion;
import org.xinheng.models.estimates.DrawnUnit.Answer;

class EstimatorTest {
  private static final int[] WEIGHTS = {2, 7, 8, 5, 4, 4};
  private static final double[] TARGETS = {.2, .7, .8, .5, .4, .4};
  private static final boolean[] HAS_FINDING = {true, false, true, true, false, true};
  private static final int SIZE = 3;
  private static final WeightCounts CELL = WeightCounts.of(WEIGHTS);
  private static final Inclusion INCLUSION = Inclusion.given(SIZE, CELL);
  private static final List<AllSamples.Sample> SAMPLES = AllSamples.pareto(TARGETS, SIZE);

  private static Estimate estimate(List<Integer> sample) {
    List<DrawnUnit> drawn =
        sample.stream()
            .map(
                i -> {
                  double probability = INCLUSION.of(WEIGHTS[i]);
                  return new DrawnUnit(
                      "B",
                      "s",
                      i < 3 ? "甲" : "乙",
                      WEIGHTS[i],
                      probability,
                      probability,
                      HAS_FINDING[i] ? Answer.FINDING : Answer.CLEAN);
                })
            .toList();
    return new Estimator(drawn, Map.of(List.of("B", "s"), CELL)).of(unit -> true);
  }

  @Test
  void theTotalIsUnbiasedOverAllSamples() {
    assertThat(AllSamples.expected(SAMPLES, sample -> 1)).isCloseTo(1, within(1e-9));
    assertThat(AllSamples.expected(SAMPLES, sample -> estimate(sample).total()))
        .isCloseTo(4, within(1e-9));
    assertThat(AllSamples.expected(SAMPLES, sample -> estimate(sample).units()))
        .isCloseTo(6, within(1e-9));
  }

  @Test
  void theVarianceIsUnbiasedOverAllSamplesToo() {
    double variance =
        AllSamples.expected(SAMPLES, sample -> Math.pow(estimate(sample).total() - 4, 2));

    assertThat(estimate(List.of(0, 1, 2)).method()).isEqualTo(Estimate.Method.SEN_YATES_GRUNDY);
    assertThat(AllSamples.expected(SAMPLES, sample -> estimate(sample).variance().orElseThrow()))
        .isCloseTo(variance, within(1e-9));
  }

  @Test
  void drawsByRootsOfRandomNumbersAreBiasedByTheSameEstimate() {
    List<AllSamples.Sample> shortcut = AllSamples.successive(TARGETS, SIZE);

    assertThat(AllSamples.expected(shortcut, sample -> 1)).isCloseTo(1, within(1e-9));
    assertThat(
            AllSamples.expected(
                shortcut, sample -> sample.stream().mapToDouble(i -> value(i) / TARGETS[i]).sum()))
        .isGreaterThan(4 * 1.02);
  }

  private static double value(int unit) {
    return HAS_FINDING[unit] ? 1 : 0;
  }

  @Test
  void whatWasNotSeenIsTheEstimateLessWhatWasFound() {
    Estimate estimate = estimate(List.of(0, 2, 5));

    assertThat(estimate.findings()).isEqualTo(3);
    assertThat(estimate.unseen())
        .isCloseTo(
            1 / INCLUSION.of(2) + 1 / INCLUSION.of(8) + 1 / INCLUSION.of(4) - 3, within(1e-9));
  }

  /** Half of a large stratum by equal odds: the formula of a simple random sample. */
  @Test
  void largeStrataHaveTheVarianceOfTheirApproximation() {
    List<DrawnUnit> drawn = units("A", "s", 0.5, Answer.FINDING, 10, Answer.CLEAN, 30);

    Estimate estimate = new Estimator(drawn, Map.of()).of(unit -> true);

    assertThat(estimate.method()).isEqualTo(Estimate.Method.HAJEK);
    assertThat(estimate.total()).isEqualTo(20);
    assertThat(estimate.variance().orElseThrow())
        .isCloseTo(80 * 80 * (1 - 0.5) / 40 * (40 / 39.0 * 0.25 * 0.75), within(1e-9));
    assertThat(estimate.ratio().share()).isEqualTo(0.25);
    assertThat(estimate.ratio().low()).isBetween(0.15, 0.18);
    assertThat(estimate.ratio().high()).isBetween(0.34, 0.37);
  }

  @Test
  void aShareOfNothingFoundKeepsItsDoubt() {
    Estimate estimate =
        new Estimator(units("A", "s", 0.1, Answer.CLEAN, 20), Map.of()).of(unit -> true);

    assertThat(estimate.ratio().share()).isZero();
    assertThat(estimate.ratio().high()).isBetween(0.1, 0.2);
  }

  @Test
  void whereEverybodyIsCheckedNothingIsInDoubt() {
    Estimate estimate =
        new Estimator(units("A", "s", 1, Answer.FINDING, 1, Answer.CLEAN, 3), Map.of())
            .of(unit -> true);

    assertThat(estimate.method()).isEqualTo(Estimate.Method.CENSUS);
    assertThat(estimate.variance()).hasValue(0);
    assertThat(estimate.ratio()).isEqualTo(new Estimate.Ratio(0.25, 0.25, 0.25));
  }

  @Test
  void strataOfOneUnitAreCollapsedWithTheirNeighboursOfTheClass() {
    List<DrawnUnit> drawn = new ArrayList<>(units("A", "s", 0.5, Answer.FINDING, 1));
    drawn.addAll(units("A", "t", 0.5, Answer.CLEAN, 2));
    drawn.addAll(units("A", "u", 0.5, Answer.CLEAN, 1));
    drawn.addAll(units("B", "s", 0.5, Answer.CLEAN, 1, Answer.FINDING, 1));

    Estimate estimate = new Estimator(drawn, Map.of()).of(unit -> true);

    assertThat(estimate.collapsed()).isEqualTo(3);
    assertThat(estimate.method()).isEqualTo(Estimate.Method.HAJEK);
    assertThat(new Estimator(units("A", "s", 0.5, Answer.FINDING, 1), Map.of()).of(unit -> true))
        .satisfies(one -> assertThat(one.method()).isEqualTo(Estimate.Method.NOT_KNOWN))
        .satisfies(one -> assertThat(one.variance()).isEmpty());
  }

  @Test
  void closedDoorsAreNoUnitsAndMissingAnswersAreStoodForByTheOthers() {
    List<DrawnUnit> drawn =
        units("A", "s", 0.5, Answer.FINDING, 2, Answer.CLEAN, 2, Answer.CLOSED, 1, Answer.OPEN, 5);

    Estimate estimate = new Estimator(drawn, Map.of()).of(unit -> true);

    assertThat(estimate.units()).isCloseTo(16, within(1e-9));
    assertThat(estimate.total()).isCloseTo(8, within(1e-9));
    assertThat(estimate.ratio().share()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void domainsAddUpToTheWhole() {
    Estimate all = estimate(List.of(0, 2, 4));
    Estimator estimator =
        new Estimator(units("A", "s", 0.5, Answer.FINDING, 3, Answer.CLEAN, 3), Map.of());

    assertThat(all.drawn()).isEqualTo(3);
    assertThat(
            estimator.of(unit -> "甲".equals(unit.town())).total()
                + estimator.of(unit -> "乙".equals(unit.town())).total())
        .isEqualTo(estimator.of(unit -> true).total());
  }

  /** Units of one probability, so many of each answer, in two towns by turns. */
  private static List<DrawnUnit> units(
      String unitClass, String stratum, double probability, Object... answers) {
    List<DrawnUnit> units = new ArrayList<>();
    for (int i = 0; i < answers.length; i += 2) {
      Answer answer = (Answer) answers[i];
      IntStream.range(0, (Integer) answers[i + 1])
          .forEach(
              n ->
                  units.add(
                      new DrawnUnit(
                          unitClass,
                          stratum,
                          n % 2 == 0 ? "甲" : "乙",
                          1,
                          probability,
                          probability,
                          answer)));
    }
    return units;
  }
}
