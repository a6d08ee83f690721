package org.xinheng.models.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.enforcement.ReviewTrial.findings;

import org.junit.jupiter.api.Test;

/** Checks on how a decision came about: its tier, its reasons, its review. */
class DiscretionTest {

  @Test
  void aFineOutsideItsTierIsFoundAndOneOnItsEdgeIsNot() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | cause    | penalty_kind | discretion_tier | fine_cny | procedure
                P1  | 2026-03-01 | 2026-03-02   | 虚假宣传 | FINE         | LENIENT         | 440000   | ORDINARY
                P2  | 2026-03-01 | 2026-03-02   | 虚假宣传 | FINE         | LENIENT         | 440000.01 | ORDINARY
                P3  | 2026-03-01 | 2026-03-02   | 虚假宣传的处罚 | FINE   | MITIGATED       | 200000   | ORDINARY
                P4  | 2026-03-01 | 2026-03-02   | 虚假宣传 | FINE         | MITIGATED       | 199999   | ORDINARY
                P5  | 2026-03-01 | 2026-03-02   | 占道经营 | FINE         | HEAVY           | 1        | ORDINARY
                P6  | 2023-03-01 | 2023-03-02   | 虚假宣传 | FINE         | HEAVY           | 1        | ORDINARY
                """))
        .containsExactly(
            "E01-outside-tier P2 440000.01 / 200000.00—440000.00",
            "E01-outside-tier P3 200000.00 / 0.00—199999.99");
  }

  @Test
  void aFineBesideAnExemptionIsFoundUnlessTheDecisionFell() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | penalty_kind | discretion_tier | fine_cny | withdrawn_on
                P1  | 2026-03-01 | 2026-03-02   | FINE         | EXEMPT          | 100      |
                P2  | 2026-03-01 | 2026-03-02   | NOT_PUNISHED | EXEMPT          |          |
                P3  | 2026-03-01 | 2026-03-02   | FINE         | EXEMPT          | 100      | 2026-04-01
                """))
        .containsExactly("E02-exempt-but-fined P1 100.00 / 0.00");
  }

  @Test
  void aTierThatDepartsFromTheOrdinaryIsFoundWhereItsDecisionGivesNoReason() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | penalty_kind | discretion_tier | is_reason_given | withdrawn_on
                P1  | 2026-03-01 | 2026-03-02   | WARNING      | LENIENT         | no              |
                P2  | 2026-03-01 | 2026-03-02   | WARNING      | LENIENT         | yes             |
                P3  | 2026-03-01 | 2026-03-02   | WARNING      | LENIENT         |                 |
                P4  | 2026-03-01 | 2026-03-02   | WARNING      | ORDINARY        | no              |
                P5  | 2026-03-01 | 2026-03-02   | WARNING      | HEAVY           | no              | 2026-04-01
                """))
        .containsExactly("E04-reason-not-given P1 从轻 / 说明理由");
  }

  @Test
  void aGraveDecisionIsFoundWhereItSaysThatNobodyReviewedIt() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | penalty_kind   | fine_cny | is_legally_reviewed
                P1  | 2026-03-01 | 2026-03-02   | REVOKE_LICENCE |          | no
                P2  | 2026-03-01 | 2026-03-02   | REVOKE_LICENCE |          | yes
                P3  | 2026-03-01 | 2026-03-02   | REVOKE_LICENCE |          |
                P4  | 2026-03-01 | 2026-03-02   | FINE           | 50000    | no
                P5  | 2026-03-01 | 2026-03-02   | FINE           | 49999.99 | no
                P6  | 2026-03-01 | 2026-03-02   | FINE           | 50000    | yes
                """))
        .containsExactly(
            "E24-no-legal-review P1 吊销许可证件 / 经法制审核",
            "E28-large-fine-unreviewed P4 50000.00 / 经法制审核");
  }
}
