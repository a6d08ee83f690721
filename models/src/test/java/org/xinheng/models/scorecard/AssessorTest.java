package org.xinheng.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.dossier.Dossier;

class AssessorTest {
  private static final String PENALTY =
      """
      penalties
      key     | known_on   | decided_on | penalty_kind | fine_cny | withdrawn_on
      WSH-001 | 2026-05-10 | 2026-05-01 | FINE         | 50000    |
      WSH-001 | 2026-08-01 | 2026-05-01 | FINE         | 50000    | 2026-07-20
      """;

  private final Assessor assessor = Assessor.of(SHIPPED);

  @Test
  void anEnterpriseWithoutRecordsKeepsAllItsPoints() {
    Assessment assessment = assess(dossier(""), "2026-07-01");

    assertThat(assessment.points()).isEqualTo(1000);
    assertThat(assessment.grade()).isEqualTo(Grade.A);
    assertThat(assessment.card()).isEqualTo("enterprise");
    assertThat(assessment.reasons()).isEmpty();
    assertThat(assessment.nextChangeOn()).isNull();
  }

  @Test
  void aPenaltyRevokedLaterStillCountsForTheDayBeforeTheRevocationWasKnown() {
    Dossier dossier = dossier(PENALTY);

    assertThat(assess(dossier, "2026-07-31").reasons())
        .extracting(Reason::document)
        .containsExactly("WSH-001");
    assertThat(assess(dossier, "2026-08-01").reasons()).isEmpty();
  }

  @Test
  void aPastDayIsScoredAsItWasAndAsItIsKnownToday() {
    Dossier dossier = dossier(PENALTY);
    LocalDate past = LocalDate.parse("2026-07-25");

    assertThat(assess(dossier, "2026-07-25").points()).isEqualTo(960);
    assertThat(
            assessor
                .assess(dossier, Surroundings.calm(past), LocalDate.parse("2026-09-01"), past)
                .points())
        .isEqualTo(1000);
  }

  @Test
  void aReasonHoldsWhatAnOfficerNeeds() {
    Reason reason = assess(dossier(PENALTY), "2026-07-01").reasons().get(0);

    assertThat(reason.group()).isEqualTo("compliance");
    assertThat(reason.indicator()).isEqualTo("penalties");
    assertThat(reason.points()).isEqualTo(40);
    assertThat(reason.contract()).isEqualTo("penalties");
    assertThat(reason.factKey()).isEqualTo("WSH-001");
    assertThat(reason.countsFrom()).isEqualTo("2026-06-30");
    assertThat(reason.countsUntil()).isEqualTo("2027-05-01");
    assertThat(reason.rule()).isEqualTo("penalties.period-order-36");
    assertThat(reason.basis()).contains("浙江省公共信用信息管理条例");
    assertThat(reason.restores()).contains("信用修复");
    assertThat(reason.confirmed()).isFalse();
    assertThat(assessor.labels().of("enterprise", reason.group()).label()).isEqualTo("遵纪守法");
    assertThat(assessor.labels().of("enterprise", reason.indicator()).label()).isEqualTo("行政处罚");
    assertThat(assessor.labels().rule(reason.rule()).label()).contains("一年");
  }

  @Test
  void factsOfTheDayAfterChangeNothing() {
    String planted =
        PENALTY
            + """

            listings
            key | known_on   | list_kind         | listed_on
            L   | 2026-07-02 | SERIOUS_VIOLATION | 2026-06-01
            """;

    assertThat(assess(dossier(planted), "2026-07-01"))
        .isEqualTo(assess(dossier(PENALTY), "2026-07-01"));
    assertThat(assess(dossier(planted), "2026-07-02").grade()).isEqualTo(Grade.E);
  }

