package org.xinheng.models.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.enforcement.ReviewTrial.findings;

import org.junit.jupiter.api.Test;

/** Each check finds what it is for, and nothing that only looks like it. */
class ReviewTest {

  @Test
  void aDecisionAfterNinetyDaysIsFoundAndOneOnTheNinetiethIsNot() {
    assertThat(
            findings(
                """
                penalties
                key | filed_on   | decided_on | published_on | penalty_kind
                P1  | 2026-01-01 | 2026-04-01 | 2026-04-02   | FINE
                P2  | 2026-01-01 | 2026-04-02 | 2026-04-02   | FINE
                P3  |            | 2026-04-02 | 2026-04-02   | FINE
                """))
        .containsExactly("E11-decided-late P2 2026-04-02 / 2026-04-01");
  }

  @Test
  void publicationIsDueOnTheTwentiethWorkingDay() {
    assertThat(
            findings(
                """
                inspections
                key | inspected_on | result | published_on
                I1  | 2026-03-02   | 1      | 2026-03-30
                I2  | 2026-03-02   | 1      | 2026-03-31
                I3  | 2026-03-02   | 1      |
                I4  | 2026-06-15   | 1      |

                penalties
                key | decided_on | published_on | penalty_kind | procedure
                P1  | 2026-03-02 |              | FINE         | ORDINARY
                P2  | 2026-03-02 |              | FINE         | SIMPLE
                P3  | 2026-03-02 |              | WARNING      | ORDINARY
                """))
        .containsExactly(
            "E12-inspection-published-late I2 2026-03-31 / 2026-03-30",
            "E12-inspection-published-late I3 未办理 / 2026-03-30",
            "E13-penalty-published-late P1 未办理 / 2026-03-30");
  }

