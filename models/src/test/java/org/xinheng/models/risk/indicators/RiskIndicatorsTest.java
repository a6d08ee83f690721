package org.xinheng.models.risk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.day;
import static org.xinheng.models.dossier.DossierTable.dossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.dossier.Symbols;

class RiskIndicatorsTest {
  private static final int TODAY = day("2026-06-30");
  private static final String CHECKS =
      """
      inspections
      key | inspected_on | check_type | result | serious_findings | rectified_on
      I1  | 2024-06-20   | DAILY      | A      | 1                | 2024-06-30
      I2  | 2026-06-01   | DAILY      | 1      |                  |
      I3  | 2026-06-10   | RECHECK    | A      | 9                |
      I4  | 2026-06-15   | DAILY      | 6      |                  |
      """;

  private final RiskIndicators shipped = RiskIndicators.of(SHIPPED);

  @Test
  void anAverageEnterpriseIsOnceAsBadAsTheOthers() {
    assertThat(value("grave-2y", CHECKS)).isEqualTo(1.0);
    assertThat(value("serious-2y", CHECKS)).isEqualTo(1.0);
  }

  @Test
  void aSeverityIsTheFloorAgainstTheMean() {
    // Two years old: 2 halved, over 1.5 checks; two more as bad as the share of bad ones, one half.
    assertThat(value("severity-2y", CHECKS)).isEqualTo(0.857);
  }

  @Test
  void checksFadeInWholeMonths() {
    Rates rates =
        new Rates(TODAY, java.util.Map.of("serious/24", new long[] {1, 2}), java.util.Map.of());

    // 24 months old: half of one finding, against half a finding per check, with two average
    // checks.
    assertThat(value("serious-2y", CHECKS, rates)).isEqualTo(0.857);
  }

  @Test
  void recheckAndClosedDoorAreNoChecks() {
    assertThat(value("months-since-bad", CHECKS)).isEqualTo(24);
  }

  @Test
  void daysToCorrectionAreCountedOnceCorrected() {
    assertThat(value("rectification-days", CHECKS)).isEqualTo(10);
  }

  @Test
  void onlySubstantiatedComplaintsCount() {
    String complaints =
        """
        complaints
        key | received_on | complaint_type | outcome
        C1  | 2026-01-01  | REPORT         | SUBSTANTIATED
        C2  | 2026-01-01  | REPORT         | UNSUBSTANTIATED
        C3  | 2026-01-01  | COMPLAINT      |
        C4  | 2022-01-01  | REPORT         | SUBSTANTIATED
        """;

    assertThat(value("substantiated-complaints", complaints)).isEqualTo(1);
  }

  @Test
  void complaintsCountByKindAndRecency() {
    String complaints =
        """
        complaints
        key | received_on | complaint_type | outcome
        C1  | 2025-12-20  | REPORT         | SUBSTANTIATED
        C2  | 2026-03-20  | COMPLAINT      | SUBSTANTIATED
        C3  | 2026-06-20  | COMPLAINT      | UNSUBSTANTIATED
        """;

    assertThat(value("substantiated-complaints", complaints)).isEqualTo(2);
    assertThat(value("substantiated-reports", complaints)).isEqualTo(1);
    assertThat(value("months-since-complaint", complaints)).isEqualTo(3);
    assertThat(value("months-since-complaint", CHECKS)).isNaN();
  }

  @Test
  void aRecheckThatFindsSomethingIsCountedBesideTheChecks() {
    assertThat(value("failed-rechecks", CHECKS)).isEqualTo(1);
  }

  @Test
  void theOldestLicenceInForceTellsTheAge() {
    String licences =
        """
        licences
        key | granted_on | valid_until
        L1  | 2012-01-01 | 2017-01-01
        L2  | 2020-01-15 |
        L3  | 2024-01-15 | 2029-01-15
        """;

    assertThat(value("licence-age", licences)).isEqualTo(6);
    assertThat(value("licence-age", CHECKS)).isNaN();
  }

  @Test
  void theSeasonIsTheSameQuarterOfEarlierYearsAgainstAll() {
    RiskIndicators all = everyOneUsed();
    String checks =
        """
        inspections
        key | inspected_on | check_type | result
        I1  | 2024-08-20   | DAILY      | A
        I2  | 2025-09-20   | DAILY      | A
        I3  | 2026-02-20   | DAILY      | 1
        I4  | 2026-05-20   | DAILY      | 1
        """;

    // Two bad of two in the third quarters, half of all bad: (2 / 0.5 + 30) / (2 + 30).
    assertThat(value(all, "season", checks, rates(all, checks))).isEqualTo(1.063);
  }

