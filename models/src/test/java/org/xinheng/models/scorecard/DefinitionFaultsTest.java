package org.xinheng.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.DossierTable;

class DefinitionFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: i, contract: penalties, points: 5, cap: 120                                   | the caps of its indicators reach 120, beyond its 100.
          id: i, contract: penalties, points: 20, cap: 10                                   | the cap 10 is below the 20 of one fact.
          id: i, contract: penalties, points: 0, cap: 10                                    | the indicator can never cost a point.
          id: i, contract: penalty, points: 5, cap: 10                                      | no contract of facts is called "penalty". Did you mean "penalties"?
          id: i, contract: licences, points: 5, cap: 10                                     | by lifecycle.yaml no fact of licences ever counts
          id: i, contract: matters, points: 5, cap: 10                                      | no contract of facts is called "matters".
          id: i, contract: penalties, when: {penalty_kinds: [FINE]}, points: 5, cap: 10     | penalties has no field "penalty_kinds". Did you mean "penalty_kind"?
          id: i, contract: penalties, when: {penalty_kind: [FIN]}, points: 5, cap: 10       | "FIN" is no code of penalty-kinds. Did you mean "FINE"?
          id: i, contract: penalties, when: {penalty_kind: []}, points: 5, cap: 10          | the condition could never hold
          id: i, contract: penalties, from: penalty_kind, points: 5, cap: 10                | penalties has no date "penalty_kind".
          id: i, contract: penalties, from: performed_on plus 3, points: 5, cap: 10         | "performed_on plus 3" is no day.
          id: i, contract: listings, points-by-tier: {MINOR: 1, GENERAL: 2, SERIOUS: 3}, cap: 10 | by lifecycle.yaml listings has no tiers.
          id: i, contract: penalties, points-by-tier: {MINOR: 1, GENERAL: 2}, cap: 10       | the key "SERIOUS" is missing.
          id: i, contract: penalties, points-by-tier: {MINOR: 3, GENERAL: 2, SERIOUS: 4}, cap: 10 | a graver tier costs less than a milder one.
          id: i, contract: penalties, points: 5, bins: [], cap: 10                          | one of points, points-by-tier, cases and bins
          id: i, contract: penalties, cap: 10                                               | one of points, points-by-tier, cases and bins
          id: i, contract: penalties, bins: [], cap: 10                                     | it has no bins.
          id: i, contract: penalties, bins: [{below: 1, points: 0}, {from: 2, points: 5}], cap: 10 | there is a gap: the bin before ends at 1, not 2
          id: i, contract: penalties, bins: [{below: 3, points: 0}, {from: 2, points: 5}], cap: 10 | there is an overlap: the bin before ends at 3, not 2
          id: i, contract: penalties, bins: [{below: 1, points: 0}, {from: 1, below: 1, points: 3}, {from: 1, points: 5}], cap: 10 | the bin is empty: it ends at 1 where it begins.
          id: i, contract: penalties, bins: [{points: 0}, {from: 1, points: 5}], cap: 10    | the bin overlaps the next one
          id: i, contract: penalties, bins: [{below: 1, points: 0}, {points: 5}], cap: 10   | the bin overlaps the one before it
          id: i, contract: penalties, bins: [{below: 1, points: 0}, {from: 1, below: 9, points: 5}], cap: 10 | the last bin must be open
          id: i, contract: penalties, bins: [{from: 0, below: 1, points: 0}, {from: 1, points: 5}], cap: 10  | the first bin must be open below
          id: i, contract: penalties, bins: [{below: 1, points: 1}, {from: 1, points: 5}], cap: 10 | no facts at all must cost nothing.
          id: i, contract: penalties, bins: [{below: 1, points: 0}, {from: 1, below: 3, points: 5}, {from: 3, points: 4}], cap: 10 | more facts may never cost less.
          id: i, contract: penalties, cases: [{points: 5}, {when: {penalty_kind: FINE}, points: 2}], cap: 10 | it is never reached
          id: i, years-since: business_until, bins: [{below: 0, points: 0}, {from: 0, points: 5}], cap: 5    | an attribute says what it costs where it is missing.
          id: i, years-since: business_to, missing: 0, bins: [{below: 0, points: 0}, {from: 0, points: 5}], cap: 5 | enterprises has no date "business_to".
          id: i, contract: penalties, points: 5, cap: 10, when-stale: missing               | it says missing, but the key "missing" gives no points.
          id: i, contract: penalties, points: 5, cap: 10, missing: 3                        | it has no effect
          id: i, contract: penalties, points: 5, cap: 10, when-stale: missing, missing: 11  | it is not between 0 and the cap 10.
          id: i, contract: penalties, points: 5, cap: 10, weight: 3                         | unknown key "weight".
          id: g, contract: penalties, points: 5, cap: 10                                    | the id "g" stands twice in the card.
          """)
  void anIndicatorThatCouldNotWorkIsRefused(String indicator, String fault) {
    List<String> problems = problems(TrialCards.of(indicator));

    assertThat(problems).anyMatch(problem -> problem.contains(fault));
    assertThat(problems).allMatch(problem -> problem.matches("public-credit.yaml:\\d+: .*"));
  }

  @Test
  void allFaultsOfBothFilesAreNamedAtOnceWithTheirLines() {
    Definitions broken =
        TrialCards.of(
                "id: a, contract: penalties, points: 5, cap: 60",
                "id: b, contract: listings, when: {list_kind: [ABNORMAL]}, points: 5, cap: 60")
            .with(
                TrialCards.replaced("lifecycle.yaml", "runs-from: decided_on", "runs-from: decided")
                    .file("lifecycle.yaml"));

    assertThat(problems(broken))
        .hasSize(3)
        .anyMatch(p -> p.matches("lifecycle.yaml:\\d+: penalties has no date \"decided\".*"))
        .anyMatch(p -> p.startsWith("public-credit.yaml:12: \"ABNORMAL\" is no code"))
        .anyMatch(p -> p.startsWith("public-credit.yaml:10: the caps of its indicators reach 120"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          points: 195                                   | points: 190                          | the groups have 995 points, the card has 1000.
          '{A: 990, B: 980'                             | '{A: 980, B: 980'                    | cut-offs fall from grade to grade
          'D: 850'                                      | 'D: 0'                               | cut-offs fall from grade to grade
          'COOPERATIVE: enterprise'                     | 'COOPERATIVE: enterprises'           | no card is called so. Did you mean "enterprise"?
          'COOPERATIVE: enterprise, '                   | ''                                   | the key "COOPERATIVE" is missing.
          'grade-at-best: E'                            | 'grade-at-best: F'                   | no such grade.
          '        source: 五类主体公共信用评价指引 (2020版)' | '        source: ""'                         | "source" is empty.
          'restores: 主要人员履行生效裁判后恢复'             | ''                                   | the key "restores" is missing.
          """)
  void aCardWhosePartsDoNotFitIsRefused(String old, String replacement, String fault) {
    assertThat(problems(TrialCards.shippedWith(old, replacement)))
        .anyMatch(problem -> problem.contains(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'GENERAL: 12, SERIOUS: 36'         | 'GENERAL: 12'                | the tier SERIOUS has no period.
          'GENERAL: 12, SERIOUS: 36'         | 'GENERAL: 12, GRAVE: 36'     | no such tier.
          'in-force-from: 2021-09-01'        | 'in-force-from: 2026-04-01'  | it is not after that of the regime before it.
          'on: withdrawn_on'                 | 'on: [withdrawn]'            | penalties has no date "withdrawn". Did you mean "withdrawn_on"?
          '        older-facts: kinder'      | '        older-facts: kind'          | "kind" is unknown here. Did you mean "kinder"?
          'when: {procedure: [SIMPLE]}'      | ''                           | the rule has no condition
          'id: simple-procedure'             | 'id: exempt'                 | the rule penalties.exempt stands twice.
          '  arrears:'                       | '  arrear:'                  | no contract of facts is called so. Did you mean "arrears"?
          'tier: MINOR'                      | 'tier: LIGHT'                | no such tier.
          """)
  void lifecycleRulesThatCouldNotWorkAreRefused(String old, String replacement, String fault) {
    assertThat(problems(TrialCards.replaced("lifecycle.yaml", old, replacement)))
        .anyMatch(problem -> problem.startsWith("lifecycle.yaml:") && problem.contains(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "'points: 5', false, 95",
    "'points: 5', true, 93",
    "'bins: [{below: 1, points: 0}, {from: 1, points: 5}]', true, 93",
  })
  void aStaleFeedCostsWhatTheIndicatorSaysIsMissing(String cost, boolean isStale, int points) {
    Assessor assessor =
        Assessor.of(
            TrialCards.of(
                "id: i, contract: penalties, cap: 7, when-stale: missing, missing: 7, " + cost));
    LocalDate day = LocalDate.parse("2026-07-05");
    Set<String> stale = isStale ? Set.of("penalties") : Set.of();

    Assessment assessment =
        assessor.assess(
            DossierTable.dossier("penalties\nkey | decided_on\nP | 2026-05-01"),
            new Surroundings(day, stale),
            day);

    assertThat(assessment.points()).isEqualTo(points);
    assertThat(assessment.reasons()).hasSize(1);
    assertThat(assessment.reasons().get(0).factKey()).isEqualTo(isStale ? null : "P");
    assertThat(assessment.stale()).hasSize(stale.size());
  }

  private static List<String> problems(Definitions definitions) {
    return catchThrowableOfType(DefinitionException.class, () -> Assessor.of(definitions))
        .problems();
  }
}
