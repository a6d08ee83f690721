package org.xinheng.jobs.lineage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.LineageSettings;

/**
 * Hands the events of a night to whoever the settings name: a file, a receiver, both or nobody.
 * What cannot be handed over is said once in the log and then left: a night never waits or fails
 * for it.
 */
public final class Lineage {
  private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);

  /** What takes one event. */
  @FunctionalInterface
  private interface Receiver {
    void take(String event) throws IOException;
  }

  private record Named(String name, Receiver receiver) {}

  private final LineageEvents events;
  private final List<Named> receivers = new ArrayList<>();

  private Lineage(LineageEvents events) {
    this.events = events;
  }

  /**
   * The lineage of one run of the program.
   *
   * @param version version and commit of the program
   * @throws org.xinheng.jobs.runtime.JobException if the key of a receiver cannot be used
   */
  public static Lineage of(LineageSettings settings, String lakeRoot, String version) {
    Lineage lineage = new Lineage(new LineageEvents(lakeRoot, version));
    if (!settings.file().isEmpty()) {
      Path file = Path.of(settings.file());
      lineage.receivers.add(new Named(settings.file(), event -> append(file, event)));
    }
    if (!settings.url().isEmpty()) {
      ReceiverKey key = ReceiverKey.of(settings.keyFile());
      lineage.receivers.add(new Named(settings.url(), new HttpReceiver(settings.url(), key)::take));
    }
    return lineage;
  }

  /** Tells that a job began. */
  public void started(DeclaredJob job, Instant startedAt) {
    if (!receivers.isEmpty()) {
      hand(events.started(job, startedAt));
    }
  }

  /** Tells how a job ended. */
  public void ended(
      DeclaredJob job, Instant startedAt, Instant endedAt, ExitCode exitCode, Optional<Long> rows) {
    if (!receivers.isEmpty()) {
      hand(events.ended(job, startedAt, endedAt, exitCode, rows));
    }
  }

  private void hand(String event) {
    receivers.removeIf(one -> !isTaken(one, event));
  }

  private static boolean isTaken(Named one, String event) {
    try {
      one.receiver().take(event);
      return true;
    } catch (IOException e) {
      LOG.warn("lineage stops receiver={} reason={}", one.name(), e.toString());
      return false;
    }
  }

  private static void append(Path file, String event) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        event + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
