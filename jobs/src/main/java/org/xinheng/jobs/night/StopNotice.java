package org.xinheng.jobs.night;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.runtime.ExitCode;

/** What a person reads when a job stopped the night: which, what is left, and what to do. */
final class StopNotice {
  private StopNotice() {}

  /**
   * The notice as lines; the cause itself follows it on the screen.
   *
   * @param runs the jobs that ran, the failed one last
   * @param command what to run again, without its day
   */
  static List<String> of(LocalDate asOf, List<JobRun> runs, String command) {
    List<String> done =
        runs.stream().filter(run -> run.exitCode() == ExitCode.DONE).map(JobRun::job).toList();
    return List.of(
        "",
        "The night of " + asOf + " stopped at " + runs.get(runs.size() - 1).job() + ".",
        done.isEmpty()
            ? "No job finished before it; the lake holds what it held."
            : "Finished before it, and kept: " + String.join(", ", done) + ".",
        "The marts of the last good night stay in place.",
        "Mend the cause below, then run again; what is done is not done twice:",
        "  ./xinheng " + command + " --as-of " + asOf,
        "");
  }
}
