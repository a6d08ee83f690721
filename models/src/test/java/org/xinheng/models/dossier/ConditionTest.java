package org.xinheng.models.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Problems;

class ConditionTest {
  private static final CodeLists LISTS = CodeLists.of(DossierTable.SHIPPED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          penalty_kind: [FINE, WARNING]        | P-FINE P-WARNING
          penalty_kind: FINE                   | P-FINE
          penalty_kind: {not: [FINE]}          | P-WARNING P-EMPTY
          penalty_kind: absent                 | P-EMPTY
          penalty_kind: present                | P-FINE P-WARNING
          fine_cny: {at-least: 5000}           | P-FINE
          fine_cny: {at-least: 5000.01}        |
          fine_cny: {below: 5000}              | P-WARNING
          fine_cny: {below: 5000.01}           | P-FINE P-WARNING
          fine_cny: 5000                       | P-FINE
          is_first_offence: true               | P-WARNING
          is_first_offence: false              | P-FINE
          repaired_on: present                 | P-FINE
          '{penalty_kind: FINE, fine_cny: 1}'   |
          """)
  void holdsForTheFactsItNames(String when, String expected) {
    Dossier dossier =
        Dossier.of(
            "x",
            DossierTable.versions(
                """
                penalties
                key       | decided_on | penalty_kind | fine_cny | is_first_offence | repaired_on
                P-FINE    | 2026-05-01 | FINE         | 5000     | no               | 2026-06-01
                P-WARNING | 2026-05-01 | WARNING      | 0        | yes              |
                P-EMPTY   | 2026-05-01 |              |          |                  |
                """));
    Symbols symbols = new Symbols();
    Problems problems = new Problems();
    Condition.Test test = read(when, problems).bind(symbols);

    List<String> held =
        dossier.knownBy(Integer.MAX_VALUE, symbols).stream()
            .filter(test::holds)
            .map(Fact::key)
            .toList();

    assertThat(problems.all()).isEmpty();
    assertThat(held)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          penalty_kind: [FINES]                    | x.yaml:1: "FINES" is no code of penalty-kinds. Did you mean "FINE"?
          penalty_kind: []                         | x.yaml:1: no codes are named; the condition could never hold.
          penalty_kinds: [FINE]                    | x.yaml:1: penalties has no field "penalty_kinds". Did you mean "penalty_kind"?
          fine_cny: {at-least: 5, below: 5}        | x.yaml:1: at-least is not below "below"; it could never hold.
          fine_cny: {}                             | x.yaml:1: it names neither at-least nor below.
          fine_cny: 0.001                          | x.yaml:1: 0.001 has more than 2 places after the point.
          decided_on: absent                       | x.yaml:1: it is required, so the condition could never hold.
          decided_on: 2026-01-01                   | x.yaml:1: a DATE field can only be present or absent.
          """)
  void refusesWhatCouldNeverHold(String when, String fault) {
    Problems problems = new Problems();

    read(when, problems);

    assertThat(problems.all()).containsExactly(fault);
  }

  @Test
  void withoutPartsItAlwaysHolds() {
    Fact fact =
        Dossier.of("x", DossierTable.versions("penalties\nkey | decided_on\nP | 2026-05-01"))
            .knownBy(Integer.MAX_VALUE, new Symbols())
            .get(0);

    assertThat(Condition.always().bind(new Symbols()).holds(fact)).isTrue();
  }

  private static Condition read(String when, Problems problems) {
    return Condition.read(
        new DefinitionFile("x.yaml", when).open(problems), Penalties.CONTRACT, LISTS);
  }
}
