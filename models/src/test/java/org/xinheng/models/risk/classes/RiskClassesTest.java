package org.xinheng.models.risk.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.supervision.RiskClass;

class RiskClassesTest {
  private static final int TODAY = (int) LocalDate.parse("2026-07-01").toEpochDay();
  private static final CutOffs CUT_OFFS = new CutOffs(0.1, 0.2, 0.4);
  private static final String CHECKED =
      "inspections\nkey | inspected_on | result\nI | 2026-05-01 | PASSED\n\n";

  @ParameterizedTest
  @CsvSource({"0.0999, A", "0.1, B", "0.1999, B", "0.2, C", "0.4, D", "1, D", "0, A"})
  void theProbabilityGivesTheClassFromItsCutOffOn(double probability, RiskClass expected) {
    RiskStanding standing = standing(SHIPPED, probability, CHECKED);

    assertThat(standing).isEqualTo(new RiskStanding(expected, "probability", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.01 | SERIOUS_VIOLATION  | 2026-06-01 | D | serious-violation
          0.01 | ABNORMAL_OPERATION | 2026-06-01 | C | abnormal-operation
          0.01 | JUDGMENT_DEFAULTER | 2026-06-01 | C | defaulter
          0.25 | ABNORMAL_OPERATION | 2026-06-01 | C | abnormal-operation
          0.90 | ABNORMAL_OPERATION | 2026-06-01 | D | probability
          0.01 | SERIOUS_VIOLATION  | 2026-07-02 | A | probability
          """)
  void aListingBoundsTheClassWhileItCountsAndNeverLightensIt(
      double probability, String kind, String listedOn, RiskClass expected, String basis) {
    RiskStanding standing =
        standing(
            SHIPPED,
            probability,
            CHECKED + "listings\nkey | list_kind | listed_on\nL | " + kind + " | " + listedOn);

    assertThat(standing.riskClass()).isEqualTo(expected);
    assertThat(standing.basis()).isEqualTo(basis);
    assertThat(standing.evidence() != null).isEqualTo(!basis.equals("probability"));
  }

  @Test
  void theGravestRuleDecidesWhateverTheirOrder() {
    RiskStanding standing =
        standing(
            SHIPPED,
            0.01,
            """
            listings
            key | list_kind | listed_on
            L1 | ABNORMAL_OPERATION | 2026-06-01
            L2 | SERIOUS_VIOLATION | 2026-06-02
            """);

    assertThat(standing.riskClass()).isEqualTo(RiskClass.D);
    assertThat(standing.evidence().key()).isEqualTo("L2");
  }

  @Test
  void anEnterpriseOfWhomLittleIsKnownHasTheStatedClass() {
    assertThat(standing(SHIPPED, 0.9, ""))
        .isEqualTo(new RiskStanding(RiskClass.B, "little-known", null));
    assertThat(standing(SHIPPED, 0.9, CHECKED.replace("2026-05-01", "2021-07-01")).basis())
        .as("five years are over")
        .isEqualTo("little-known");
    assertThat(standing(SHIPPED, 0.9, CHECKED.replace("2026-05-01", "2021-07-02")).basis())
        .isEqualTo("probability");
  }

  @Test
  void declaredCutOffsGoBeforeThoseOfTheModel() {
    Definitions declared =
        with(shares(), "cut-offs: {B: 0.3, C: 0.5, D: 0.7, source: 本市, confirmed: false}");

    assertThat(standing(declared, 0.4, CHECKED).riskClass()).isEqualTo(RiskClass.B);
    assertThat(RiskClasses.of(declared).shares()).isEmpty();
    assertThat(RiskClasses.of(SHIPPED).shares()).contains(new ClassShares(3000, 800, 200));
  }

  @Test
  void sharesBecomeCutOffsThatNeverPartEqualProbabilities() {
    ValueCounts.Counting population = new ValueCounts.Counting();
    for (int i = 0; i < 100; i++) {
      population.add(i / 100.0, 1, 0);
    }

    assertThat(CutOffs.of(population.done(), new ClassShares(3000, 800, 200)))
        .isEqualTo(new CutOffs(0.6, 0.9, 0.98));
    ValueCounts tied = new ValueCounts.Counting().add(0.1, 90, 0).add(0.5, 10, 0).done();
    assertThat(CutOffs.of(tied, new ClassShares(3000, 800, 200)))
        .as("ten in a hundred are nearer to the tenth above C than to the fiftieth above D")
        .isEqualTo(new CutOffs(0.5, 0.5, 2));
    assertThatThrownBy(() -> new CutOffs(0.3, 0.2, 0.4)).isInstanceOf(RiskModelException.class);
  }

  @Test
  void everyBasisCanBeExplainedToAnOfficer() {
    assertThat(RiskClasses.of(SHIPPED).labels()).hasSize(5);
    assertThat(RiskClasses.of(SHIPPED).labels().values())
        .extracting(Rule::source)
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          B: 3000           | B: 9500            | nothing is left for A.
          B: 3000           | B: -1              | a share is never below 0.
          at-least: D       | at-least: A        | the rule has no effect.
          at-least: D       | at-least: E        | "E" is no risk class.
          id: defaulter     | id: serious-violation | stands twice.
          contract: listings | contract: listing | no contract whose facts count is called so. Did you mean "listings"?
          list_kind: [SERIOUS | list_kinds: [SERIOUS | listings has no field "list_kinds".
          SERIOUS_VIOLATION] | SERIOUS]         | is no code of listing-kinds.
          [inspections,     | [inspection,       | no contract is called so. Did you mean "inspections"?
          months: 60        | months: 0          | the evidence is so many facts
          given: B          | give: B            | unknown key "give". Did you mean "given"?
          confirmed: true   | ''                 | the key "confirmed" is missing.
          """)
  void aFileThatContradictsItselfIsRefused(String old, String replacement, String fault) {
    assertThat(problems(with(old, replacement)))
        .anyMatch(
            problem -> problem.matches("risk-classes.yaml:\\d+: .*") && problem.contains(fault));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(
            problems(
                with("B: 3000", "B: -1", "months: 60", "months: 0", "at-least: D", "at-least: A")))
        .hasSize(3);
    assertThat(
            problems(
                with(shares(), "cut-offs: {B: 0.5, C: 0.4, D: 1, source: x, confirmed: false}")))
        .hasSize(2);
  }

  private static String shares() {
    return SHIPPED
        .file(RiskClasses.PATH)
        .text()
        .lines()
        .filter(line -> line.strip().startsWith("shares-bp:"))
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static RiskStanding standing(Definitions definitions, double probability, String tables) {
    Symbols symbols = new Symbols();
    List<Fact> known = dossier(tables).knownBy(TODAY + 30, symbols);
    Lifecycle lifecycle = Lifecycle.of(definitions, symbols);
    lifecycle.open(known);
    return RiskClasses.of(definitions)
        .bind(CUT_OFFS, symbols)
        .classify(probability, known, lifecycle, TODAY);
  }

  private static List<String> problems(Definitions definitions) {
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> RiskClasses.of(definitions));
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems();
  }

  private static Definitions with(String... replacements) {
    String text = SHIPPED.file(RiskClasses.PATH).text();
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      int at = text.indexOf(replacements[i]);
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    return SHIPPED.with(new DefinitionFile(RiskClasses.PATH, text));
  }
}
