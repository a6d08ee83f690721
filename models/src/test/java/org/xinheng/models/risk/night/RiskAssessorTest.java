package org.xinheng.models.risk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.dossier.Fact;
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
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.FrozenBins;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Surroundings;
import org.xinheng.models.supervision.RiskClass;

class RiskAssessorTest {
  private static final LocalDate DAY = LocalDate.parse("2026-07-01");
  private final Assessor assessor = Assessor.of(SHIPPED);

  @Test
  void anEnterpriseGetsItsClassProbabilityReasonsAndRecords() {
    RiskAssessment risky =
        assess("complaints\nkey | received_on\nC1 | 2026-05-01\nC2 | 2026-06-01\nC3 | 2026-08-01");

    assertThat(risky.standing().riskClass()).isEqualTo(RiskClass.D);
    assertThat(risky.probability()).isEqualTo(0.5);
    assertThat(risky.reasons()).hasSize(1);
    assertThat(risky.reasons().get(0).indicator()).isEqualTo("complaints");
    assertThat(risky.reasons().get(0).value()).isEqualTo(2);
    assertThat(risky.reasons().get(0).records()).extracting(Fact::key).containsExactly("C1", "C2");
    assertThat(risky.bins()).containsExactly(1, 1);
  }

  @Test
  void anEnterpriseWithoutHistoryHasItsOwnBinAndClass() {
    RiskAssessment unknown = assess("");

    assertThat(unknown.standing().basis()).isEqualTo("little-known");
    assertThat(unknown.reasons()).isEmpty();
    assertThat(unknown.bins()).containsExactly(2, 0);
  }

  @Test
  void aModelThatAsksForMoreThanIsMeasuredIsRefused() {
    assertThatThrownBy(
            () ->
                new RiskAssessor(
                    model("penalties"), RiskClasses.of(SHIPPED), new Counted(), assessor))
        .isInstanceOf(RiskModelException.class);
  }

  private RiskAssessment assess(String tables) {
    List<Fact> known = assessor.known(dossier(tables), DAY);
    assessor.assess("U", known, Surroundings.calm(DAY), DAY);
    return new RiskAssessor(model("complaints"), RiskClasses.of(SHIPPED), new Counted(), assessor)
        .assess(known, (int) DAY.toEpochDay());
  }

  private static FittedModel model(String indicator) {
    BinCounts counts = new BinCounts(new double[] {90, 60, 20}, new double[] {10, 40, 4});
    RangeBins bins = new RangeBins(new double[] {2});
    WoeLogistic model =
        new WoeLogistic(
            -1, List.of(new Term(indicator, 1, WoeBins.of(bins, counts, ZeroCells.REFUSE))));
    double low = model.probability(new double[] {0});
    double high = model.probability(new double[] {2});
    return new FittedModel(
        model,
        IsotonicCalibration.fit(
            new ValueCounts.Counting().add(low, 90, 10).add(high, 50, 50).done(), 0),
        new CutOffs(0.15, 0.3, 0.45),
        List.of(
            new FrozenBins(indicator, bins, counts.weights()),
            new FrozenBins(
                FrozenBins.SCORE, new RangeBins(new double[] {0.3}), new double[] {100, 124, 0})),
        new TreeMap<>());
  }

  /** Complaints; missing where there are none. */
  private static final class Counted implements IndicatorRow {
    private final List<Fact> found = new ArrayList<>();

    @Override
    public List<String> names() {
      return List.of("complaints");
    }

    @Override
    public void measure(List<Fact> known, Fact registration, int asOf, double[] into) {
      found.clear();
      known.stream().filter(fact -> fact.contract() == Complaints.CONTRACT).forEach(found::add);
      into[0] = found.isEmpty() ? Double.NaN : found.size();
    }

    @Override
    public List<Fact> records(String name) {
      return found;
    }
  }
}
