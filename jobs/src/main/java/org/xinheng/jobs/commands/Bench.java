package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.bench.BenchSettings;
import org.xinheng.jobs.bench.Benchmark;
import org.xinheng.jobs.bench.Workspace;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: two nights measured, and every score compared with DuckDB's. */
@Command(
    name = "bench",
    description = {
      "Generates deliveries, runs a first night without the last of them and a second with it,",
      "computes the same scores by DuckDB from the same facts, compares every score,",
      "and prints what each step took."
    },
    mixinStandardHelpOptions = true)
public final class Bench implements Runnable {
  private final Installation installation;
  private final List<Job> jobs;

  @Option(
      names = "--enterprises",
      required = true,
      paramLabel = "N",
      description = "Number of enterprises, 200 or more.")
  private long enterprises;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of the second night, such as 2026-06-30.")
  private LocalDate asOf;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the deliveries; without it ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Empty folder that keeps everything; without it a temporary one that goes.")
  private Path folder;

  @Option(
      names = "--duckdb-memory",
      paramLabel = "SIZE",
      defaultValue = "4GB",
      description = "Memory DuckDB may take; without it ${DEFAULT-VALUE}.")
  private String duckMemory;

  @Mixin private SettingsOptions settings;

  public Bench(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    try (Workspace workspace = folder == null ? Workspace.temporary() : Workspace.at(folder)) {
      BenchSettings bench =
          new BenchSettings(enterprises, asOf, seed, workspace.folder(), duckMemory);
      new Benchmark(
              installation,
              jobs,
              bench,
              settings.settings(installation.home(), Benchmark.overrides(bench)))
          .run();
    }
  }
}
