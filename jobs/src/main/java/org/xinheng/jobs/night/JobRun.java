package org.xinheng.jobs.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xinheng.jobs.runtime.ExitCode;

/**
 * One job as it ran: when, how it ended, and what it reported.
 *
 * @param job name of the job
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param exitCode how it ended
 * @param figures what it reported, in its order
 */
public record JobRun(
    String job,
    Instant startedAt,
    Instant endedAt,
    ExitCode exitCode,
    Map<String, Object> figures) {

  public double seconds() {
    return Duration.between(startedAt, endedAt).toMillis() / 1000.0;
  }

  /** Rows the job says it wrote, if it says so. */
  public Optional<Long> rows() {
    return figures.get(Progress.ROWS) instanceof Number rows
        ? Optional.of(rows.longValue())
        : Optional.empty();
  }
}
