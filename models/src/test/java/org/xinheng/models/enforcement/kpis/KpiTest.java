package org.xinheng.models.enforcement.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.enforcement.ReviewTrial;
import org.xinheng.models.registers.Team;

class KpiTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-06-30");
  private static final List<Team> TEAMS =
      List.of(
          new Team("T-MARKET", "市场监管执法队", "MARKET", null, 12),
          new Team("T-330782001", "稠城街道执法队", "COMPREHENSIVE", "330782001", 6));

  private static List<KpiFigure> figures(String... tables) {
    return KpiFigures.of(
        KpiRules.of(ReviewTrial.SHIPPED),
        ReviewTrial.counts(tables),
        new KpiFigures.Registered(ReviewTrial.MATTERS, ReviewTrial.OFFICERS, TEAMS),
        NIGHT);
  }

  /** Figures of an indicator as "cut code hits/counted met". */
  private static List<String> of(String kpi, String... tables) {
    return figures(tables).stream()
        .filter(one -> one.kpi().id().startsWith(kpi))
        .map(
            one ->
                "%s %s %s/%s %s"
                    .formatted(one.cut(), one.code(), one.hits(), one.counted(), one.isMet()))
        .toList();
  }

  private static final String CHECKS =
      """
      inspections
      key | inspected_on | result | published_on | matter | check_mode    | is_joint | has_finding | rectification_due_on | rectified_on
      I1  | 2026-03-02   | 3      | 2026-03-03   | SC001  | DOUBLE_RANDOM | yes      | yes         | 2026-03-20           | 2026-03-19
      I2  | 2026-03-03   | 1      | 2026-05-03   | SC001  | DOUBLE_RANDOM | no       | no          |                      |
      I3  | 2026-06-25   | 3      |              | ZF001  | OFF_SITE      | no       | yes         | 2026-07-20           |
      I4  | 2025-06-30   | 1      | 2025-07-01   | JT001  | DOUBLE_RANDOM | yes      | no          |                      |
      I5  | 2026-03-03   | 6      | 2026-03-04   | SC001  | ON_SITE       | no       | no          |                      |
      """;

  @Test
  void coverageCountsMattersOnThePublishedLists() {
    assertThat(of("K01", CHECKS))
        .containsExactly(
            "ALL * 2/4 false",
            "DEPARTMENT COMPREHENSIVE 1/1 true",
            "DEPARTMENT MARKET 1/2 false",
            "DEPARTMENT TRANSPORT 0/1 false",
            "MATTER JT001 0/1 false",
            "MATTER SC001 1/1 true",
            "MATTER SC004 0/1 false",
            "MATTER ZF001 1/1 true");
  }

  @Test
  void sharesCountHitsAmongTheActsOfThePeriod() {
    assertThat(of("K03", CHECKS)).contains("ALL * 1/2 true", "DEPARTMENT MARKET 1/2 true");
    assertThat(of("K05", CHECKS)).contains("ALL * 1/4 null");
    assertThat(of("K11", CHECKS)).contains("ALL * 2/3 false");
    assertThat(of("K31", CHECKS)).contains("ALL * 2/3 null");
    assertThat(of("K32", CHECKS)).contains("ALL * 1/1 true");
    assertThat(of("K02", CHECKS, "")).contains("ALL * 1/2 null");
  }

  @Test
  void aShareMayBeOfTheActsOfSomeDepartmentsAlone() {
    String checks =
        """
        inspections
        key | inspected_on | result | matter | department | check_mode    | is_joint
        I1  | 2026-03-02   | 1      | SC001  |            | DOUBLE_RANDOM | yes
        I2  | 2026-03-03   | 1      | SC001  | MARKET     | ON_SITE       | no
        I3  | 2026-03-04   | 1      | SC001  | TRANSPORT  | ON_SITE       | yes
        I4  | 2026-03-05   | 1      | JT001  |            | ON_SITE       | yes
        """;

    assertThat(of("K41", checks)).contains("ALL * 3/4 true");
    assertThat(of("K50", checks))
        .contains("ALL * 1/2 false")
        .noneMatch(row -> row.startsWith("DEPARTMENT"));
  }

  @Test
  void drawsByClassAreOurOwn() {
    assertThat(
            of(
                "K04",
                CHECKS
                    + """

                    inspection_results
                    key | visit_id    | matter | visited_on | result
                    V1  | 2026Q1-1:U1 | SC004  | 2026-03-05 | 1
                    V2  | 2026Q1-1:U1 | SC001  | 2026-03-05 | 1
                    """))
        .contains("ALL * 1/3 false");
  }

  @Test
  void penaltiesAreCountedByWhoDecidedAndWhetherTheyStood() {
    String penalties =
        """
        penalties
        key | decided_on | department    | penalty_kind | remedy_outcome
        P1  | 2026-03-02 | COMPREHENSIVE | FINE         | REVOKED
        P2  | 2026-03-02 | MARKET        | FINE         | UPHELD
        P3  | 2026-03-02 | MARKET        | FINE         | PENDING
        """;

    assertThat(of("K06", penalties)).contains("ALL * 1/3 false");
    assertThat(of("K13", penalties)).contains("ALL * 1/2 null");
  }

  @Test
  void highFrequencyPenaltyMattersNameTheirTierEveryTime() {
    String table =
        "penalties\nkey | decided_on | cause | penalty_kind | discretion_tier\n"
            + IntStream.range(0, 10)
                .mapToObj(i -> "P" + i + " | 2026-03-02 | 虚假宣传 | FINE | ORDINARY\n")
                .collect(Collectors.joining());

    assertThat(of("K14", table)).contains("ALL * 1/1 true", "MATTER SC011 1/1 true");
    assertThat(of("K14", table + "X | 2026-03-02 | 虚假宣传 | FINE |\n")).contains("ALL * 0/1 false");
    assertThat(of("K14", CHECKS)).contains("ALL * 0/0 null");
  }

  @Test
  void officersAndMattersAreCountedByTheRegisters() {
    assertThat(of("K21")).contains("ALL * 3/4 false");
    assertThat(of("K22")).contains("ALL * 3/4 false");
    assertThat(of("K07")).contains("ALL * 0/2 false", "DEPARTMENT MARKET 0/2 false");
    assertThat(of("K23")).contains("ALL * 2/3 true", "DEPARTMENT MARKET 0/1 false");
  }

  @Test
  void listsAreCountedByWhatIsPublishedAndEnterprisesByHowOftenTheyAreVisited() {
    assertThat(of("K44")).contains("ALL * 4/5 false", "DEPARTMENT MARKET 2/3 false");
    assertThat(of("K35", CHECKS, "")).contains("ALL * 1/2 null");
    assertThat(of("K17", CHECKS)).contains("ALL * 0/4 null");
  }

  @Test
  void whatHasNoDataSaysSo() {
    assertThat(of("K33")).containsExactly("ALL * null/null null");
  }

  @Test
  void finesAndNumbersOfActsAreNeverAimedAt() {
    String forbidden = "行政处罚法 第七十四条";

    refused("total: {contract: penalties, sum-of: fine_cny}", "target: 1\n    direction: up")
        .hasMessageContaining(forbidden);
    refused("total: {contract: inspections}", "direction: up").hasMessageContaining(forbidden);
    refused("enterprises: {contract: penalties}", "target: 0.1\n    direction: up")
        .hasMessageContaining(forbidden);
    refused("matters: {kinds: [PENALTY], contract: penalties}", "target: 1\n    direction: up")
        .hasMessageContaining(forbidden);
    refused(
            "share: {of: {contract: penalties}, hit: {fine_cny: {at-least: 10000}}}",
            "direction: up")
        .hasMessageContaining(forbidden);
    refused("share: {of: {contract: penalties}, hit: {penalty_kind: [FINE]}}", "direction: up")
        .hasMessageContaining(forbidden);
  }

  @Test
  void theSameNumbersMayBeShown() {
    assertThat(KpiRules.of(added("total: {contract: penalties, sum-of: fine_cny}", "")).kpis())
        .extracting(Kpi::id)
        .contains("K99-trial");
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    assertThatThrownBy(
            () ->
                KpiRules.of(
                    ReviewTrial.with(
                        KpiRules.PATH,
                        "target: 1",
                        "target: 1.5",
                        "drill-down: [TOWN]",
                        "drill-down: [TOWNS]",
                        "{standing: certified}",
                        "{standing: certify}",
                        "departments: [MARKET]",
                        "departments: [MARKETS]",
                        "findings: true",
                        "finding: true",
                        "id: K34-satisfaction",
                        "id: K33-palm")))
        .hasMessageContaining("a target is a share above 0 and up to 1")
        .hasMessageContaining("Did you mean \"TOWN\"?")
        .hasMessageContaining("Did you mean \"certified\"?")
        .hasMessageContaining("Did you mean \"MARKET\"?")
        .hasMessageContaining("a share has one of hit, in-time and findings")
        .hasMessageContaining("the indicator \"K33-palm\" stands twice");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      String measure, String aim) {
    return assertThatThrownBy(() -> KpiRules.of(added(measure, aim)));
  }

  private static Definitions added(String measure, String aim) {
    return ReviewTrial.with(
        KpiRules.PATH,
        "kpis:\n",
        """
        kpis:
          - id: K99-trial
            label: 试验
            dimension: effect
            numerator: 甲
            denominator: 乙
            %s
            %s
            source: 试验
            confirmed: false
        """
            .formatted(measure, aim.isEmpty() ? "drill-down: [TOWN]" : aim));
  }
}
