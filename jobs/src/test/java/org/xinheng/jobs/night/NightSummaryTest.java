package org.xinheng.jobs.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.runtime.ExitCode;

class NightSummaryTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @Test
  void theSummarySaysWhatCameWhatWasRefusedAndHowTheGradesLie() {
    Map<String, Object> ingested = new LinkedHashMap<>();
    ingested.put(Progress.FILES, 61);
    ingested.put(Progress.DELIVERED, 20_000L);
    ingested.put(Progress.ACCEPTED, 19_500L);
    ingested.put(Progress.QUARANTINED, 500L);
    ingested.put(Progress.reason("DUPLICATE"), 380L);
    ingested.put(Progress.reason("BROKEN_USCC"), 120L);
    Map<String, Object> assessed = new LinkedHashMap<>();
    assessed.put(Progress.SCORED, 1_998L);
    assessed.put(Progress.NOT_SCORED, 2);
    assessed.put(Progress.grade("B"), 999L);
    assessed.put(Progress.grade("A"), 999L);
    Map<String, Object> published = Map.of(Progress.OUTPUTS, List.of("lake/marts", "lake/core"));

    List<JobRun> runs =
        List.of(
            run("ingest-deliveries", ExitCode.DONE, ingested),
            run("assess-enterprises", ExitCode.DONE, assessed),
            run("publish-marts", ExitCode.DONE, published));

    assertThat(NightSummary.of(NIGHT, runs, 84.21))
        .containsExactly(
            "",
            "Night of 2026-06-30 done in 84.2 s",
            "  delivered                      20,000  in 61 files",
            "  accepted                       19,500",
            "  quarantined                       500  2.5 %",
            "    BROKEN_USCC                     120",
            "    DUPLICATE                       380",
            "  enterprises scored              1,998  and 2 not scored",
            "    grade A                         999  50.0 %",
            "    grade B                         999  50.0 %",
            "  outputs               lake/marts",
            "  outputs               lake/core");
  }

  @Test
  void nightsThatABackFillHasOvertakenAreToBeRunAgainInTheirOrder() {
    List<LocalDate> superseded = List.of(NIGHT.minusDays(2), NIGHT.minusDays(1));
    JobRun publish = run("publish-marts", ExitCode.DONE, Map.of(Progress.SUPERSEDED, superseded));

    assertThat(NightSummary.of(NIGHT, List.of(publish), 1))
        .endsWith(
            "  They stand until they are run again, in this order:",
            "    ./xinheng nightly --as-of 2026-06-28",
            "    ./xinheng nightly --as-of 2026-06-29");
  }

  @Test
  void figuresThatNobodyReportedAreLeftOut() {
    assertThat(NightSummary.of(NIGHT, List.of(), 1)).hasSize(2);
  }

  @Test
  void theNoticeOfAStoppedNightSaysWhatStandsAndWhatToDo() {
    JobRun done = run("ingest-deliveries", ExitCode.DONE, Map.of());
    JobRun failed = run("check-quality", ExitCode.GATE, Map.of());

    assertThat(StopNotice.of(NIGHT, List.of(done, failed), "nightly"))
        .contains(
            "The night of 2026-06-30 stopped at check-quality.",
            "Finished before it, and kept: ingest-deliveries.",
            "  ./xinheng nightly --as-of 2026-06-30");
  }

  @Test
  void theLineOfAJobShowsItsFiguresButNotThoseOfTheSummary() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put(Progress.NOT_SCORED, 2L);
    figures.put(Progress.grade("A"), 7L);
    figures.put(Progress.OUTPUTS, "lake/marts");
    figures.put(Progress.ROWS, 2_000L);

    assertThat(ProgressLine.figures(figures)).isEqualTo("rows 2,000  not scored 2");
  }

  private static JobRun run(String job, ExitCode exitCode, Map<String, Object> figures) {
    return new JobRun(job, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), exitCode, figures);
  }
}
