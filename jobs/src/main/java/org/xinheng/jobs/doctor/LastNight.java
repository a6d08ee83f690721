package org.xinheng.jobs.doctor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.lake.Found;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.runtime.ExitCode;

/** How the last night went, as its runs tell it. */
public final class LastNight {
  private static final String SUBJECT = "last night";

  private LastNight() {}

  /**
   * What to know of it.
   *
   * @param jobs names of the jobs of a night in their order
   * @param today a night is late from the second day on
   */
  public static List<Diagnosis> diagnoses(Lookup lake, List<String> jobs, LocalDate today) {
    List<Found> runs = new ArrayList<>();
    List<Column> columns =
        List.of(JobRuns.AS_OF, JobRuns.JOB, JobRuns.STARTED_AT, JobRuns.EXIT_CODE);
    lake.each(JobRuns.TABLE, Map.of(), columns, runs::add);
    runs.removeIf(run -> !jobs.contains(run.<String>get(JobRuns.JOB)));
    if (runs.isEmpty()) {
      return List.of(
          Diagnosis.warn(
              SUBJECT, "none has run in this lake", "Run: ./xinheng nightly --as-of DATE"));
    }
    LocalDate night =
        runs.stream().map(run -> run.<LocalDate>get(JobRuns.AS_OF)).max(LocalDate::compareTo).get();
    runs.removeIf(run -> !night.equals(run.<LocalDate>get(JobRuns.AS_OF)));
    Diagnosis how = ended(runs, jobs, night);
    long days = ChronoUnit.DAYS.between(night, today);
    return days <= 1
        ? List.of(how)
        : List.of(
            how,
            Diagnosis.warn(
                SUBJECT,
                "%s is %d days ago".formatted(night, days),
                "Look at the scheduler; then run the nights that are missing, the oldest first."));
  }

  /** The latest run of each job counts. */
  private static Diagnosis ended(List<Found> runs, List<String> jobs, LocalDate night) {
    Map<String, Integer> codes = new HashMap<>();
    runs.sort(Comparator.comparing(run -> run.<Instant>get(JobRuns.STARTED_AT)));
    runs.forEach(run -> codes.put(run.get(JobRuns.JOB), run.<Integer>get(JobRuns.EXIT_CODE)));
    for (String job : jobs) {
      Integer code = codes.get(job);
      if (code == null || code != ExitCode.DONE.code()) {
        String says =
            code == null
                ? "%s stopped before %s".formatted(night, job)
                : "%s: %s ended with exit code %d".formatted(night, job, code);
        return Diagnosis.fault(
            SUBJECT, says, "Run: ./xinheng nightly --as-of " + night + ", which says why.");
      }
    }
    return Diagnosis.ok(SUBJECT, night + ": all " + jobs.size() + " jobs done");
  }
}
