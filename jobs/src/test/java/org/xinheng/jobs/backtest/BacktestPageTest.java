package org.xinheng.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.training.Fitting;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.card.Term;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.classes.ClassShares;
import org.xinheng.models.risk.indicators.Severity;
import org.xinheng.models.risk.indicators.Target;
import org.xinheng.models.risk.measures.VisitOrder.Visit;
import org.xinheng.models.risk.registry.ModelCard;

class BacktestPageTest {

  @Test
  void thePageEscapesWhatItIsToldAndNeedsNothingElse() {
    String page = BacktestPage.of(result("<script>alert(1)</script> & \"Söhne\""));

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;")
        .doesNotContain("<script")
        .doesNotContain("http")
        .contains("<svg", "ridge 0.05, 15 bins: AUC 0.700 (选用 chosen)")
        .endsWith("</html>\n");
  }

  @Test
  void theTextHoldsEveryFigure() {
    String json = result("Trial").json();

    assertThat(json)
        .contains("\"base_rate\": 0.25", "\"auc\": 1.0", "\"random_days_gained_interval\"")
        .contains("\"class\": \"A\"", "\"calibration_error\"", "\"chosen\": true");
  }

  private static BacktestResult result(String label) {
    List<Entity> entities = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean bad = i % 4 == 0;
      entities.add(new Entity("E" + i, null, new double[] {bad ? 2 : 0}, 100 + i, bad));
      visits.add(new Visit("E" + i, 100 + i, 0, bad));
    }
    Trained trained = trained();
    Contender.Score score = entity -> trained.probability(entity.row());
    return new BacktestResult(
        new Question(
            new Target("trial", label, List.of(), new Severity(1, 0, 0, 0, 0)),
            LocalDate.EPOCH,
            365,
            false),
        40,
        0,
        40,
        40,
        10,
        40,
        List.of(0),
        List.of(new ModelCard.Tried("ridge 0.05, 15 bins", 0.7, true)),
        trained,
        List.of(Contender.of("champion", label, entities, score, score)),
        visits,
        ClassRate.of(entities, score, new ClassShares(3000, 800, 200)));
  }

  private static Trained trained() {
    BinCounts counts = new BinCounts(new double[] {29, 1, 0}, new double[] {1, 9, 0});
    WoeBins bins = WoeBins.of(new RangeBins(new double[] {1}), counts, ZeroCells.LAPLACE);
    Fitting.Fit fit =
        new Fitting.Fit(
            new WoeLogistic(-1, List.of(new Term("severity-2y", 1, bins))),
            new int[] {0},
            List.of("penalties: constant"));
    ValueCounts.Counting counting = new ValueCounts.Counting();
    counting.add(fit.probability(new double[] {0}), 29, 1);
    counting.add(fit.probability(new double[] {2}), 1, 9);
    return new Trained(fit, IsotonicCalibration.fit(counting.done(), 1));
  }
}
