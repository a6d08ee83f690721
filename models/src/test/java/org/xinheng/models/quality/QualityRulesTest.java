package org.xinheng.models.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

class QualityRulesTest {
  private static final String HEAD =
      """
      version: "1"
      effective-from: 2026-01-01
      label: 规则
      source: 试验
      confirmed: false
      history-nights: 3
      important-fields: {penalties: [uscc]}
      gates:
      """;

  private static final Feed DAILY =
      new Feed("penalties-2018", "penalties", "penalties", false, 1, 10, false);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          949, 1000, WARN
          950, 1000, OK
          500, 1000, WARN
          499, 1000, FAIL
          9,   19,   OK
          9,   20,   FAIL
          0,   0,    OK
          """)
  void aShareIsJudgedAtItsLimitsAndOnlyFromItsMinimumRows(long good, long rows, Level level) {
    assertThat(verdict(shipped(), figure(Measure.VALIDITY, good, rows), DAILY).level())
        .isEqualTo(level);
  }

  @Test
  void theMessageNamesSourceMeasureFigureAndLimit() {
    QualityReport report =
        shipped().judge(List.of(figure(Measure.VALIDITY, 31, 100)), List.of(DAILY));

    assertThat(report.closings())
        .containsExactly(
            "Source penalties-2018 (penalties): validity 0.31, 31 of 100 rows, is below the limit"
                + " 0.5 of rule accepted-rows (合格率).");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,  false, OK,
          2,  false, WARN, feed-overdue
          10, false, WARN, feed-overdue
          11, false, WARN, feed-stale
          11, true,  FAIL, feed-late
          """)
  void aLateFeedIsStaleOrClosesTheGateAsItsMappingSays(
      long age, boolean closes, Level level, String rule) {
    Feed feed = new Feed("penalties-2018", "penalties", "penalties", false, 1, 10, closes);

    QualityReport report =
        shipped().judge(List.of(figure(Measure.TIMELINESS, age, 10)), List.of(feed));

    assertThat(report.lines().get(0).verdict().level()).isEqualTo(level);
    assertThat(report.lines().get(0).verdict().rule()).isEqualTo(rule);
    assertThat(report.staleContracts())
        .isEqualTo("feed-stale".equals(rule) ? List.of("penalties") : List.of());
  }

  @Test
  void aSnapshotThatHalvesStopsTheNightAnIncrementDoesNot() {
    Figure halved =
        new Figure(
            "penalties-2018",
            "penalties",
            Measure.VOLUME,
            49,
            100,
            new Figure.Past(BigDecimal.ONE, 1),
            null);
    Feed snapshot = new Feed("penalties-2018", "penalties", "penalties", true, 1, 10, false);

    assertThat(verdict(shipped(), halved, snapshot).level()).isEqualTo(Level.FAIL);
    assertThat(verdict(shipped(), halved, DAILY).level()).isEqualTo(Level.OK);
  }

  @Test
  void aGateThatNamesTheSourceStandsInForTheGeneralOne() {
    QualityRules rules =
        rules(
            """
              - {id: all, label: 总, source: s, confirmed: false, measure: validity, fail-below: 0.9}
              - {id: one, label: 分, source: s, confirmed: false, measure: validity, fail-below: 0.1, sources: [beijing]}
            """);
    Feed beijing = new Feed("beijing", "penalties", "beijing", false, 1, 10, false);
    Figure half =
        new Figure("beijing", "penalties", Measure.VALIDITY, 1, 2, Figure.Past.NONE, null);

    assertThat(verdict(rules, half, beijing).level()).isEqualTo(Level.OK);
    assertThat(verdict(rules, figure(Measure.VALIDITY, 1, 2), DAILY).level()).isEqualTo(Level.FAIL);
  }

  @Test
  void loadingNamesEveryFaultAndItsLine() {
    String gates =
        """
          - {id: one, label: 甲, source: s, confirmed: false, measure: validty, fail-below: 0.5}
          - {id: one, label: 乙, source: s, confirmed: false, measure: validity, fail-below: 5}
          - {id: two, label: 丙, source: s, confirmed: false, measure: validity, warn-below: 0.1, fail-below: 0.5}
          - {id: three, label: 丁, source: s, confirmed: false, measure: validity, fail-below: 0.5, sources: [bejing]}
          - {id: four, label: 戊, source: s, confirmed: false, measure: validity, fail-bellow: 0.5}
          - {id: feed-late, label: 己, source: s, confirmed: false, measure: timeliness, fail-above: 5}
        """;

    assertThatThrownBy(() -> rules(gates))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "quality.yaml:9: \"validty\" is unknown here. Did you mean \"validity\"?",
                        "quality.yaml:10: the id \"one\" is taken; every rule needs its own.",
                        "quality.yaml:10: 5 can never be reached by a share of 0 to 1.",
                        "quality.yaml:11: the night would stop before anyone is warned.",
                        "quality.yaml:12: \"bejing\" is no source. Did you mean \"beijing\"?",
                        "quality.yaml:13: a gate has limits on one side: warn-below, fail-below or"
                            + " warn-above, fail-above.",
                        "quality.yaml:13: unknown key \"fail-bellow\". Did you mean \"fail-below\"?",
                        "quality.yaml:14: the id \"feed-late\" is taken; every rule needs its own.",
                        "quality.yaml:14: timeliness is judged by expected-every-days of the"
                            + " mappings."));
  }

  private static Verdict verdict(QualityRules rules, Figure figure, Feed feed) {
    return rules.judge(List.of(figure), List.of(feed)).lines().get(0).verdict();
  }

  private static Figure figure(Measure measure, long numerator, long denominator) {
    return new Figure(
        "penalties-2018", "penalties", measure, numerator, denominator, Figure.Past.NONE, null);
  }

  private static QualityRules shipped() {
    return QualityRules.of(
        Definitions.load(Path.of(System.getProperty("project.root"), "models/definitions")));
  }

  private static QualityRules rules(String gates) {
    return QualityRules.of(
        Definitions.of(
            List.of(
                new DefinitionFile("quality.yaml", HEAD + gates),
                new DefinitionFile("sources/beijing.yaml", "label: x"))));
  }
}
