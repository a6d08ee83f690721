package org.xinheng.models.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is only seen across many files: idle matters, fallen decisions, like cases. */
class AcrossFilesTest {
  private static final EnforcementRules RULES = EnforcementRules.of(ReviewTrial.SHIPPED);

  private static List<String> idle(String... tables) {
    return ZeroMatters.of(RULES, ReviewTrial.MATTERS, ReviewTrial.counts(tables), ReviewTrial.NIGHT)
        .stream()
        .map(
            one ->
                "%s %d %s %d %d"
                    .formatted(
                        one.matter().code(), one.years(), one.cause(), one.objects(), one.leads()))
        .toList();
  }

  @Test
  void mattersThatNobodyActedOnAreToldByCause() {
    assertThat(
            idle(
                """
                licences
                key | licence_name   | granted_on | valid_until | licence_status
                L1  | 食品经营许可证 | 2024-05-01 | 2027-04-30  | VALID

                inspections
                key | inspected_on | result | published_on | matter
                I1  | 2022-06-30   | 1      | 2022-07-02   | SC001
                I2  | 2025-07-01   | 1      | 2025-07-02   | SC004
                """))
        .containsExactly(
            "JT001 5 NO_OBJECTS 0 0",
            "SC001 3 OBJECTS_UNCHECKED 1 0",
            "SC006 5 UNKNOWN_OBJECTS -1 0",
            "SC010 5 NO_LEADS 1 0",
            "SC011 5 UNKNOWN_OBJECTS -1 0",
            "ZF001 5 UNKNOWN_OBJECTS -1 0");
  }

  @Test
  void aPenaltyMatterWhoseChainFoundSomethingHasLeadsUnfiled() {
    assertThat(
            idle(
                """
                inspections
                key | inspected_on | result | published_on | matter
                I1  | 2026-05-02   | 3      | 2026-05-05   | SC001
                """))
        .contains("SC010 5 LEADS_UNFILED 0 1");
  }

  @Test
  void aDepartmentWhoseDecisionsFallIsFoundOnceThereAreEnough() {
    assertThat(fallen(6, 4)).containsExactly("MARKET 6 10");
    assertThat(fallen(6, 3)).isEmpty();
    assertThat(fallen(2, 18)).isEmpty();
  }

  private static List<String> fallen(int fell, int upheld) {
    String[] files =
        IntStream.range(0, fell + upheld)
            .mapToObj(
                i ->
                    """
                    penalties
                    key | decided_on | department | penalty_kind | remedy_outcome
                    P1  | 2026-01-05 | MARKET     | FINE         | %s
                    """
                        .formatted(i < fell ? "REVOKED" : "UPHELD"))
            .toArray(String[]::new);
    return FallenDecisions.of(RULES, ReviewTrial.counts(files)).stream()
        .map(one -> one.department() + " " + one.fell() + " " + one.decided())
        .toList();
  }

  @Test
  void finesThatStandAreLikeCasesAndOthersAreNot() {
    assertThat(
            ReviewTrial.review(
                    new ReviewCounts(),
                    """
                    penalties
                    key | decided_on | cause          | penalty_kind | discretion_tier | fine_cny | withdrawn_on | department | is_reason_given
                    P1  | 2026-01-05 | 占道经营的处罚 | FINE         | ORDINARY        | 500      |              | MARKET
                    P5  | 2026-01-05 | 占道经营       | FINE         | HEAVY           | 900      |              | MARKET     | yes
                    P2  | 2026-01-05 | 占道经营       | FINE         | ORDINARY        | 500      | 2026-03-01   |
                    P3  | 2026-01-05 | 占道经营       | FINE         |                 | 500      |              |
                    P4  | 2026-01-05 | 占道经营       | WARNING      | ORDINARY        |          |              |
                    """)
                .get(0)
                .cases())
        .containsExactly(
            new LikeCase(
                "占道经营",
                "FINE",
                "ORDINARY",
                "MARKET",
                "P1",
                ReviewTrial.day("2026-01-05"),
                50_000,
                false),
            new LikeCase(
                "占道经营",
                "FINE",
                "HEAVY",
                "MARKET",
                "P5",
                ReviewTrial.day("2026-01-05"),
                90_000,
                true));
  }
}
