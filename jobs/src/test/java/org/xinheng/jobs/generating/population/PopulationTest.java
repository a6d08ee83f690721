package org.xinheng.jobs.generating.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xinheng.models.codes.RegistrationNumber;
import org.xinheng.models.codes.Uscc;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;

class PopulationTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path INDUSTRIES = ROOT.resolve("../shared/data/codes/gb4754_2017.csv");
  private static final long SIZE = 20_000;
  private static final Definitions DEFINITIONS =
      Definitions.load(ROOT.resolve("models/definitions"));
  private static final Shares SHARES = Shares.read(DEFINITIONS.file("generator.yaml"));
  private static final Population POPULATION =
      new Population(
          SIZE, 7, LocalDate.of(2026, 6, 30), SHARES, CodeLists.of(DEFINITIONS).list("towns"));

  @Test
  void everyCodeAndNumberPassesItsChecksAndIsUnique() {
    Set<String> codes = new HashSet<>();
    for (Enterprise enterprise : enterprises()) {
      assertThat(Uscc.isValid(enterprise.uscc())).as(enterprise.uscc()).isTrue();
      assertThat(Uscc.hasOrganisationCheck(enterprise.uscc())).as(enterprise.uscc()).isTrue();
      if (!enterprise.registrationNumber().isEmpty()) {
        assertThat(enterprise.registrationNumber()).matches(RegistrationNumber::isValid);
      }
      codes.add(enterprise.uscc());
    }
    assertThat(codes).hasSize((int) SIZE);
  }

  @Test
  void aSpoiltCodeIsNeverValid() {
    Dice dice = POPULATION.dice(1, 1);
    for (Enterprise enterprise : enterprises()) {
      assertThat(Uscc.isValid(CreditCodes.broken(enterprise.uscc(), dice))).isFalse();
    }
  }

  @Test
  void namesAreUniqueButForFewBranches() {
    Set<String> names =
        enterprises().stream().map(Enterprise::name).collect(Collectors.toCollection(HashSet::new));
    assertThat(names).hasSizeGreaterThan((int) (SIZE * 0.999));
  }

  @Test
  void sevenInTenAreIndividualBusinessesAndTheRiskIsOneOnAverageWithAHeavyTail() {
    double individuals = enterprises().stream().filter(Enterprise::isIndividual).count();
    double risk = enterprises().stream().mapToDouble(Enterprise::risk).average().orElseThrow();
    double highest = enterprises().stream().mapToDouble(Enterprise::risk).max().orElseThrow();

    assertThat(individuals / SIZE).isCloseTo(0.7, within(0.02));
    assertThat(risk).isCloseTo(1.05, within(0.15));
    assertThat(highest).isGreaterThan(20);
  }

  @Test
  void aSuccessorNamesTheBusinessItGrewFromWhichClosedTheDayBefore() {
    List<Enterprise> successors =
        enterprises().stream().filter(enterprise -> enterprise.predecessor() >= 0).toList();

    assertThat(successors).isNotEmpty();
    for (Enterprise successor : successors) {
      Enterprise old = POPULATION.enterprise(successor.predecessor());
      assertThat(old.isIndividual()).isTrue();
      assertThat(old.closedOn()).isEqualTo(successor.establishedOn() - 1);
    }
  }

  @Test
  void aBranchHasAnEnterpriseForItsParent() {
    for (Enterprise enterprise : enterprises()) {
      if (enterprise.parent() >= 0) {
        assertThat(POPULATION.enterprise(enterprise.parent()).subjectType())
            .isEqualTo("ENTERPRISE");
      }
    }
  }

  @Test
  void everyIndustryIsInTheNationalClassification() throws IOException {
    assumeTrue(Files.exists(INDUSTRIES), "needs ../shared/data/codes");
    Set<String> lines = new HashSet<>(Files.readAllLines(INDUSTRIES));

    assertThat(SHARES.industries())
        .allMatch(industry -> lines.contains(industry.code() + ",小类," + industry.name()));
  }

  private static List<Enterprise> enterprises() {
    return LongStream.range(0, SIZE).mapToObj(POPULATION::enterprise).toList();
  }
}