  @Test
  void anIndicatorThatIsOffIsDeclaredWithItsReasonAndMeasuredNowhere() {
    assertThat(shipped.off()).extracting(IndicatorRule::id).contains("season", "trend", "age");
    assertThat(shipped.off()).allSatisfy(rule -> assertThat(rule.off()).isNotBlank());
    assertThat(shipped.names()).doesNotContain("season", "trend", "age");
    assertThat(everyOneUsed().names())
        .hasSize(shipped.names().size() + shipped.off().size())
        .contains("season");
  }

  @Test
  void theDeclaredSettingIsTheFirstToBeTried() {
    assertThat(shipped.plan().regressions().get(0)).isEqualTo(shipped.plan());
    assertThat(shipped.plan().regressions())
        .extracting(TrainingPlan::ridge)
        .containsExactly(0.05, 0.01, 0.2);
    assertThat(shipped.plan().forests())
        .extracting(plan -> plan.trees().depth())
        .containsExactly(3, 2);
  }

  @Test
  void definitionsOfBeforeWithoutTuningAndWeightsStillRead() {
    String text =
        SHIPPED
            .file(RiskIndicators.PATH)
            .text()
            .replaceAll("(?m)^  (most-rows|inclusion|tuning):.*$", "");
    TrainingPlan plan =
        RiskIndicators.of(SHIPPED.with(new DefinitionFile(RiskIndicators.PATH, text))).plan();

    assertThat(plan.regressions()).containsExactly(plan);
    assertThat(plan.mostWeight()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: months-since-bad | kind: months-since-bod | "months-since-bod" is unknown here.
          target: finding        | target: findings       | no target is called so. Did you mean "finding"?
          contract: complaints   | contract: complains    | no contract of facts is called so. Did you mean "complaints"?
          contract: listings,    | contract: relations,   | ownership, origin and size are no indicators: relations.
          contract: penalties,   | contract: enterprises, | ownership, origin and size are no indicators: enterprises.
          .SUBSTANTIATED, CASE_FILED. | [WITHDRAWN]       | complaints count with outcome SUBSTANTIATED or CASE_FILED only.
          when: .check_type: .RECHECK. | when: {officers: present | who inspected is no indicator.
          of: severity,          | of: gravity,           | "gravity" is unknown here.
          ridge: 0.05            | ridge: 5               | it lies between 0 and 1.
          least-rows: 200        | least-row: 200         | the key "least-rows" is missing.
          most-weight: 5         | most-weight: 0.5       | it is at least 1, by which nothing is weighed.
          ridge: .0.01, 0.2.     | ridge: [7]             | 7 cannot be tried.
          ridge: .0.01, 0.2.     | bins: [0]              | 0 cannot be tried.
          depth: .2.             | depth: [two]           | two cannot be tried.
          """)
  void aFaultIsNamedWithItsLine(String said, String wrong, String fault) {
    String text = SHIPPED.file(RiskIndicators.PATH).text().replaceFirst(said, wrong);

    assertThatThrownBy(
            () -> RiskIndicators.of(SHIPPED.with(new DefinitionFile(RiskIndicators.PATH, text))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(RiskIndicators.PATH + ":")
        .hasMessageContaining(fault);
  }

  private static RiskIndicators everyOneUsed() {
    String text = SHIPPED.file(RiskIndicators.PATH).text().replaceAll(",\\s+off: \"[^\"]*\"", "");
    return RiskIndicators.of(SHIPPED.with(new DefinitionFile(RiskIndicators.PATH, text)));
  }

  private double value(String indicator, String tables) {
    return value(shipped, indicator, tables, rates(shipped, tables));
  }

  private double value(String indicator, String tables, Rates rates) {
    return value(shipped, indicator, tables, rates);
  }

  private static Rates rates(RiskIndicators declared, String tables) {
    Symbols symbols = new Symbols();
    RateTally tally = new RateTally(TODAY);
    declared.bind(declared.target(), symbols).tally(dossier(tables).knownBy(TODAY, symbols), tally);
    return tally.done();
  }

  private static double value(
      RiskIndicators declared, String indicator, String tables, Rates rates) {
    Symbols symbols = new Symbols();
    IndicatorReader reader = declared.bind(declared.target(), symbols);
    double[] row = new double[reader.size()];
    reader.read(dossier(tables).knownBy(TODAY, symbols), TODAY, rates, row);
    return row[declared.names().indexOf(indicator)];
  }
}