  @Test
  void theCapOfAnIndicatorLeavesTheRestWithoutPoints() {
    Assessment assessment =
        assess(
            dossier(
                """
                penalties
                key | decided_on | severity | penalty_kind
                P1  | 2026-05-03 | SERIOUS  | FINE
                P2  | 2026-05-02 | SERIOUS  | FINE
                P3  | 2026-05-01 | GENERAL  | FINE
                P4  | 2026-05-01 | MINOR    | FINE
                """),
            "2026-07-05");

    assertThat(assessment.points()).isEqualTo(1000 - 165);
    assertThat(assessment.grade()).isEqualTo(Grade.E);
    assertThat(assessment.reasons())
        .extracting(Reason::document, Reason::points)
        .containsExactly(tuple("P2", 110), tuple("P1", 55), tuple("P3", 0), tuple("P4", 0));
    assertThat(assessment.nextChangeOn()).isEqualTo("2029-05-02");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000", "2, 1000", "3, 995", "9, 995", "10, 985", "11, 985",
  })
  void complaintsCostByTheirNumber(int complaints, int points) {
    StringBuilder table = new StringBuilder("complaints\nkey | received_on | outcome\n");
    for (int i = 0; i < complaints; i++) {
      table.append("C%02d | 2026-06-%02d | SUBSTANTIATED\n".formatted(i, i + 1));
    }
    Assessment assessment = assess(dossier(table.toString()), "2026-07-01");

    assertThat(assessment.points()).isEqualTo(points);
    assertThat(assessment.reasons()).hasSize(complaints);
    assertThat(assessment.reasons().stream().mapToInt(Reason::points).sum())
        .isEqualTo(1000 - points);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                     | 1000 |
          2026-07-02 | 1000 | 2026-07-02
          2026-07-01 | 998  | 2027-07-01
          2025-07-02 | 998  | 2026-07-02
          2025-07-01 | 995  |
          2024-02-29 | 995  |
          """)
  void theBusinessTermCostsByWholeYears(String until, int points, LocalDate next) {
    Assessment assessment =
        assess(
            dossier(
                """
                enterprises
                key | subject_type | registration_status | established_on | business_until
                E   | ENTERPRISE   | OPEN                | 2000-01-01     | %s
                """
                    .formatted(until == null ? "" : until)),
            "2026-07-01");

    assertThat(assessment.points()).isEqualTo(points);
    assertThat(assessment.nextChangeOn()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SERIOUS_VIOLATION  | 900 | E | listed-serious
          JUDGMENT_DEFAULTER | 940 | D | listed-defaulter
          ABNORMAL_OPERATION | 980 | B |
          """)
  void someListsBoundTheGradeWhateverThePoints(String list, int points, Grade grade, String rule) {
    Assessment assessment =
        assess(
            dossier("listings\nkey | list_kind | listed_on\nL | " + list + " | 2026-06-01"),
            "2026-07-01");

    assertThat(assessment.points()).isEqualTo(points);
    assertThat(assessment.grade()).isEqualTo(grade);
    assertThat(assessment.directRule()).isEqualTo(rule);
    assertThat(assessment.reasons()).hasSize(rule == null ? 1 : 2);
  }

  @Test
  void anUnperformedPenaltyCostsOnlyWhileItsExecutionRuns() {
    String table =
        """
        penalties
        key | decided_on | penalty_kind | fine_cny | enforced_on | performed_on
        P1  | 2026-05-01 | FINE         | 50000    | 2026-09-01  | 2026-10-01
        """;

    assertThat(assess(dossier(table), "2026-08-31").points()).isEqualTo(960);
    assertThat(assess(dossier(table), "2026-08-31").nextChangeOn()).isEqualTo("2026-09-01");
    assertThat(assess(dossier(table), "2026-09-01").points()).isEqualTo(940);
    assertThat(assess(dossier(table), "2026-09-30").points()).isEqualTo(940);
    assertThat(assess(dossier(table), "2026-10-01").points()).isEqualTo(960);
  }

  @Test
  void aStaleFeedIsSaidAndKeepsWhatIsKnown() {
    Surroundings stale = new Surroundings(LocalDate.parse("2026-07-01"), Set.of("penalties"));

    Assessment assessment = assessor.assess(dossier(PENALTY), stale, stale.asOf());

    assertThat(assessment.points()).isEqualTo(960);
    assertThat(assessment.stale()).containsExactly("penalties", "penalty-enforced");
    assertThat(assess(dossier(PENALTY), "2026-07-01").stale()).isEmpty();
  }

  @Test
  void anIndividualBusinessHasItsOwnCard() {
    Assessment assessment =
        assess(
            dossier(
                """
                enterprises
                key | subject_type | registration_status | established_on
                E   | INDIVIDUAL   | OPEN                | 2000-01-01

                penalties
                key | decided_on | penalty_kind | fine_cny
                P   | 2026-05-01 | FINE         | 50000
                """),
            "2026-07-01");

    assertThat(assessment.card()).isEqualTo("individual");
    assertThat(assessment.points()).isEqualTo(950);
  }

  @Test
  void aReasonUnderObjectionIsMarked() {
    String objected =
        PENALTY
            + """

            objections
            key | target_document | opened_on
            O   | WSH-001         | 2026-07-05
            """;

    assertThat(assess(dossier(objected), "2026-07-04").reasons().get(0).objected()).isFalse();
    assertThat(assess(dossier(objected), "2026-07-05").reasons().get(0).objected()).isTrue();
    assertThat(assess(dossier(objected), "2026-07-05").points()).isEqualTo(960);
  }

  @Test
  void theDefinitionsUsedAreNamed() {
    assertThat(assessor.version()).isEqualTo("2026.1/2026.1");
    assertThat(assessor.digests())
        .containsKeys("lifecycle.yaml", "public-credit.yaml", "codes/severities.yaml")
        .doesNotContainKey("sources/standard.yaml");
    assertThat(assessor.labels().groups("enterprise"))
        .containsExactly("basics", "finance", "governance", "compliance", "responsibility");
    assertThat(assessor.labels().pointsOf("enterprise", "compliance")).isEqualTo(515);
  }

  private Assessment assess(Dossier dossier, String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    return assessor.assess(dossier, Surroundings.calm(day), day);
  }
}
