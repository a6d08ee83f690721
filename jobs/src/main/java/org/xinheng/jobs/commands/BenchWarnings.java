package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.bench.WarningBenchmark;
import org.xinheng.jobs.bench.Workspace;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench-warnings}: planted causes, and what a year of nights made of them. */
@Command(
    name = "bench-warnings",
    description = {
      "Generates a city with planted causes and look-alikes, runs the nights of a year over it,",
      "and prints what each warning rule and check of enforcers found of them and what else it said."
    },
    mixinStandardHelpOptions = true)
public final class BenchWarnings implements Runnable {
  private final Installation installation;
  private final List<Job> jobs;

  @Spec private CommandSpec spec;

  @Option(
      names = "--enterprises",
      required = true,
      paramLabel = "N",
      description = "Number of enterprises, 200 or more.")
  private long enterprises;

  @Option(
      names = "--plant-causes",
      paramLabel = "N",
      defaultValue = "50",
      description = "How often each cause is planted; without it ${DEFAULT-VALUE}.")
  private int plants;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      defaultValue = "2026",
      description = "Year of the nights; without it ${DEFAULT-VALUE}.")
  private int year;

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

  @Mixin private SettingsOptions settings;

  public BenchWarnings(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    try (Workspace workspace = folder == null ? Workspace.temporary() : Workspace.at(folder)) {
      Path deliveries = workspace.folder().resolve("deliveries");
      Map<String, String> overrides =
          Map.of(
              "lake.root", workspace.folder().resolve("lake").toString(),
              "deliveries.root", deliveries.toString());
      new WarningBenchmark(
              installation,
              jobs,
              city(deliveries),
              settings.settings(installation.home(), overrides))
          .run();
    }
  }

  private GeneratorSettings city(Path deliveries) {
    try {
      return new GeneratorSettings(
          enterprises,
          LocalDate.of(year, 12, 31),
          seed,
          deliveries,
          GeneratorSettings.PART_ROWS,
          plants);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
