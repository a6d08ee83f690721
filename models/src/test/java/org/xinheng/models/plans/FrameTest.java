package org.xinheng.models.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.USCC;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.supervision.Classification;
import org.xinheng.models.supervision.SupervisionClass;

class FrameTest {
  private static final String REGISTERED =
      """
      enterprises
      key | known_on   | subject_type | registration_status | established_on | industry | town      | labels
      E   | 2020-01-01 | ENTERPRISE   | OPEN                | 2020-01-01     | H6129    | 330782100 | 食品经营;危化品

      """;
  private static final Classification CLASS_A =
      new Classification(SupervisionClass.A, "cell-A-none", 120);
  private static final CodeLists LISTS = CodeLists.of(SHIPPED);

  @Test
  void anEligibleEnterpriseHasStratumClassAndWeight() {
    assertThat(entry("P-MARKET", REGISTERED))
        .contains(new FrameEntry(USCC, "330782100", "A", 120, ""));
    assertThat(entry("P-COMPREHENSIVE", REGISTERED))
        .contains(new FrameEntry(USCC, "PILOT_TOWN", "A", 120, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          filter: {}                                | true
          'filter: {industries: [H61, C]}'          | true
          'filter: {industries: [H62]}'             | false
          'filter: {towns: [330782100]}'            | true
          'filter: {towns: [330782101]}'            | false
          'filter: {subject-types: [INDIVIDUAL]}'   | false
          'filter: {labels: [危化品]}'               | true
          'filter: {labels: [药品医疗]}'             | false
          'filter: {licences: [食品经营许可证]}'      | true
          'filter: {licences: [卫生许可证]}'         | false
          'filter: {licences: [排污许可证]}'         | false
          'filter: {equipment: [ELEVATOR]}'         | true
          'filter: {equipment: [BOILER]}'           | false
          'filter: {industries: [H61], towns: [330782101]}' | false
          """)
  void theFilterSaysWhoThePlanIsFor(String filter, boolean isIn) {
    Plan plan =
        TrialPlans.plan("P-MARKET", TrialPlans.with(TrialPlans.MARKET, "filter: {}", filter));

    assertThat(
            entry(
                    plan,
                    REGISTERED
                        + """
                        licences
                        key | granted_on | licence_name  | licence_status | valid_until
                        L1  | 2022-01-01 | 食品经营许可证 | VALID          | 2026-07-06
                        L2  | 2022-01-01 | 卫生许可证     | VALID          | 2026-07-05
                        L3  | 2022-01-01 | 排污许可证     | REVOKED        |

                        equipment
                        key | registered_on | equipment_kind | equipment_status
                        T1  | 2022-01-01    | ELEVATOR       | IN_USE
                        T2  | 2022-01-01    | BOILER         | SCRAPPED
                        """,
                    CLASS_A)
                .isPresent())
        .isEqualTo(isIn);
  }

  @ParameterizedTest
  @CsvSource({
    "DEREGISTERED, DEREGISTERED",
    "REVOKED, LICENCE_REVOKED",
    "CANCELLED, REGISTRATION_CANCELLED",
    "MOVED_OUT, MOVED_AWAY",
    "SUSPENDED, SUSPENDED",
    "OPEN, ''",
  })
  void whoIsGoneIsExcludedWithTheReason(String status, String reason) {
    FrameEntry entry = entry("P-COMPREHENSIVE", REGISTERED.replace("OPEN", status)).orElseThrow();

    assertThat(entry.exclusionReason()).isEqualTo(reason);
    assertThat(entry.supervisionClass()).isEqualTo(reason.isEmpty() ? "A" : "-");
    assertThat(entry.weight()).isEqualTo(reason.isEmpty() ? 120 : 0);
  }

  @Test
  void aPlanThatDoesNotSaySoVisitsTheSuspendedToo() {
    assertThat(entry("P-MARKET", REGISTERED.replace("OPEN", "SUSPENDED")).orElseThrow())
        .matches(FrameEntry::isEligible);
  }

  @Test
  void anEnterpriseWithoutRegistrationOrClassIsNamedAndNotDropped() {
    Plan plan = TrialPlans.plan("P-MARKET", SHIPPED);

    assertThat(entry(plan, "listings\nkey | listed_on\nL | 2026-01-01", CLASS_A, false))
        .contains(new FrameEntry(USCC, "unknown", "-", 0, "UNREGISTERED"));
    assertThat(entry(plan, REGISTERED, null).orElseThrow().exclusionReason())
        .isEqualTo("NOT_CLASSIFIED");
  }

  @Test
  void anUnknownTownIsAStratumOfItsOwn() {
    assertThat(entry("P-MARKET", REGISTERED.replace("330782100", "         ")).orElseThrow())
        .isEqualTo(new FrameEntry(USCC, "unknown", "A", 120, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-01 | DAILY   | 1 | MARKET | yes |               | FREQUENCY_REACHED
          2025-12-31 | DAILY   | 1 | MARKET | yes |               |
          2026-02-01 | DAILY   | 1 | HEALTH | yes |               |
          2026-02-01 | DAILY   | 1 |        | yes |               | FREQUENCY_REACHED
          2026-02-01 | DAILY   | 1 | MARKET |     |               | FREQUENCY_REACHED
          2026-02-01 | LEAD    | 1 | MARKET |     |               |
          2026-02-01 | RECHECK | E | MARKET | no  |               |
          2026-02-01 | DAILY   | 7 | MARKET | yes |               |
          2026-02-01 | DAILY   | 6 | MARKET | yes |               |
          2026-02-01 | LEAD    | 1 | MARKET | no  | 企业公示信息检查 |
          """)
  void checksThatCountBoundTheFrequencyOfTheClass(
      String day,
      String type,
      String result,
      String department,
      String counts,
      String matter,
      String reason) {
    String checks =
        "inspections\nkey | inspected_on | check_type | result | department | counts_to_cap | matter\n"
            + "I | %s | %s | %s | %s | %s | %s"
                .formatted(day, type, result, said(department), said(counts), said(matter));

    assertThat(entry("P-MARKET", REGISTERED + checks).orElseThrow().exclusionReason())
        .isEqualTo(said(reason));
  }

  @Test
  void theCapBoundsEveryClassAndCountsDaysNotMatters() {
    Classification classD = new Classification(SupervisionClass.D, "bad-grade", 500);
    Plan plan = TrialPlans.plan("P-MARKET", SHIPPED);
    String sameDay =
        """
        inspections
        key | inspected_on | check_type | result | department | counts_to_cap | matter
        I1  | 2026-02-01   | DAILY      | 1      | MARKET     | yes           | SC005
        I2  | 2026-02-01   | DAILY      | 1      | MARKET     | yes           | SC006
        """;
    String visit =
        """

        inspection_results
        key | visit_id | matter | visited_on | result
        V   | V1       | SC006  | 2026-03-01 | E
        """;

    assertThat(entry(plan, REGISTERED + sameDay, classD).orElseThrow().isEligible()).isTrue();
    assertThat(entry(plan, REGISTERED + sameDay + visit, classD).orElseThrow().exclusionReason())
        .isEqualTo("CAP_REACHED");
    String asked =
        """

        check_requests
        key | check_number | matter | check_type | check_from | check_until | counts_to_cap | approved_by
        R   | 专1          | SC006  | SPECIAL    | 2026-02-20 | 2026-03-31  | no            | 省局
        """;
    assertThat(entry(plan, REGISTERED + sameDay + visit + asked, classD).orElseThrow())
        .as("a joined check that says it does not count")
        .matches(FrameEntry::isEligible);
  }

  @Test
  void whatWasCheckedThisYearByAnyCheckIsNotCheckedAgain() {
    String first =
        """
        inspections
        key | inspected_on | check_type | result | department | counts_to_cap | matter
        I1  | 2026-02-01   | LICENSING  | 1      | MARKET     | no            | 企业公示信息检查
        """;
    String second =
        "I2  | 2026-03-01   | LEAD       | E      | MARKET     | no            | SC007\n";

    assertThat(entry("P-MARKET", REGISTERED + first).orElseThrow().isEligible()).isTrue();
    assertThat(entry("P-MARKET", REGISTERED + first + second).orElseThrow().exclusionReason())
        .isEqualTo("FULLY_CHECKED");
  }

  @Test
  void newFormsAreLighterWhereThePlanSaysSo() {
    String online =
        REGISTERED.replace("H6129", "F5292").replace("2020-01-01     |", "2025-09-01 |");
    Definitions others =
        TrialPlans.with(TrialPlans.MARKET, "new-forms: lenient", "new-forms: as-others");

    assertThat(entry("P-MARKET", online).orElseThrow().weight()).isEqualTo(60);
    assertThat(entry(TrialPlans.plan("P-MARKET", others), online, CLASS_A).orElseThrow().weight())
        .isEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\tb", "a\nb", "a\rb", "", "size:a", "visit:a"})
  void idsThatTheDrawCannotTakeAreRefused(String id) {
    assertThatThrownBy(() -> new FrameEntry(id, "s", "A", 1, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String said(String cell) {
    return cell == null ? "" : cell;
  }

  private static Optional<FrameEntry> entry(String plan, String tables) {
    return entry(TrialPlans.plan(plan, SHIPPED), tables, CLASS_A);
  }

  private static Optional<FrameEntry> entry(Plan plan, String tables, Classification inForce) {
    return entry(plan, tables, inForce, true);
  }

  private static Optional<FrameEntry> entry(
      Plan plan, String tables, Classification inForce, boolean isRegistered) {
    Dossier dossier =
        isRegistered
            ? DossierTable.dossier(tables)
            : Dossier.of(USCC, DossierTable.versions(tables));
    List<Fact> known = dossier.knownBy((int) TrialPlans.NIGHT.toEpochDay(), new Symbols());
    return Frame.of(plan, TrialPlans.SUPERVISION, TrialPlans.MATTERS, LISTS)
        .entry(USCC, known, inForce);
  }
}
