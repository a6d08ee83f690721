package org.xinheng.models.risk.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.risk.json.ModelNode;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.risk.measures.Scored;

class PromotionRulesTest {
  private static final PromotionRules RULES = PromotionRules.of(SHIPPED);

  @Test
  void aChallengerThatWinsEverywhereIsPromoted() {
    assertThat(RULES.judge(contest(0.72, 0.71, 0.70, 0.01, group(0.70, 0.72, 300))).objections())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.7005 | 0.70 | 0.60 | 0.01 | 0.70 | On average it gains 0.0005 AUC on v1; more than 0 and at least 0.0020 are needed.
          0.68   | 0.70 | 0.60 | 0.01 | 0.70 | In P1 it loses 0.0200 AUC on v1; 0.0100 are allowed.
          0.72   | 0.70 | 0.73 | 0.01 | 0.70 | In P1 its AUC 0.7200 is below the floor's 0.7300.
          0.72   | 0.70 | 0.60 | 0.04 | 0.70 | In P1 its calibration error is 0.0400; 0.0300 are allowed.
          0.72   | 0.70 | 0.60 | 0.01 | 0.60 | In the town 佛堂 it loses 0.1000 AUC on v1; 0.0300 are allowed.
          0.72   | 0.70 | 0.60 | 0.01 | NaN  | In the town 佛堂 it loses NaN AUC on v1; 0.0300 are allowed.
          NaN    | 0.70 | 0.60 | 0.01 | 0.70 | In P1 its AUC NaN is below the floor's 0.6000.
          """)
  void whatStandsAgainstAChallengerIsNamed(
      double auc, double champion, double floor, double error, double ofGroup, String objection) {
    Decision decision = RULES.judge(contest(auc, champion, floor, error, group(ofGroup, 0.7, 300)));

    assertThat(decision.isPromoted()).isFalse();
    assertThat(decision.objections()).contains(objection);
  }

  @Test
  void aGroupThatIsTooSmallSaysNothing() {
    assertThat(RULES.judge(contest(0.72, 0.71, 0.70, 0.01, group(0.2, 0.9, 199))).isPromoted())
        .isTrue();
  }

  @Test
  void aContestWithoutPeriodsPromotesNobody() {
    assertThat(RULES.judge(new Contest("v1", List.of(), List.of())).objections()).hasSize(2);
  }

  @Test
  void performanceIsMeasuredOnScoredRows() {
    Performance measured =
        Performance.of(
            List.of(
                new Scored("a", 0.9, true), new Scored("b", 0.2, false),
                new Scored("c", 0.2, true), new Scored("d", 0.1, false)));

    assertThat(measured.auc()).isEqualTo(0.875);
    assertThat(measured.precisionAt10()).isEqualTo(1);
    assertThat(measured.liftAt10()).isEqualTo(2);
    assertThat(measured.bad()).isEqualTo(2);
  }

  @Test
  void aModelCardSaysWhatItWasMadeOfAndAgainstWhom() {
    LocalDate day = LocalDate.parse("2026-01-01");
    Contest contest = contest(0.72, 0.71, 0.70, 0.01, group(0.7, 0.7, 300));
    ModelCard card =
        new ModelCard(
            "inspection",
            "woe-logistic",
            day,
            7,
            List.of(new ModelCard.Cohort(day.minusYears(1), day.minusDays(1), 1000, 200)),
            List.of(new ModelCard.Tried("ridge 0.2, 15 bins", 0.71, true)),
            List.of(new ModelCard.Indicator("findings", "发现问题次数", 0.2, 0.1, "RISING")),
            contest,
            List.of(new ModelCard.Rival("boosted-trees", List.of(performance(0.73, 0.02)))),
            RULES.judge(contest),
            new CalibrationTable(List.of(new CalibrationTable.Row(100, 0.2, 21))),
            new TreeMap<>(Map.of("risk-indicators.yaml", "d")),
            List.of("只知道被检查过的企业"));
    ModelNode json = ModelNode.read("card.json", card.json());

    assertThat(json.node("window").number("rows")).isEqualTo(1000);
    assertThat(json.nodes("calibration").get(0).number("bad_rate")).isEqualTo(0.21);
    assertThat(json.node("decision").flag("promoted")).isTrue();
    assertThat(json.nodes("tried").get(0).flag("chosen")).isTrue();
    assertThat(json.nodes("rivals").get(0).nodes("periods").get(0).number("auc")).isEqualTo(0.73);
    assertThat(json.nodes("indicators").get(0).text("label")).isEqualTo("发现问题次数");
    assertThat(json.node("contest").nodes("groups").get(0).text("value")).isEqualTo("佛堂");
  }

  @Test
  void allFaultsOfTheLimitsAreNamedAtOnce() {
    String text =
        SHIPPED
            .file(PromotionRules.PATH)
            .text()
            .replace("at-least: 1", "at-least: 0")
            .replace("least-gain: 0.002", "least-gain: -1")
            .replace("most-error", "most-errors");
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> PromotionRules.of(SHIPPED.with(new DefinitionFile(PromotionRules.PATH, text))));

    assertThat(refused.problems()).hasSize(4);
    assertThat(refused.problems()).anyMatch(one -> one.contains("it is at least 1."));
  }

  private static Contest contest(
      double auc, double champion, double floor, double error, Contest.Group group) {
    return new Contest(
        "v1",
        List.of(
            new Contest.Period("P1", performance(auc, error), performance(champion, 0.01), floor)),
        List.of(group));
  }

  private static Contest.Group group(double challenger, double champion, int rows) {
    return new Contest.Group("town", "佛堂", rows, 60, challenger, champion);
  }

  private static Performance performance(double auc, double error) {
    return new Performance(1000, 200, auc, 0.3, error, 0.4, 2);
  }
}
