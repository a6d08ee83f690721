package org.xinheng.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xinheng.jobs.JsonTable.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.doctor.Diagnosis.State;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.runtime.Settings;

class DoctorTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final long GIB = 1L << 30;
  private static final List<String> JOBS = List.of("ingest-deliveries", "publish-marts");

  @TempDir transient Path root;

  @Test
  void anotherJavaAndMoreHeapThanMemoryAreFaults() {
    assertThat(new Machine(21, 4 * GIB, 8 * GIB).diagnoses())
        .extracting(Diagnosis::subject, Diagnosis::state)
        .containsExactly(tuple("Java", State.FAULT), tuple("memory", State.OK));
    assertThat(new Machine(17, 9 * GIB, 8 * GIB).diagnoses())
        .extracting(Diagnosis::state)
        .containsExactly(State.OK, State.FAULT);
    assertThat(new Machine(17, GIB, 8 * GIB).diagnoses())
        .extracting(Diagnosis::state)
        .containsExactly(State.OK, State.WARN);
  }

  @Test
  void foldersAndKeysAreLookedAt() throws IOException {
    Path key = root.resolve("privacy.key");
    Files.writeString(key, "an own key of thirty-two letters or more");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Path lake = root.resolve("file");
    Files.writeString(lake, "no folder");

    assertThat(Places.diagnoses(settings(lake.resolve("lake"), root.resolve("none"), key)))
        .extracting(Diagnosis::subject, Diagnosis::state)
        .containsExactly(
            tuple("disk", State.OK),
            tuple("lake", State.FAULT),
            tuple("deliveries", State.FAULT),
            tuple("privacy key", State.FAULT),
            tuple("draw key", State.WARN));

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(Places.diagnoses(settings(root.resolve("lake"), root, key)))
        .filteredOn(diagnosis -> diagnosis.state() == State.OK)
        .hasSize(4);
  }

  @Test
  void theLatestRunOfEachJobTellsHowTheLastNightWent() {
    Lookup lake = Lookup.at(root.toString());
    LocalDate morning = LocalDate.of(2026, 7, 1);

    assertThat(LastNight.diagnoses(lake, JOBS, morning))
        .extracting(Diagnosis::state)
        .containsExactly(State.WARN);

    runs("2026-06-30 | publish-marts     | 2026-06-30T20:00:00Z | 2026-06-30T20:00:00Z | 3");
    assertThat(LastNight.diagnoses(lake, JOBS, morning))
        .singleElement()
        .satisfies(
            how ->
                assertThat(how.says())
                    .isEqualTo("2026-06-30: publish-marts ended with exit code 3"));

    runs(
        """
        2026-06-30 | publish-marts     | 2026-06-30T20:00:00Z | 2026-06-30T20:00:00Z | 3
        2026-06-30 | publish-marts     | 2026-06-30T21:00:00Z | 2026-06-30T21:00:00Z | 0
        """);
    assertThat(LastNight.diagnoses(lake, JOBS, morning))
        .extracting(Diagnosis::state)
        .containsExactly(State.OK);
    assertThat(LastNight.diagnoses(lake, JOBS, morning.plusDays(1)))
        .extracting(Diagnosis::state)
        .containsExactly(State.OK, State.WARN);
  }

  @Test
  void aTableOfAnotherVersionIsNamedWithWhatItLacks() {
    Lookup lake = Lookup.at(root.toString());
    assertThat(LakeTables.diagnosis(lake, List.of(JobRuns.TABLE)).state()).isEqualTo(State.OK);

    runs("2026-06-30 | publish-marts     | 2026-06-30T20:00:00Z | 2026-06-30T20:00:00Z | 3");
    assertThat(LakeTables.diagnosis(lake, List.of(JobRuns.TABLE)).state()).isEqualTo(State.OK);
    assertThat(LakeTables.diagnosis(lake, List.of(with(Assessments.GRADE))))
        .extracting(Diagnosis::state, Diagnosis::says)
        .containsExactly(
            State.OK, "read as empty until a night writes them: core.job_runs lacks grade");
    assertThat(LakeTables.diagnosis(lake, List.of(with(Kpis.KPI))))
        .extracting(Diagnosis::state, Diagnosis::says)
        .containsExactly(State.FAULT, "of another version: core.job_runs lacks kpi");
  }

  /** A later version's table of runs. */
  private static Table with(Column column) {
    List<Column> columns = new ArrayList<>(JobRuns.TABLE.columns());
    columns.add(column);
    return new Table(JobRuns.TABLE.name(), "one row per job and run", List.of(), null, columns);
  }

  private void runs(String more) {
    String text =
        """
        as_of      | job               | started_at           | ended_at             | exit_code
        2026-06-29 | publish-marts     | 2026-06-29T20:00:00Z | 2026-06-29T20:00:00Z | 4
        2026-06-30 | ingest-deliveries | 2026-06-30T19:00:00Z | 2026-06-30T19:00:00Z | 0
        """;
    Lake.at(spark(), root.toString())
        .overwrite(JobRuns.TABLE, rows(spark(), JobRuns.TABLE, text + more.strip()));
  }

  private Settings settings(Path lake, Path deliveries, Path key) {
    return Settings.load(
        projectRoot().resolve("jobs/conf/local.yaml"),
        Map.of(
            "lake.root", lake.toString(),
            "deliveries.root", deliveries.toString(),
            "privacy.key-file", key.toString()),
        projectRoot());
  }
}
