package org.xinheng.models.risk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.supervision.RiskClass;

class WatchTest {
  private static final WatchRules RULES = WatchRules.of(SHIPPED);

  @Test
  void migrationCountsWhoMovedAndHowFarTheListsAgree() {
    Migration migration =
        new Migration()
            .add(RiskClass.A, RiskClass.A, 900)
            .add(RiskClass.C, RiskClass.C, 60)
            .add(RiskClass.B, RiskClass.C, 20)
            .add(RiskClass.D, RiskClass.B, 10)
            .add(RiskClass.C, RiskClass.D, 10);

    assertThat(migration.movedShare()).isEqualTo(0.04);
    assertThat(migration.overlap(RiskClass.C)).isEqualTo(0.7);
    assertThat(migration.overlap(RiskClass.D)).isZero();
    assertThat(new Migration().overlap(RiskClass.C)).isEqualTo(1);
  }

  @Property(tries = 100)
  void whoeverStaysMovesNothing(@ForAll @Size(4) List<@IntRange(max = 1000) Integer> counts) {
    Migration migration = new Migration();
    for (RiskClass one : RiskClass.values()) {
      migration.add(one, one, counts.get(one.ordinal()));
    }

    assertThat(migration.moved()).isZero();
    assertThat(migration.overlap(RiskClass.C)).isEqualTo(1);
  }

  @Test
  void findingRatesHaveIntervalsAndAFallIsTold() {
    FindingRates rates =
        new FindingRates()
            .add(RiskClass.A, 200, 10)
            .add(RiskClass.B, 100, 10)
            .add(RiskClass.C, 50, 4)
            .add(RiskClass.D, 20, 0);

    assertThat(rates.rises(30)).extracting(FindingRates.Rise::pair).containsExactly("A-B", "B-C");
    assertThat(rates.rises(1)).filteredOn(rise -> rise.by() < 0).hasSize(2);
    assertThat(rates.rises(60)).extracting(FindingRates.Rise::inspected).containsExactly(100L);
    assertThat(rates.rates().get(0).rate()).isEqualTo(0.05);
    assertThat(rates.rates().get(0).interval().low()).isBetween(0.02, 0.05);
    assertThat(new FindingRates().rates().get(3).interval()).isNull();
    assertThatThrownBy(() -> new FindingRates().add(RiskClass.A, 1, 2))
        .isInstanceOf(RiskModelException.class);
  }

  @Test
  void officersAreHeldAgainstWhatTheirEnterprisesLetExpect() {
    OfficerSpread spread = new OfficerSpread();
    for (int i = 0; i < 100; i++) {
      spread.add("W1", 0.2, i < 60).add("W2", 0.2, i < 20).add("W3", 0.6, i < 60);
    }
    spread.add("W4", 0.5, true);

    List<OfficerSpread.Line> lines = spread.lines(30);

    assertThat(lines).extracting(OfficerSpread.Line::officer).containsExactly("W1", "W2", "W3");
    assertThat(lines.get(0).ratio()).isCloseTo(3, within(1e-9));
    assertThat(lines.get(0).isApart()).isTrue();
    assertThat(lines.get(1).isApart()).isFalse();
    assertThat(lines.get(2).ratio())
        .as("risky cases explain many findings")
        .isEqualTo(1, within(1e-9));
    assertThat(spread.overdispersion(30)).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(new OfficerSpread().overdispersion(30)).isNaN();
  }

  @Test
  void disparityKeepsItsDenominators() {
    Disparity town = new Disparity("town", "佛堂", 200, 20, 0, 0);

    assertThat(town.riskyShare()).isEqualTo(0.1);
    assertThat(town.riskyInterval().high()).isBetween(0.1, 0.16);
    assertThat(town.foundShare()).isNaN();
    assertThat(town.foundInterval()).isNull();
    assertThatThrownBy(() -> new Disparity("town", "佛堂", 1, 2, 0, 0))
        .isInstanceOf(RiskModelException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SCORE_PSI         | 0.10 | 5000 |       |
          SCORE_PSI         | 0.11 | 5000 | false | 概率稳定性为0.1100，高于限值0.1000
          SCORE_PSI         | 0.26 | 5000 | true  | 概率稳定性为0.2600，高于限值0.2500，风险分类冻结
          SCORE_PSI         | 0.26 | 999  |       |
          SCORE_PSI         | NaN  | 5000 | true  | 概率稳定性为NaN，高于限值0.2500，风险分类冻结
          INDICATOR_PSI     | 9    | 5000 | false | 指标稳定性（x）为9.0000，高于限值0.2500
          LIST_OVERLAP      | 0.60 | 500  | false | 重点名单重合度为0.6000，低于限值0.9000
          LIST_OVERLAP      | 0.59 | 500  | true  | 重点名单重合度为0.5900，低于限值0.6000，风险分类冻结
          MIGRATION         | 0.2  | 5000 | true  | 类别变动率为0.2000，高于限值0.1000，风险分类冻结
          COVERAGE          | 0.5  | 5000 | true  | 分类覆盖比为0.5000，低于限值0.9000，风险分类冻结
          """)
  void aNightBeyondItsLimitsFreezesTheClassesAndSaysWhy(
      WatchMeasure measure, double value, long rows, Boolean isFreezing, String why) {
    String subject = measure == WatchMeasure.INDICATOR_PSI ? "x" : "";
    List<WatchRules.Breach> breaches =
        RULES.judge(List.of(new WatchFigure(measure, subject, value, rows)));

    assertThat(breaches).hasSize(isFreezing == null ? 0 : 1);
    assertThat(breaches).allMatch(breach -> breach.isFreezing() == isFreezing);
    assertThat(breaches).allMatch(breach -> breach.why().equals(why));
  }

  @Test
  void allFaultsOfTheLimitsAreNamedAtOnce() {
    String text =
        SHIPPED
            .file(WatchRules.PATH)
            .text()
            .replace("{warn: 0.10, freeze: 0.25", "{warn: 0.30, freeze: 0.25")
            .replace("{warn: 0.98, freeze: 0.90", "{warn: 0.80, freeze: 0.90")
            .replace("least-visits: 30", "least-visits: 0")
            .replace("list-overlap", "list-overlaps");
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> WatchRules.of(SHIPPED.with(new DefinitionFile(WatchRules.PATH, text))));

    assertThat(refused.problems())
        .anyMatch(one -> one.contains("Did you mean \"list-overlap\"?"))
        .anyMatch(one -> one.contains("it is at least 1."))
        .filteredOn(one -> one.contains("before anybody is warned"))
        .hasSize(2);
  }
}
