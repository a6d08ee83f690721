package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.warning.WarningTrial.on;

import org.junit.jupiter.api.Test;

/** Each rule sees what it is for, and nothing that only looks like it. */
class WatchTest {
  @Test
  void aLicenceWarnsThirtyDaysAheadAndGravelyOnceItHasExpired() {
    String licence =
        """
        licences
        key | licence_name   | granted_on | valid_until | licence_status
        L1  | 道路运输经营许可证 | 2021-04-01 | 2026-04-30  | VALID
        """;

    assertThat(on("2026-03-30", licence)).isEmpty();
    assertThat(on("2026-03-31", licence)).containsExactly("W01-expiring L1 OPEN 2026-03-31");
    assertThat(on("2026-05-01", licence))
        .containsExactly("W01-expired L1 OPEN 2026-05-01", "W01-expiring L1 CLEARED 2026-03-31");
  }

  @Test
  void aLicenceThatWasRenewedDoesNotWarn() {
    assertThat(
            on(
                "2026-06-01",
                """
                licences
                key | licence_name   | granted_on | valid_until | licence_status
                L1  | 道路运输经营许可证 | 2021-04-01 | 2026-04-30  | VALID
                L2  | 道路运输经营许可证 | 2026-03-01 | 2031-04-30  | VALID
                """))
        .isEmpty();
  }

  @Test
  void anAnnualReportIsRemindedOfMissedAndClearsWhenItComes() {
    String late =
        """
        annual_reports
        key | known_on   | report_year | reported_on | report_state
        R24 | 2025-03-01 | 2024        | 2025-03-01  | ON_TIME
        R25 | 2026-07-20 | 2025        | 2026-07-19  | LATE
        """;

    assertThat(WarningTrial.warnings(late, "2026-06-02"))
        .containsExactly("W02-reminder 2025 OPEN 2026-06-01");
    assertThat(WarningTrial.warnings(late, "2026-07-19"))
        .contains("W02-missed 2025 OPEN 2026-07-01");
    assertThat(WarningTrial.warnings(late, "2026-07-20"))
        .contains("W02-missed 2025 CLEARED 2026-07-01");
    assertThat(WarningTrial.warnings(late, "2026-08-30"))
        .contains("W02-reminder 2025 CLEARED 2026-06-01");
    // A reminder that ended more than 60 days ago is carried no further.
    assertThat(WarningTrial.warnings(late, "2026-08-31"))
        .containsExactly("W02-missed 2025 CLEARED 2026-07-01");
  }

  @Test
  void anAddressIsUnreachableUntilSomebodyIsMetThere() {
    String doors =
        """
        inspections
        key | inspected_on | result | matter
        I1  | 2026-02-01   | 6      | 企业公示信息检查
        I2  | 2026-04-01   | 1      | 企业公示信息检查
        """;

    assertThat(on("2026-03-01", doors)).containsExactly("W03-unreachable I1 OPEN 2026-02-01");
    assertThat(on("2026-04-02", doors)).containsExactly("W03-unreachable I1 CLEARED 2026-02-01");
  }

  @Test
  void twoFinalPenaltiesOfOneKindWarnAndTwoOfDifferentKindsDoNot() {
    String penalties =
        """
        penalties
        key | decided_on | penalty_kind | severity | cause | fine_cny | remedy
        P1  | 2025-10-01 | FINE         | GENERAL  | 虚假宣传  | 20000    | NONE
        P2  | 2026-02-01 | FINE         | GENERAL  | %s  | 20000    | NONE
        """;

    assertThat(on("2026-04-01", penalties.formatted("虚假宣传"))).isEmpty();
    assertThat(on("2026-04-02", penalties.formatted("虚假宣传")))
        .containsExactly("W05-repeated 虚假宣传 OPEN 2026-04-02");
    assertThat(on("2026-04-02", penalties.formatted("占道经营"))).isEmpty();
  }

  @Test
  void aPenaltyWarnsFifteenDaysAfterItsDeadlineUntilItIsPerformed() {
    String penalty =
        """
        penalties
        key | known_on   | decided_on | penalty_kind | fine_cny | performance_due_on | performed_on
        P1  | 2026-02-01 | 2026-02-01 | FINE         | 500      | 2026-02-16         |
        P1  | 2026-04-01 | 2026-02-01 | FINE         | 500      | 2026-02-16         | 2026-03-30
        """;

    assertThat(on("2026-03-02", penalty)).isEmpty();
    assertThat(on("2026-03-03", penalty)).containsExactly("W06-not-executed P1 OPEN 2026-03-03");
    assertThat(on("2026-04-01", penalty)).containsExactly("W06-not-executed P1 CLEARED 2026-03-03");
  }