  @Test
  void aDecisionThatFellIsTakenBackWithinThreeWorkingDays() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | penalty_kind | remedy          | remedy_outcome | remedy_decided_on | withdrawn_on
                P1  | 2026-01-05 | 2026-01-06   | FINE         | RECONSIDERATION | REVOKED        | 2026-04-03        | 2026-04-08
                P2  | 2026-01-05 | 2026-01-06   | FINE         | RECONSIDERATION | REVOKED        | 2026-04-03        | 2026-04-09
                P3  | 2026-01-05 | 2026-01-06   | FINE         | RECONSIDERATION | UPHELD         | 2026-04-03        |
                """))
        .containsExactly("E14-withdrawn-late P2 2026-04-09 / 2026-04-08");
  }

  @Test
  void officersAreTwoCertifiedOnTheDayAndNotToBeRecused() {
    assertThat(
            findings(
                """
                inspections
                key | inspected_on | result | published_on | check_mode | officers
                I1  | 2026-03-02   | 1      | 2026-03-03   | ON_SITE    | YW1
                I2  | 2026-03-31   | 1      | 2026-04-01   | ON_SITE    | YW1;YW2
                I3  | 2026-04-01   | 1      | 2026-04-02   | ON_SITE    | YW1；YW2
                I4  | 2026-03-03   | 1      | 2026-03-04   | ON_SITE    | YW1;YW3
                I5  | 2026-03-04   | 1      | 2026-03-05   | OFF_SITE   | YW1
                I6  | 2026-03-05   | 1      | 2026-03-06   | ON_SITE    |
                I7  | 2026-03-06   | 1      | 2026-03-09   | ON_SITE    | YW1;YW1
                """))
        .containsExactly(
            "E21-too-few-officers I1 1 / 2",
            "E21-too-few-officers I7 1 / 2",
            "E22-certificate-lapsed I3 YW2 2026-03-31",
            "E23-not-recused I4 YW3");
  }

  @Test
  void mattersArePublishedAndPlansAnnounced() {
    assertThat(
            findings(
                """
                inspections
                key | inspected_on | result | published_on | matter           | check_mode    | check_type
                I1  | 2026-03-02   | 1      | 2026-03-03   | SC006            | OFF_SITE      | DAILY
                I2  | 2026-03-02   | 1      | 2026-03-03   | 从未列入的事项   | OFF_SITE      | DAILY
                I3  | 2026-03-02   | 1      | 2026-03-03   | 企业公示信息检查 | DOUBLE_RANDOM | DAILY
                I4  | 2026-01-04   | 1      | 2026-01-05   | 企业公示信息检查 | DOUBLE_RANDOM | DAILY
                I5  | 2026-01-04   | 1      | 2026-01-05   | 企业公示信息检查 | DOUBLE_RANDOM | LEAD
                I6  | 2026-01-04   | 1      | 2026-01-05   |                  | OFF_SITE      | DAILY
                """))
        .containsExactly(
            "E25-matter-unpublished I1 SC006",
            "E25-matter-unpublished I2 从未列入的事项",
            "E26-no-plan I4 企业公示信息检查");
  }

  @Test
  void theSimpleProcedureEndsAtThreeThousand() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | penalty_kind | procedure | fine_cny
                P1  | 2026-03-02 | FINE         | SIMPLE    | 3000
                P2  | 2026-03-02 | FINE         | SIMPLE    | 3000.01
                """))
        .containsExactly("E27-simple-procedure P2 3000.01 / 3000.00");
  }

  @Test
  void theThirdCheckOfAYearIsOverTheCapAndSeveralMattersOnOneDayAreOneCheck() {
    String checks =
        """
        inspections
        key | inspected_on | result | published_on | matter | counts_to_cap
        I1  | 2026-02-02   | 1      | 2026-02-03   | SC001  | yes
        I2  | 2026-02-02   | 1      | 2026-02-03   | SC004  | yes
        I3  | 2026-03-02   | 1      | 2026-03-03   | SC001  | yes
        I4  | 2026-04-02   | %s     | 2026-04-03   | SC001  | %s
        """;

    assertThat(findings(checks.formatted("1", "no"))).isEmpty();
    assertThat(findings(checks.formatted("7", "yes"))).isEmpty();
    assertThat(findings(checks.formatted("1", "yes"))).containsExactly("E31-over-cap 2026 3 / 2");
  }

  @Test
  void twoDepartmentsWithinThirtyDaysShouldHaveComeTogether() {
    String visits =
        """
        inspections
        key | inspected_on | result | published_on | department | check_mode | check_type | is_joint
        I1  | 2026-02-02   | 1      | 2026-02-03   | MARKET     | ON_SITE    | DAILY      | no
        I2  | %s           | 1      | %s           | HEALTH     | ON_SITE    | %s         | %s
        """;

    assertThat(findings(visits.formatted("2026-03-04", "2026-03-05", "DAILY", "no")))
        .containsExactly("E32-double-visit I2 2026-02-02 I1 / 30日");
    assertThat(findings(visits.formatted("2026-03-05", "2026-03-06", "DAILY", "no"))).isEmpty();
    assertThat(findings(visits.formatted("2026-02-02", "2026-02-03", "DAILY", "no"))).isEmpty();
    assertThat(findings(visits.formatted("2026-03-04", "2026-03-05", "LEAD", "no"))).isEmpty();
    assertThat(findings(visits.formatted("2026-03-04", "2026-03-05", "DAILY", "yes"))).isEmpty();
  }

  @Test
  void aFineIsExecutedFifteenDaysAfterItsTermOrEnforced() {
    assertThat(
            findings(
                """
                penalties
                key | decided_on | published_on | penalty_kind | fine_cny | performance_due_on | performed_on | enforced_on | remedy_outcome
                P1  | 2026-05-01 | 2026-05-02   | FINE         | 500      | 2026-06-14         |              |             |
                P2  | 2026-05-01 | 2026-05-02   | FINE         | 500      | 2026-06-15         |              |             |
                P3  | 2026-03-01 | 2026-03-02   | FINE         | 500      | 2026-03-16         | 2026-06-20   |             |
                P4  | 2026-03-01 | 2026-03-02   | FINE         | 500      | 2026-03-16         |              | 2026-06-20  |
                P5  | 2026-03-01 | 2026-03-02   | FINE         | 500      | 2026-03-16         |              |             | PENDING
                """))
        .containsExactly("E41-not-executed P1 未办理 / 2026-06-29");
  }

  @Test
  void aFindingIsLookedAtAgain() {
    assertThat(
            findings(
                """
                inspections
                key | inspected_on | result | published_on | has_finding | rectification_due_on | rectified_on
                I1  | 2026-05-04   | 3      | 2026-05-05   | yes         | 2026-05-30           |
                I2  | 2026-05-04   | 3      | 2026-05-05   | yes         | 2026-05-31           |
                I3  | 2026-03-02   | 3      | 2026-03-03   | yes         | 2026-03-17           | 2026-06-20
                """))
        .containsExactly("E42-finding-not-followed I1 未办理 / 2026-06-29");
  }

  @Test
  void theHolderOfALicenceIsCheckedWithinThreeYears() {
    String licence =
        """
        licences
        key | licence_name   | granted_on | valid_until | licence_status
        L1  | 食品经营许可证 | 2022-05-01 | 2027-04-30  | VALID
        L2  | 食品经营许可证 | 2025-05-01 | 2030-04-30  | VALID
        L3  | 食品经营许可证 | 2020-05-01 | 2025-04-30  | VALID
        L4  | 经营备案凭证   | 2020-05-01 |             | VALID

        """;
    String check =
        """
        inspections
        key | inspected_on | result | published_on | matter
        I1  | %s           | %s     | 2023-07-02   | 食品销售经营监督检查
        """;

    assertThat(findings(licence)).containsExactly("E71-licence-unchecked L1 无 / 2023-07-01");
    assertThat(findings(licence + check.formatted("2023-07-01", "1"))).isEmpty();
    assertThat(findings(licence + check.formatted("2023-07-01", "6"))).hasSize(1);
    assertThat(findings(licence + check.formatted("2023-06-30", "1"))).hasSize(1);
  }

  @Test
  void aFindingOfAChainIsCorrectedOrPunished() {
    String finding =
        """
        inspections
        key | inspected_on | result | published_on | matter | rectified_on
        I1  | 2026-03-02   | 3      | 2026-03-03   | SC001  | %s

        penalties
        key | decided_on | published_on | cause | penalty_kind
        P1  | 2026-05-02 | 2026-05-03   | %s    | FINE
        """;

    assertThat(findings(finding.formatted("", "虚假宣传")))
        .containsExactly("E72-finding-unfiled I1 无 / 2026-05-31");
    assertThat(findings(finding.formatted("2026-03-20", "虚假宣传"))).isEmpty();
    assertThat(findings(finding.formatted("", "销售不符合食品安全标准食品"))).isEmpty();
  }

  @Test
  void aRevokedLicenceReachesTheLicenceRecords() {
    String revoked =
        """
        licences
        key | licence_name   | granted_on | valid_until | licence_status
        L1  | 食品经营许可证 | 2024-05-01 | 2027-04-30  | %s

        penalties
        key | decided_on | published_on | penalty_kind   | withdrawn_on
        P1  | 2026-03-02 | 2026-03-03   | REVOKE_LICENCE | %s
        """;

    assertThat(findings(revoked.formatted("VALID", "")))
        .containsExactly("E73-revocation-unrecorded P1 无 / 2026-04-01");
    assertThat(findings(revoked.formatted("REVOKED", ""))).isEmpty();
    assertThat(findings(revoked.formatted("VALID", "2026-05-01"))).isEmpty();
  }

  @Test
  void aReportFoundTrueIsFollowedByACase() {
    String reports =
        """
        complaints
        key | complaint_type | received_on | outcome         | department
        B1  | REPORT         | 2026-03-02  | SUBSTANTIATED   | MARKET
        B2  | REPORT         | 2026-03-02  | UNSUBSTANTIATED | MARKET
        B3  | COMPLAINT      | 2026-03-02  | SUBSTANTIATED   | MARKET
        B4  | REPORT         | 2026-06-02  | SUBSTANTIATED   | MARKET

        penalties
        key | decided_on | published_on | penalty_kind
        P1  | %s         | 2026-05-03   | FINE
        """;

    assertThat(findings(reports.formatted("2026-03-01")))
        .contains("E74-report-unfiled B1 无 / 2026-05-31")
        .noneMatch(one -> one.startsWith("E74") && !one.contains("B1"));
    assertThat(findings(reports.formatted("2026-05-02"))).isEmpty();
  }
}
