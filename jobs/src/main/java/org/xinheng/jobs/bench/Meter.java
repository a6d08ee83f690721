package org.xinheng.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures steps one after the other: clock, CPU and memory of this process. */
final class Meter {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Clock clock;
  private final List<Measurement> measured = new ArrayList<>();

  Meter(Clock clock) {
    this.clock = clock;
  }

  /** Runs a step that says how many rows it wrote. */
  Measurement measure(String step, LongSupplier work) {
    int place = measured.size();
    Instant start = clock.instant();
    long cpu = system.getProcessCpuTime();
    long rows = work.getAsLong();
    Measurement one =
        new Measurement(
            step,
            Duration.between(start, clock.instant()).toMillis() / 1000.0,
            (system.getProcessCpuTime() - cpu) / NANOS,
            peakMegabytes(),
            rows);
    // A step that holds others stands before them.
    measured.add(place, one);
    return one;
  }

  /** Runs a step that writes no rows. */
  Measurement measure(String step, Runnable work) {
    return measure(
        step,
        () -> {
          work.run();
          return Measurement.NO_ROWS;
        });
  }

  List<Measurement> measured() {
    return List.copyOf(measured);
  }

  /** Load of the machine over the last minute, by everybody. */
  double load() {
    return system.getSystemLoadAverage();
  }

  /** Highest resident memory since the process began; 0 where the system does not tell. */
  private static long peakMegabytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
