package org.xinheng.models.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.mapping.MappingFixture.HEAD;
import static org.xinheng.models.mapping.MappingFixture.definitions;
import static org.xinheng.models.mapping.MappingFixture.file;
import static org.xinheng.models.mapping.MappingFixture.mapping;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.DefinitionException;

class SourceMappingsTest {
  private static final String COMPLAINTS =
      """
      contract: complaints
      key: [case_number]
      privacy: {drop: [PHONE], hash: [ID]}
      ignore: [BZ]
      columns:
        uscc: CODE
        case_number: NO
        complaint_type: {constant: COMPLAINT}
        received_on: {first-of: [DAY, 登记日期]}
      """;

  @Test
  void allFaultsOfAllFilesAreNamedAtOnceWithLineAndNearestName() {
    String wrong =
        HEAD.replace("when-late: stale", "when-late: stall")
            + """
            contract: penalties
            key: [document_numbr]
            privacy: {drop: [WSH]}
            serie: penalties
            columns:
              uscc: CODE
              document_number: WSH
              decided_on: {column: DATE, formats: [yyyy-mm-dd]}
              penalty_kind: {column: KIND, codes: {罚款: FIEN}, otherwize: OTHER}
              severity: {constant: MEDIUM}
              fine_cny: {column: FINE, unit: wan}
              fine_cyn: FINE
            """;
    String other = HEAD + "contract: penaltys\nkey: [x]\ncolumns: {}\n";

    assertThatThrownBy(() -> SourceMappings.of(definitions(file("a", wrong), file("b", other))))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.problems())
                    .containsExactlyInAnyOrder(
                        "sources/a.yaml:10: \"stall\" is unknown here. Did you mean \"stale\"?",
                        "sources/a.yaml:12: no mapped field \"document_numbr\". Did you mean"
                            + " \"document_number\"?",
                        "sources/a.yaml:14: unknown key \"serie\". Did you mean \"series\"?",
                        "sources/a.yaml:17: the column \"WSH\" is dropped and cannot be mapped.",
                        "sources/a.yaml:18: \"yyyy-mm-dd\" does not say yyyy, M and d once each, as"
                            + " yyyy-MM-dd.",
                        "sources/a.yaml:19: no code \"FIEN\" in penalty-kinds. Did you mean"
                            + " \"FINE\"?",
                        "sources/a.yaml:19: unknown key \"otherwize\". Did you mean \"otherwise\"?",
                        "sources/a.yaml:20: \"MEDIUM\" has no code in severities. Known: GENERAL,"
                            + " MINOR, SERIOUS.",
                        "sources/a.yaml:21: \"wan\" is unknown here. Did you mean \"yuan\"?",
                        "sources/a.yaml:22: penalties has no field \"fine_cyn\". Did you mean"
                            + " \"fine_cny\"?",
                        "sources/b.yaml:11: no contract \"penaltys\". Did you mean"
                            + " \"penalties\"?"));
  }

  @Test
  void requiredFieldsAndASubjectMustBeMapped() {
    String body = "contract: complaints\nkey: [case_number]\ncolumns: {case_number: NO}\n";

    assertThatThrownBy(() -> mapping(body))
        .hasMessageContaining("the required field \"complaint_type\" is not mapped.")
        .hasMessageContaining("the required field \"received_on\" is not mapped.")
        .hasMessageContaining("one of [enterprise_name, registration_number, uscc] must be mapped");
  }

  @Test
  void sourcesOfOneSeriesMustAgreeOnTheirKey() {
    String one = HEAD + COMPLAINTS + "series: complaints\n";
    String two = one.replace("key: [case_number]", "key: [uscc, received_on]");

    assertThatThrownBy(() -> SourceMappings.of(definitions(file("a", one), file("b", two))))
        .hasMessageContaining(
            "sources/b.yaml:1: the series \"complaints\" has another contract or key in"
                + " sources/a.yaml.");
  }

  @Test
  void whatAMappingDeclaresCanBeAsked() {
    SourceMapping mapping = mapping(COMPLAINTS);

    assertThat(mapping.source()).isEqualTo("trial");
    assertThat(mapping.series()).isEqualTo("trial");
    assertThat(mapping.contract()).isEqualTo(Complaints.CONTRACT);
    assertThat(mapping.key()).containsExactly(Complaints.CASE_NUMBER);
    assertThat(mapping.snapshot()).isFalse();
    assertThat(mapping.whenLate()).isEqualTo(SourceMapping.WhenLate.STALE);
    assertThat(mapping.wantedColumns()).containsExactly("CODE", "NO", "DAY", "登记日期");
    assertThat(mapping.digest()).hasSize(64);
  }

  @Test
  void aMissingColumnIsAFaultThatNamesTheNearestOne() {
    HeaderCheck check =
        mapping(COMPLAINTS).check(List.of("CODE", "N0", "DAY", "PHONE", "ID", "BZ"));

    assertThat(check.faults()).containsExactly("Column \"NO\" is missing. Did you mean \"N0\"?");
    assertThat(check.unexpected()).containsExactly("N0");
  }

  @Test
  void anUnexpectedColumnIsReportedUnlessItMayBeAPrivateOneRenamed() {
    SourceMapping mapping = mapping(COMPLAINTS);

    HeaderCheck harmless = mapping.check(List.of("CODE", "NO", "登记日期", "PHONE", "ID", "EXTRA"));
    HeaderCheck renamed = mapping.check(List.of("CODE", "NO", "DAY", "PHONES", "ID"));

    assertThat(harmless.isUsable()).isTrue();
    assertThat(harmless.unexpected()).containsExactly("EXTRA");
    assertThat(renamed.faults())
        .containsExactly(
            "Column \"PHONE\", never stored as it is, is missing and may have another name. Did you"
                + " mean \"PHONES\"?");
  }

  @Test
  void onlyDatesOfWhatIsPlannedOrValidMayLieAhead() {
    assertThat(
            Contracts.ALL.stream()
                .flatMap(contract -> contract.fields().stream())
                .filter(field -> field.mayLieAhead())
                .map(field -> field.name()))
        .contains("valid_until", "publicity_until", "rectification_due_on")
        .doesNotContain("decided_on", "inspected_on", "listed_on", "repaired_on");
  }
}
