package org.xinheng.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.JsonTable.rows;
import static org.xinheng.jobs.JsonTable.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

class CheckQualityTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @TempDir transient Path root;
  private transient Lake lake;

  @BeforeEach
  void aNightWithTwoSources() {
    lake = Lake.at(spark(), root.toString());
    lake.writeLoad(
        StagedFiles.TABLE,
        3,
        rows(
            spark(),
            StagedFiles.TABLE,
            """
            load | source | known_on   | file | status     | rows
            3    | fines  | 2026-06-30 | f3   | READ       | 4
            3    | fines  | 2026-06-30 | f4   | UNREADABLE | 0
            3    | fines  | 2026-06-29 | f1   | SEEN_BEFORE | 9
            """));
    lake.overwrite(
        Deliveries.TABLE,
        rows(
            spark(),
            Deliveries.TABLE,
            """
            load | source | known_on   | file | status | rows
            1    | fines  | 2026-06-28 | f0   | READ   | 10
            2    | fines  | 2026-06-29 | f1   | READ   | 20
            1    | lists  | 2026-06-18 | l0   | READ   | 5
            """));
    lake.overwrite(
        NightSurroundings.TABLE,
        rows(
            spark(),
            NightSurroundings.TABLE,
            """
            as_of      | loads | stale_contracts
            2026-06-29 | [1,2] | []
            """));
    lake.overwrite(
        StagedRecords.TABLE,
        rows(
            spark(),
            StagedRecords.TABLE,
            """
            load | source | line | contract  | is_delete | record
            2    | fines  | 1    | penalties | false     | {"uscc":"x"}
            3    | fines  | 1    | penalties | false     | {"uscc":"x","document_number":"W1"}
            3    | fines  | 2    | penalties | false     | {"document_number":"W2"}
            3    | fines  | 3    | penalties | true      |
            """));
    lake.overwrite(
        QuarantinedRecords.TABLE,
        rows(
            spark(),
            QuarantinedRecords.TABLE,
            """
            load | source | line | reasons
            2    | fines  | 7    | ["BAD_DATE"]
            3    | fines  | 4    | ["DUPLICATE"]
            3    | fines  | 5    | ["BAD_DATE","UNKNOWN_CODE"]
            """));
    lake.overwrite(
        Facts.TABLE,
        rows(
            spark(),
            Facts.TABLE,
            """
            load | source | contract  | record_key | uscc
            2    | fines  | penalties | a          | x
            2    | fines  | penalties | b          |
            3    | fines  | penalties | c          |
            """));
  }

  @Test
  void everySourceIsMeasuredAndALateFeedMakesItsContractStale() {
    new CheckQuality().run(context(0.1));

    assertThat(report())
        .containsExactly(
            "fines | COMPLETENESS | 3 | 4 | OK | -",
            "fines | READABILITY | 1 | 2 | OK | -",
            "fines | TIMELINESS | 0 | 10 | OK | -",
            "fines | UNIQUENESS | 4 | 5 | OK | -",
            "fines | UNRESOLVED | 1 | 2 | OK | -",
            "fines | VALIDITY | 3 | 4 | OK | valid",
            "fines | VOLUME | 4 | 10 | OK | -",
            "lists | TIMELINESS | 12 | 10 | WARN | feed-stale");
    assertThat(text(lake.read(Quality.TABLE), "measure", "detail"))
        .contains("COMPLETENESS | 统一社会信用代码 50.0%");
    assertThat(text(lake.read(NightSurroundings.TABLE), "as_of", "loads", "stale_contracts"))
        .containsExactly("2026-06-29 | [1, 2] | []", "2026-06-30 | [3] | [listings]");
  }

  @Test
  void anAbsurdQuarantineShareStopsTheNightAndNamesTheSource() {
    assertThatThrownBy(() -> new CheckQuality().run(context(0.9)))
        .isInstanceOfSatisfying(
            JobException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE))
        .hasMessageContaining(
            "Source fines (penalties): validity 0.75, 3 of 4 rows, is below the limit 0.9 of rule"
                + " valid (合格率).");
    assertThat(report()).contains("fines | VALIDITY | 3 | 4 | FAIL | valid");
    assertThat(text(lake.read(NightSurroundings.TABLE), "as_of")).containsExactly("2026-06-29");
  }

  private List<String> report() {
    return text(
        lake.read(Quality.TABLE), "source", "measure", "numerator", "denominator", "level", "rule");
  }

  private JobContext context(double failBelow) {
    Definitions shipped =
        Definitions.load(Path.of(System.getProperty("project.root"), "models/definitions"));
    Definitions tried =
        shipped.with(
            mapping("fines", "penalties", "penalty_kind: k\n  decided_on: d"),
            mapping("lists", "listings", "list_kind: k\n  listed_on: d"),
            new DefinitionFile(
                "quality.yaml",
                """
                version: "1"
                effective-from: 2026-01-01
                label: 规则
                source: 试验
                confirmed: false
                history-nights: 3
                important-fields: {penalties: [uscc, document_number]}
                gates:
                  - {id: valid, label: 合格率, source: 试验, confirmed: false, measure: validity, fail-below: %s}
                """
                    .formatted(failBelow)));
    return new JobContext(
        spark(),
        lake.only("check-quality", new CheckQuality().reads(), new CheckQuality().writes()),
        null,
        tried,
        NIGHT,
        new Progress());
  }

  private static DefinitionFile mapping(String source, String contract, String columns) {
    return new DefinitionFile(
        "sources/" + source + ".yaml",
        """
        version: "1"
        effective-from: 2018-01-01
        source: 试验
        confirmed: true
        label: 试验
        contract: %s
        files: {format: csv}
        delivery: increment
        expected-every-days: 1
        max-age-days: 10
        when-late: stale
        key: [document_number]
        columns:
          uscc: u
          document_number: n
          %s
        """
            .formatted(contract, columns));
  }
}