  @Test
  void arrearsAndTheTaxAbnormalStateWarnUntilCleared() {
    assertThat(
            on(
                "2026-06-30",
                """
                arrears
                key | arrears_kind | since_on   | amount_cny | cleared_on
                A1  | TAX          | 2026-02-01 | 100        |
                A2  | TAX_ABNORMAL | 2026-03-01 |            |
                A3  | TAX          | 2025-02-01 | 100        | 2025-12-31
                """))
        .containsExactly("W07-abnormal A2 OPEN 2026-03-01", "W07-arrears A1 OPEN 2026-02-01");
  }

  @Test
  void equipmentNeedsAnOperatorWhoseCertificateIsValid() {
    String tables =
        """
        equipment
        key | equipment_kind | registered_on | next_inspection_on | equipment_status
        D1  | BOILER         | 2025-01-01    | 2027-01-01         | IN_USE

        qualified_persons
        key | person_hash | post_kind          | appointed_on | valid_until
        Q1  | h1          | EQUIPMENT_OPERATOR | 2025-01-01   | 2026-03-31
        """;

    assertThat(on("2026-03-31", tables)).isEmpty();
    assertThat(on("2026-04-01", tables)).containsExactly("W08-operator * OPEN 2026-04-01");
  }

  @Test
  void amountsNearTheCriminalThresholdAddUp() {
    assertThat(
            on(
                "2026-06-30",
                """
                penalties
                key | decided_on | penalty_kind | cause              | confiscated_cny
                P1  | 2025-10-01 | CONFISCATION | 销售侵犯注册商标专用权商品 | 21000
                P2  | 2026-02-01 | CONFISCATION | 销售侵犯注册商标专用权商品 | 20000
                """))
        .contains("W11-approached * OPEN 2026-02-01")
        .noneMatch(warning -> warning.startsWith("W11-reached"));
  }

  @Test
  void equipmentPastItsInspectionWarnsAndLaterGravely() {
    String lift =
        """
        equipment
        key | equipment_kind | registered_on | next_inspection_on | equipment_status
        D1  | ELEVATOR       | 2025-01-01    | 2026-03-31         | IN_USE
        D2  | ELEVATOR       | 2025-01-01    | 2026-03-31         | SUSPENDED
        """;

    assertThat(on("2026-04-01", lift)).containsExactly("W13-overdue D1 OPEN 2026-04-01");
    assertThat(on("2026-05-01", lift))
        .containsExactly(
            "W13-long-overdue D1 OPEN 2026-05-01", "W13-overdue D1 CLEARED 2026-04-01");
  }

  @Test
  void theThirdCheckOfADepartmentInAYearWarnsTheDepartment() {
    String checks =
        """
        inspections
        key | inspected_on | result | department | counts_to_cap
        I1  | 2026-01-10   | 1      | MARKET     | yes
        I2  | 2026-02-10   | 1      | MARKET     | yes
        I3  | 2026-02-10   | 1      | MARKET     | yes
        I4  | 2026-02-20   | 1      | EMERGENCY  | yes
        I5  | 2026-03-10   | 1      | MARKET     | %s
        """;

    assertThat(on("2026-06-30", checks.formatted("no"))).isEmpty();
    assertThat(on("2026-06-30", checks.formatted("yes")))
        .containsExactly("W14-over-inspected MARKET OPEN 2026-03-10");
  }

  @Test
  void aListingThatNearsThreeYearsWarnsSixtyDaysBefore() {
    String listing =
        """
        listings
        key | list_kind          | cause_kind       | listed_on
        M1  | ABNORMAL_OPERATION | NO_ANNUAL_REPORT | 2023-05-01
        """;

    assertThat(on("2026-03-01", listing)).isEmpty();
    assertThat(on("2026-03-02", listing))
        .containsExactly("W15-abnormal-3-years M1 OPEN 2026-03-02");
  }

  @Test
  void foodThatNobodyCheckedForNearlyTwoYearsWarns() {
    String food =
        """
        licences
        key | licence_name  | granted_on | valid_until | licence_status
        L1  | 食品经营许可证 | 2024-03-01 | 2029-03-01  | VALID

        qualified_persons
        key | person_hash | post_kind           | appointed_on
        Q1  | h1          | FOOD_SAFETY_OFFICER | 2024-03-01

        """;
    String checked =
        """
        inspections
        key | inspected_on | result | matter
        I1  | 2025-03-01   | 1      | 食品销售经营监督检查
        """;

    assertThat(on("2026-01-01", food)).contains("W16-food-not-checked * OPEN 2026-01-01");
    assertThat(on("2026-06-30", food + checked)).isEmpty();
  }
}
