package org.xinheng.jobs.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.RiskRates;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.explaining.EnterpriseExplanation;
import org.xinheng.jobs.explaining.ExplanationText;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.supervision.ClassifySupervision;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.card.Term;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.classes.CutOffs;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.FrozenBins;
import org.xinheng.models.risk.indicators.RiskIndicators;

class RiskNightTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir Path folder;

  @Test
  void aNightWithAChampionGivesRiskClassesAndOneWithoutGivesNone() {
    SmallCity city = city().night("2026-06-01");
    assertThat(city.text(Assessments.TABLE, "risk_class", "risk_probability", "risk_model"))
        .containsOnly(" |  | ");

    ModelRegistry registry = city.lake().models();
    registry.add(
        "v1", Map.of(ModelRegistry.MODEL, model().json(), ModelRegistry.DEFINITIONS, definition()));
    registry.promote("v1");
    city.run("2026-06-02", new AssessEnterprises()).run("2026-06-02", new ClassifySupervision());

    assertThat(
            city.text(Assessments.TABLE, "as_of", "uscc", "risk_class", "risk_basis", "risk_model"))
        .filteredOn(row -> row.startsWith("2026-06-02"))
        .containsExactly(
            "2026-06-02 | " + SmallCity.uscc(1) + " | D | probability | v1",
            "2026-06-02 | " + SmallCity.uscc(2) + " | B | little-known | v1");
    assertThat(city.text(Assessments.TABLE, "risk_reasons"))
        .anyMatch(reasons -> reasons.contains("penalties") && reasons.contains("罚1"));
    assertThat(city.text(SupervisionClasses.TABLE, "risk_class", "basis", "weight"))
        .containsExactly("B | cell-A-B | 200", "D | cell-C-D | 640");
    assertThat(city.text(RiskRates.TABLE, "as_of")).containsOnly("2026-06-02");
    explained(city);

    city.define(RiskIndicators.PATH, definition().replace("months: 36}", "months: 1}"))
        .run("2026-06-03", new AssessEnterprises());
    assertThat(city.text(Assessments.TABLE, "as_of", "risk_class", "risk_model"))
        .as("the champion goes on by the definitions that it was trained by")
        .contains("2026-06-03 | D | v1", "2026-06-03 | B | v1");
    assertThat(city.text(RiskRates.TABLE, "as_of")).containsOnly("2026-06-02");
  }

  private void explained(SmallCity city) {
    String text =
        ExplanationText.of(
            EnterpriseExplanation.of(
                Lookup.at(city.lake().root()),
                SmallCity.DEFINITIONS,
                SmallCity.uscc(1),
                LocalDate.parse("2026-06-02")));

    assertThat(text)
        .contains("【信用风险】D类（信用风险高）")
        .contains("发现问题概率 50.0%")
        .contains("行政处罚  1件")
        .contains("罚1");
  }

  private SmallCity city() {
    return new SmallCity(spark(), folder)
        .deliver(
            "2026-05-30",
            "standard-enterprises",
            "1.csv",
            """
            uscc | enterprise_name | subject_type | registration_status | established_on
            #1   | 义乌一号商行    | ENTERPRISE   | OPEN                | 2015-01-05
            #2   | 义乌二号商行    | ENTERPRISE   | OPEN                | 2016-01-05
            """)
        .deliver(
            "2026-05-30",
            "penalties-2018",
            "1.csv",
            """
            CF_WSH | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
            罚1    | #1           | 2026-01-05 | 50       | 普通程序 | i            | 1
            """);
  }

  private static String definition() {
    return SmallCity.DEFINITIONS.file(RiskIndicators.PATH).text();
  }

  /** A regression on penalties alone: 50 in 100 with one, 10 in 100 without. */
  private static FittedModel model() {
    BinCounts counts = new BinCounts(new double[] {90, 50, 0}, new double[] {10, 50, 0});
    RangeBins bins = new RangeBins(new double[] {1});
    WoeLogistic model =
        new WoeLogistic(
            -1, List.of(new Term("penalties", 1, WoeBins.of(bins, counts, ZeroCells.REFUSE))));
    IsotonicCalibration calibration =
        IsotonicCalibration.fit(
            new ValueCounts.Counting()
                .add(model.probability(new double[] {0}), 90, 10)
                .add(model.probability(new double[] {1}), 50, 50)
                .done(),
            0);
    return new FittedModel(
        model,
        calibration,
        new CutOffs(0.2, 0.3, 0.4),
        List.of(new FrozenBins("penalties", bins, counts.weights())),
        new TreeMap<>(Map.of(RiskIndicators.PATH, RiskIndicators.meaning(SmallCity.DEFINITIONS))));
  }
}
