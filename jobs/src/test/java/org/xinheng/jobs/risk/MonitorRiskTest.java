package org.xinheng.jobs.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.JsonTable.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.RiskOfficers;
import org.xinheng.jobs.catalogue.RiskOutcomes;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.filing.FileDossiers;
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
import org.xinheng.models.risk.watch.WatchRules;

class MonitorRiskTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir Path folder;

  @Test
  void aNightBeyondItsLimitsKeepsTheClassesOfTheLastGoodOne() {
    SmallCity city = inspected();
    city.lake().models().add("v1", Map.of(ModelRegistry.MODEL, model().json()));
    city.lake()
        .overwrite(
            Assessments.TABLE,
            rows(
                spark(),
                Assessments.TABLE,
                """
                as_of      | uscc | enterprise_name | points | grade | reasons | risk_class | risk_probability | risk_bins | risk_model
                2026-05-31 | #1   | 甲公司          | 1000   | A     | []      | A          | 0.1              | \\u0000    | v1
                2026-05-31 | #2   | 乙公司          | 1000   | A     | []      | D          | 0.5              | \\u0001    | v1
                2026-06-01 | #1   | 甲公司          | 1000   | A     | []      | A          | 0.1              | \\u0000    | v1
                2026-06-01 | #2   | 乙公司          | 1000   | A     | []      | D          | 0.5              | \\u0001    | v1
                2026-06-02 | #1   | 甲公司          | 1000   | A     | []      | D          | 0.5              | \\u0001    | v1
                2026-06-02 | #2   | 乙公司          | 1000   | A     | []      | D          | 0.5              | \\u0001    | v1
                2026-06-03 | #1   | 甲公司          | 1000   | A     | []      | A          | 0.1              | \\u0000    | v1
                2026-06-03 | #2   | 乙公司          | 1000   | A     | []      | D          | 0.5              | \\u0001    | v1
                2026-06-04 | #1   | 甲公司          | 1000   | A     | []      |            |                  |           |
                """
                    .replace("#1", SmallCity.uscc(1))
                    .replace("#2", SmallCity.uscc(2))
                    .replace("\\u0000", "\u0000")
                    .replace("\\u0001", "\u0001")));
    city.define(WatchRules.PATH, judgedFromOneRowOn()).run("2026-06-04", new MonitorRisk());
    assertThat(city.text(RiskWatch.TABLE)).as("no model, nothing to watch").isEmpty();
    city.run("2026-05-31", new MonitorRisk());
    for (String night : List.of("2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04")) {
      city.run(night, new MonitorRisk()).run(night, new ClassifySupervision());
    }

    assertThat(city.text(RiskWatch.TABLE, "as_of", "measure", "value", "classes_of"))
        .contains(
            "2026-06-01 | INDICATOR_PSI | 0.0 | 2026-06-01",
            "2026-06-02 | MIGRATION | 0.5 | 2026-06-01",
            "2026-06-02 | LIST_OVERLAP | 0.5 | 2026-06-01",
            "2026-06-03 | CALIBRATION_ERROR | 0.3 | 2026-06-03",
            "2026-06-03 | FINDING_RATE_RISE | 1.0 | 2026-06-03",
            "2026-06-03 | MIGRATION | 0.0 | 2026-06-03")
        .noneMatch(row -> row.startsWith("2026-06-04"));
    assertThat(city.text(RiskWatch.TABLE, "as_of", "why"))
        .contains("2026-06-02 | 类别变动率为0.5000，高于限值0.1000，风险分类冻结");
    outcomesAreTold(city);
    assertThat(city.text(SupervisionClasses.TABLE, "as_of", "uscc", "risk_class"))
        .containsExactly(
            "2026-06-01 | " + SmallCity.uscc(1) + " | A",
            "2026-06-01 | " + SmallCity.uscc(2) + " | D",
            "2026-06-02 | " + SmallCity.uscc(1) + " | A",
            "2026-06-02 | " + SmallCity.uscc(2) + " | D",
            "2026-06-03 | " + SmallCity.uscc(1) + " | A",
            "2026-06-03 | " + SmallCity.uscc(2) + " | D",
            "2026-06-04 | " + SmallCity.uscc(1) + " | ");
  }

  private static void outcomesAreTold(SmallCity city) {
    assertThat(
            city.text(
                RiskOutcomes.TABLE,
                "as_of",
                "dimension",
                "code",
                "classed",
                "risky",
                "inspected",
                "found",
                "expected",
                "tells"))
        .filteredOn(row -> row.startsWith("2026-06-03"))
        .containsExactly(
            "2026-06-03 | CALIBRATION | 01 |  |  | 1 | 0 | 0.1 | true",
            "2026-06-03 | CALIBRATION | 02 |  |  | 1 | 1 | 0.5 | true",
            "2026-06-03 | CLASS | A | 1 | 0 | 1 | 0 | 0.1 | true",
            "2026-06-03 | CLASS | D | 1 | 1 | 1 | 1 | 0.5 | true",
            "2026-06-03 | INDUSTRY | - | 2 | 1 | 2 | 1 | 0.6 | true",
            "2026-06-03 | SIZE | below-1m | 1 | 1 | 1 | 1 | 0.5 | true",
            "2026-06-03 | SIZE | household | 1 | 0 | 1 | 0 | 0.1 | true",
            "2026-06-03 | TOWN | 330782001 | 2 | 1 | 2 | 1 | 0.6 | true");
    assertThat(city.text(RiskOfficers.TABLE, "as_of", "officer", "visits", "found", "expected"))
        .containsExactly("2026-06-03 | W1 | 2 | 1 | 0.6", "2026-06-03 | W2 | 1 | 1 | 0.5");
  }

  /** Two enterprises, each inspected in June; one is found bad by two officers. */
  private SmallCity inspected() {
    return new SmallCity(spark(), folder)
        .deliver(
            "2026-05-30",
            "standard-enterprises",
            "1.csv",
            """
            uscc | enterprise_name | subject_type | registration_status | established_on | town      | registered_capital_cny
            #1   | 甲公司          | INDIVIDUAL   | OPEN                | 2015-01-05     | 330782001 | 0
            #2   | 乙公司          | ENTERPRISE   | OPEN                | 2016-01-05     | 330782001 | 500000
            """)
        .deliver(
            "2026-06-03",
            "standard-inspections",
            "1.csv",
            """
            uscc | task_number | inspected_on | result | officers
            #1   | T1          | 2026-06-01   | 1      | W1
            #2   | T2          | 2026-06-02   | 2      | W1;W2
            """)
        .record("2026-06-03")
        .run("2026-06-03", new FileDossiers());
  }

  private static String judgedFromOneRowOn() {
    return SmallCity.DEFINITIONS
        .file(WatchRules.PATH)
        .text()
        .replace("least-rows: 1000", "least-rows: 1")
        .replace("least-inspected: 30", "least-inspected: 1")
        .replace("least-visits: 30", "least-visits: 1");
  }

  private static FittedModel model() {
    BinCounts counts = new BinCounts(new double[] {50, 50, 0}, new double[] {10, 10, 0});
    RangeBins bins = new RangeBins(new double[] {1});
    return new FittedModel(
        new WoeLogistic(
            -1, List.of(new Term("penalties", 1, WoeBins.of(bins, counts, ZeroCells.REFUSE)))),
        IsotonicCalibration.fit(new ValueCounts.Counting().add(0.5, 1, 1).done(), 0),
        new CutOffs(0.2, 0.3, 0.4),
        List.of(new FrozenBins("penalties", bins, counts.weights())),
        new TreeMap<>());
  }
}
