package org.xinheng.models.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.Definitions;

class SupervisionFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'rate-bp: 90,'               | 'rate-bp: 0,'                | a rate is 1 to 10000 basis points: no class is exempt.
          'rate-bp: 1800'              | 'rate-bp: 10001'             | a rate is 1 to 10000 basis points
          'rate-bp: 900'               | 'rate-bp: 200'               | a stricter class is never drawn at a lower rate.
          'checks-per-year: 2'         | 'checks-per-year: 0'         | it is at least 1: no class is exempt.
          'rate-bp: 1800, '            | 'rate-bp: 1800, checks-per-year: 1, ' | a stricter class is never visited less often.
          'base: 100, per-lost-point: 10' | 'base: 0, per-lost-point: 10' | a weight below 1 would leave enterprises that nobody can draw.
          'per-lost-point: 10'         | 'per-lost-point: -1'         | lost points never lower the odds.
          'per-risk-permille: 1'       | 'per-risk-permille: -1'      | a higher risk never lowers the odds.
          'most: 1000}'                | 'most: 1000001}'             | it is not between the base and 1000000.
          'day-of-month: 1'            | 'day-of-month: 31'           | it is 1 to 28
          'A: {A: A, B: A,'            | 'A: {A: B, B: A,'            | a higher risk never gives a lighter class.
          'D: {A: C, B: D,'            | 'D: {A: A, B: D,'            | a worse grade never gives a lighter class.
          'D: C, none: A}'             | 'D: C, none: D}'             | it lies outside the classes of the risk classes A to D.
          'D: C, none: A}'             | 'D: C, none: F}'             | "F" is unknown here.
          'D: C, none: A}'             | 'D: C}'                      | the key "none" is missing.
          'reasons: [crime]'           | 'reasons: [crimes]'          | no card has the indicator or direct rule "crimes". Did you mean "crime"?
          'reasons: [crime]'           | 'reasons: [compliance]'      | no card has the indicator or direct rule "compliance".
          'when: {reasons: [crime]}'   | 'when: {reason: [crime]}'    | unknown key "reason". Did you mean "reasons"?
          'when: {reasons: [crime]}'   | 'when: {}'                   | the rule has no condition
          'when: {grades: [E]}'        | 'when: {grades: [F]}'        | "F" is unknown here.
          'at-least: C'                | 'at-least: A'                | the rule has no effect.
          'id: crime'                  | 'id: bad-grade'              | the rule "bad-grade" stands twice.
          'full-points: 1000'          | 'full-points: 900'           | the card enterprise has 1000 points.
          'checks: 2,'                 | 'checks: 0,'                 | a cap below 1 would forbid every check.
          'where-unsaid: [DAILY,'      | 'where-unsaid: [DAYLY,'      | is no code of check-types. Did you mean "DAILY"?
          'F5193'                      | '5193'                       | "5193" is no beginning of an industry code
          'weight-percent: 50'         | 'weight-percent: 0'          | nobody is exempt.
          'classes: [A, B]'            | 'classes: [A, D]'            | class D enjoys no leniency.
          'working-days: 20'           | 'working-days: 0'            | it is at least 1.
          'confirmed: true'            | ''                           | the key "confirmed" is missing.
          """)
  void aFileThatContradictsItselfIsRefused(String old, String replacement, String fault) {
    List<String> problems = problems(SupervisionTrial.definitions(old, replacement));

    assertThat(problems).anyMatch(problem -> problem.contains(fault));
    assertThat(problems).allMatch(problem -> problem.matches("supervision.yaml:\\d+: .*"));
  }

  @Test
  void allFaultsAreNamedAtOnceWithTheirLines() {
    Definitions broken =
        SupervisionTrial.definitions(
            "day-of-month: 1", "day-of-month: 0",
            "A: {A: A, B: A,", "A: {A: B, B: A,",
            "rate-bp: 90,", "rate-bp: 0,",
            "base: 100", "base: 0",
            "checks: 2,", "check: 2,");

    assertThat(problems(broken))
        .hasSize(9)
        .anyMatch(problem -> problem.startsWith("supervision.yaml:12: it is 1 to 28"))
        .anyMatch(problem -> problem.startsWith("supervision.yaml:18: a higher risk"))
        .anyMatch(problem -> problem.contains("unknown key \"check\". Did you mean \"checks\"?"));
  }

  private static List<String> problems(Definitions definitions) {
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> Supervision.of(definitions));
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems();
  }
}
