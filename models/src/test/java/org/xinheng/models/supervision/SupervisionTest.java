package org.xinheng.models.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.scorecard.Surroundings;

class SupervisionTest {
  private final Supervision supervision = Supervision.of(SHIPPED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A |   | A | cell-A-none | 100
          A | C | B | cell-A-C    | 100
          A | D | C | cell-A-D    | 100
          B |   | B | cell-B-none | 100
          C | A | B | cell-C-A    | 100
          D |   | D | cell-D-none | 100
          E |   | D | bad-grade   | 100
          E | A | D | bad-grade   | 100
          """)
  void theMatrixGivesTheClassAndSaysWhichCell(
      Grade grade, RiskClass risk, SupervisionClass expected, String basis, long weight) {
    CreditStanding standing = new CreditStanding(null, grade, 1000, Set.of());

    assertThat(supervision.classify(standing, risk))
        .isEqualTo(new Classification(expected, basis, weight));
  }

  @Test
  void aDirectRuleBoundsTheClassButNeverBettersIt() {
    assertThat(classOf(Grade.A, 980, "compulsory-execution"))
        .extracting(Classification::supervisionClass, Classification::basis)
        .containsExactly(SupervisionClass.C, "compulsory-execution");
    assertThat(classOf(Grade.D, 860, "compulsory-execution").basis()).isEqualTo("cell-D-none");
    assertThat(classOf(Grade.A, 960, "compulsory-execution", "crime"))
        .extracting(Classification::supervisionClass, Classification::basis)
        .containsExactly(SupervisionClass.D, "crime");
  }

  @ParameterizedTest
  @CsvSource({
    "A, 1000, 100",
    "A, 999, 110",
    "A, 980, 300",
    "A, 979, 300",
    "D, 850, 250",
    "D, 0, 1000"
  })
  void weightsFollowTheLostPointsUpToTheHighest(Grade grade, int points, long weight) {
    assertThat(classOf(grade, points).weight()).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"A, 1000, 0, 100", "A, 1000, 150, 250", "A, 990, 150, 300", "D, 850, 1000, 1000"})
  void weightsFollowTheRiskUpToTheHighest(Grade grade, int points, int permille, long weight) {
    CreditStanding standing = new CreditStanding(null, grade, points, Set.of());

    assertThat(supervision.classify(standing, null, permille).weight()).isEqualTo(weight);
  }

  @Test
  void anAssessmentIsClassedByItsGradeAndReasons() {
    Assessor assessor = Assessor.of(SHIPPED);
    LocalDate day = LocalDate.parse("2026-07-01");
    Assessment listed =
        assessor.assess(
            dossier("listings\nkey | list_kind | listed_on\nL | SERIOUS_VIOLATION | 2026-06-01"),
            Surroundings.calm(day),
            day);

    assertThat(supervision.classify(listed))
        .isEqualTo(new Classification(SupervisionClass.D, "listed-serious", 200));
  }

  @Test
  void anEnterpriseThatIsNotAssessedHasNoClassAndSaysWhy() {
    CreditStanding gone = new CreditStanding("deregistered", null, 0, Set.of());

    assertThat(supervision.classify(gone, RiskClass.D))
        .isEqualTo(new Classification(null, "deregistered", 0));
  }

  @Test
  void everyClassCanBeDrawn() {
    for (SupervisionClass one : SupervisionClass.values()) {
      assertThat(supervision.terms(one).rateBp()).isBetween(1, 10_000);
      assertThat(supervision.terms(one).weight().of(0)).isBetween(1L, 1_000_000L);
      assertThat(supervision.terms(one).weight().of(1000)).isBetween(1L, 1_000_000L);
    }
  }

  @Test
  void everyBasisCanBeExplainedToAnOfficer() {
    assertThat(supervision.labels().get("cell-B-none").label()).isEqualTo("公共信用等级B、信用风险未分类，列为B类");
    assertThat(supervision.labels().values()).extracting(Rule::source).noneMatch(String::isBlank);
    assertThat(supervision.labels()).hasSize(25 + 4);
  }

  @Test
  void theMonthInForceBeginsOnTheDayOfTheFreeze() {
    assertThat(supervision.monthInForce(LocalDate.parse("2026-06-30"))).isEqualTo("2026-06-01");
    assertThat(supervision.monthInForce(LocalDate.parse("2026-07-01"))).isEqualTo("2026-07-01");
    assertThat(SupervisionTrial.of("day-of-month: 1", "day-of-month: 5"))
        .extracting(five -> five.monthInForce(LocalDate.parse("2026-07-04")))
        .isEqualTo(LocalDate.parse("2026-06-01"));
  }

  @Test
  void newFormsAreLighterForATimeAndNeverExempt() {
    NewForms forms = supervision.newForms();
    LocalDate founded = LocalDate.parse("2025-01-10");
    LocalDate before = LocalDate.parse("2027-01-09");

    assertThat(forms.include("F5292", List.of())).isTrue();
    assertThat(forms.include("H6210", List.of("新业态"))).isTrue();
    assertThat(forms.include("H6210", List.of("食品经营"))).isFalse();
    assertThat(forms.weight(300, SupervisionClass.A, founded, before)).isEqualTo(150);
    assertThat(forms.weight(300, SupervisionClass.A, founded, before.plusDays(1))).isEqualTo(300);
    assertThat(forms.weight(300, SupervisionClass.C, founded, before)).isEqualTo(300);
    assertThat(forms.weight(300, SupervisionClass.A, null, before)).isEqualTo(300);
    assertThat(forms.weight(1, SupervisionClass.A, founded, before)).isEqualTo(1);
  }

  private Classification classOf(Grade grade, int points, String... reasons) {
    return supervision.classify(new CreditStanding(null, grade, points, Set.of(reasons)), null);
  }
}
