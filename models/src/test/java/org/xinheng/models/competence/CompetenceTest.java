package org.xinheng.models.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.Delegation;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.SampleRegisters;
import org.xinheng.models.registers.Team;

class CompetenceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-07-06");

  private final MatterRegister matters = SampleRegisters.matters();
  private final List<Delegation> delegations = SampleRegisters.delegations();
  private final List<Team> teams = SampleRegisters.teams();
  private final Competence competence = Competence.of(SHIPPED, matters, delegations, teams);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZF001 | 330782100 | T-330782100     | COMPREHENSIVE | DELEGATED
          ZF001 | 330782101 | T-330782101     | COMPREHENSIVE | DELEGATED
          SC004 | 330782105 | T-330782105     | MARKET        | DELEGATED
          SC004 | 330782001 | T-MARKET        | MARKET        | PROFESSIONAL
          SC004 | 330782102 | T-MARKET        | MARKET        | PROFESSIONAL
          WH001 | 330782001 | T-COMPREHENSIVE | COMPREHENSIVE | TRANSFERRED
          WH001 | 330782100 | T-330782100     | CULTURE       | DELEGATED
          NY001 | 330782106 | T-AGRICULTURE   | AGRICULTURE   | PROFESSIONAL
          ZF001 |           | T-COMPREHENSIVE | COMPREHENSIVE | BUREAU
          SC004 | 999999999 | T-MARKET        | MARKET        | PROFESSIONAL
          """)
  void theTeamFollowsFromMatterAndClassOfTown(
      String matter, String town, String team, String department, Competent.Basis basis) {
    assertThat(competence.team(matter, town, DAY))
        .isEqualTo(new Competent(team, department, basis));
  }

  @Test
  void somebodyIsCompetentForEveryMatterInEachOfTheFourteenTowns() {
    assertThat(CodeLists.of(SHIPPED).list("towns").names()).hasSize(14);
    for (String town : CodeLists.of(SHIPPED).list("towns").names()) {
      for (Matter matter : matters.all()) {
        assertThat(competence.team(matter.code(), town, DAY).team()).isNotBlank();
      }
    }
  }

  @Test
  void aDelegationBeginsOnItsDay() {
    assertThat(competence.team("ZF001", "330782100", LocalDate.parse("2021-12-31")).basis())
        .isEqualTo(Competent.Basis.BUREAU);
    assertThat(competence.team("ZF001", "330782100", LocalDate.parse("2022-01-01")).basis())
        .isEqualTo(Competent.Basis.DELEGATED);
  }

  @Test
  void aMatterThatTheRegisterDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> competence.team("XX999", "330782001", DAY))
        .hasMessage("No matter XX999");
  }

  @Test
  void allFaultsOfFileAndRegistersAreNamedAtOnce() {
    List<Team> others = new ArrayList<>(teams);
    others.removeIf(team -> team.code().equals("T-ECOLOGY") || team.code().equals("T-330782100"));
    others.add(new Team("T-X", "另一队", "MARKET", null, 1));
    List<Delegation> more = new ArrayList<>(delegations);
    more.add(new Delegation("SC04", "VILLAGE", DAY));
    String text =
        SHIPPED
            .file(Competence.PATH)
            .text()
            .replace("matter: WH001", "matter: WH01")
            .replace("field: 农业农村", "field: 农业")
            .replace("TRANSPORT, ", "")
            .replace("department: COMPREHENSIVE", "department: COMPREHENSIV");
    Definitions broken = SHIPPED.with(new DefinitionFile(Competence.PATH, text));

    assertThat(
            catchThrowableOfType(
                    DefinitionException.class, () -> Competence.of(broken, matters, more, others))
                .problems())
        .containsExactlyInAnyOrder(
            "competence.yaml:11: no department is called \"COMPREHENSIV\". Did you mean"
                + " \"COMPREHENSIVE\"?",
            "competence.yaml:10: nobody is competent for COMPREHENSIVE, TRANSPORT.",
            "competence.yaml:20: the register of matters has no \"WH01\". Did you mean \"WH001\"?",
            "competence.yaml:22: no transferred field is called \"农业\". Did you mean \"林业\"?",
            "teams:22: T-MARKET and T-X are both the team of MARKET.",
            "delegations:45: the register of matters has no \"SC04\". Did you mean \"SC004\"?",
            "delegations:45: no town is of the class VILLAGE.",
            "teams:1: matters are delegated to 330782100, but it has no team.",
            "teams:1: ECOLOGY has no team of its own.",
            "teams:1: COMPREHENSIV has no team of its own.");
  }
}
