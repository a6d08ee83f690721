package org.xinheng.models.risk.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.card.Term;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.classes.CutOffs;

class FittedModelTest {
  private static final List<String> NIGHT = List.of("age", "complaints", "findings");

  @Test
  void aModelReadsBackToTheBit() {
    FittedModel model = TrialModel.of();
    FittedModel back = FittedModel.read("model.json", model.json());

    assertThat(back.json()).isEqualTo(model.json());
    for (double findings : new double[] {0, 2.999, 3, Double.NaN}) {
      double[] row = {findings, 1};
      assertThat(back.probability(row)).isEqualTo(model.probability(row));
    }
    assertThat(back.frozen().get(0).psi(new double[] {100, 100, 0})).isZero();
    assertThat(back.frozen().get(0).psi(new double[] {100, 50, 50})).isGreaterThan(0.25);
  }

  @Test
  void aModelCutOffIsRefused() {
    String json = TrialModel.of().json();
    for (int end = 0; end < json.length() - 2; end += 37) {
      int cut = end;
      assertThatThrownBy(() -> FittedModel.read("model.json", json.substring(0, cut)))
          .isInstanceOf(RiskModelException.class)
          .hasMessageStartingWith("model.json ");
    }
    assertThatThrownBy(
            () -> FittedModel.read("model.json", json.replace("\"cut_offs\"", "\"cut_off\"")))
        .hasMessageContaining("\"cut_offs\" is missing");
  }

  @Test
  void aModelOlderThanItsDefinitionsIsRefused() {
    FittedModel model = TrialModel.of();
    model.requireDefinitions(Map.of("risk-indicators.yaml", "d1", "other.yaml", "x"));

    assertThatThrownBy(() -> model.requireDefinitions(Map.of("risk-indicators.yaml", "d2")))
        .isInstanceOf(RiskModelException.class)
        .hasMessageStartingWith(
            "The risk model is older than its definitions: risk-indicators.yaml changed");
  }

  @Test
  void aScorerFindsTheIndicatorsOfAModelInTheRowsOfANight() {
    RiskScorer scorer = new RiskScorer(TrialModel.of(), NIGHT);

    double probability = scorer.score(new double[] {12, 1, 4});

    assertThat(probability).isEqualTo(TrialModel.of().probability(new double[] {4, 1}));
    assertThat(scorer.reasons(3))
        .extracting(Contribution::indicator, Contribution::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("findings", 4.0),
            org.assertj.core.groups.Tuple.tuple("complaints", 1.0));
    assertThat(scorer.reasons(1)).hasSize(1);
    scorer.score(new double[] {12, 0, 0});
    assertThat(scorer.reasons(3)).as("nothing raises the risk").isEmpty();
  }

  @Test
  void aModelThatWantsAVanishedIndicatorIsRefused() {
    assertThatThrownBy(() -> new RiskScorer(TrialModel.of(), List.of("age", "finding")))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("\"findings\", which is not declared. Did you mean \"finding\"?");
  }

  /** A small regression on findings and complaints. */
  static final class TrialModel {
    private TrialModel() {}

    static FittedModel of() {
      WoeLogistic model =
          new WoeLogistic(-1, List.of(term("findings", 3, 30), term("complaints", 1, 15)));
      IsotonicCalibration calibration =
          IsotonicCalibration.fit(
              new ValueCounts.Counting().add(0.1, 95, 5).add(0.9, 50, 50).done(), 0);
      return new FittedModel(
          model,
          calibration,
          new CutOffs(0.1, 0.2, 0.4),
          List.of(
              new FrozenBins(
                  "findings", new RangeBins(new double[] {3}), new double[] {50, 50, 0})),
          new TreeMap<>(Map.of("risk-indicators.yaml", "d1")));
    }

    private static Term term(String name, double from, double bad) {
      BinCounts counts = new BinCounts(new double[] {90, 100 - bad, 0}, new double[] {10, bad, 0});
      return new Term(
          name, 0.5, WoeBins.of(new RangeBins(new double[] {from}), counts, ZeroCells.REFUSE));
    }
  }
}
