package org.xinheng.jobs.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.xinheng.jobs.runtime.ExitCode;

/** The line of one job on the screen: shown when it starts, while it runs, and when it ended. */
final class ProgressLine implements AutoCloseable {
  private static final int NAME_WIDTH = 24;

  private final Screen screen;
  private final String head;
  private final ScheduledExecutorService ticks;

  private ProgressLine(Screen screen, String head) {
    this.screen = screen;
    this.head = head;
    this.ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress-line");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Shows that a job started, and from then on how long it runs and what it has done.
   *
   * @param place which job of how many, as in {@code 3/6}
   * @param soFar what it has done, in words
   */
  static ProgressLine start(
      Installation installation, String place, Job job, Supplier<String> soFar) {
    Screen screen = installation.screen();
    Clock clock = installation.clock();
    String head = String.format(Locale.ROOT, "[%s] %-" + NAME_WIDTH + "s", place, job.name());
    ProgressLine line = new ProgressLine(screen, head);
    screen.passing(head + "  started: " + job.purpose());
    Instant start = clock.instant();
    long every = screen.kind().refresh().toMillis();
    line.ticks.scheduleAtFixedRate(
        () -> line.tick(Duration.between(start, clock.instant()), soFar.get()),
        every,
        every,
        TimeUnit.MILLISECONDS);
    return line;
  }

  private void tick(Duration elapsed, String soFar) {
    screen.passing(running(head, elapsed, soFar));
  }

  static String running(String head, Duration elapsed, String soFar) {
    return head + "  " + padded(elapsed.toMillis() / 1000.0) + soFar;
  }

  /** Ends the line with what the job reported. */
  void end(JobRun run) {
    close();
    String outcome =
        run.exitCode() == ExitCode.DONE
            ? figures(run.figures())
            : "FAILED (exit code " + run.exitCode().code() + ")";
    screen.line((head + "  " + padded(run.seconds()) + "  " + outcome).stripTrailing());
  }

  static String figures(Map<String, Object> figures) {
    StringJoiner text = new StringJoiner("  ");
    if (figures.containsKey(Progress.ROWS)) {
      text.add("rows " + Numbers.figure(figures.get(Progress.ROWS)));
    }
    figures.forEach(
        (name, value) -> {
          boolean isShown = value instanceof Number && !name.contains(".");
          if (isShown && !name.equals(Progress.ROWS)) {
            text.add(name.replace('_', ' ') + " " + Numbers.figure(value));
          }
        });
    return text.toString();
  }

  private static String padded(double seconds) {
    return String.format(Locale.ROOT, "%9s", Numbers.seconds(seconds));
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    try {
      ticks.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
