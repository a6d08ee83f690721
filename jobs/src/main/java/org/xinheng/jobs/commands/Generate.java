package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.xinheng.jobs.bench.Workspace;
import org.xinheng.jobs.generating.DeliveryGenerator;
import org.xinheng.jobs.generating.GenerationReport;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: deliveries of an invented city. */
@Command(
    name = "generate",
    description = "Writes deliveries of an invented city, as its departments would send them.",
    mixinStandardHelpOptions = true)
public final class Generate implements Runnable {
  private final Screen screen;

  @Spec private CommandSpec spec;

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
      description = "Day of the last delivery, such as 2026-06-30.")
  private LocalDate asOf;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "Whole number; the same seed gives the same files.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the deliveries; it must be empty or not exist.")
  private Path out;

  @Option(
      names = "--plant-causes",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Plants each cause of warnings and of findings about enforcers N times, with look-alikes;",
        "planted.csv says what must come of them. The day must be the last of a year."
      })
  private int plants;

  public Generate(Installation installation) {
    this.screen = installation.screen();
  }

  @Override
  public void run() {
    GeneratorSettings settings;
    try {
      settings =
          new GeneratorSettings(enterprises, asOf, seed, out, GeneratorSettings.PART_ROWS, plants);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Workspace.refuseUnlessEmpty(out);
    GenerationReport report = DeliveryGenerator.generate(settings);
    line("enterprises", report.enterprises());
    line("records", report.facts());
    line("rows, with repeats and dirt", report.rows());
    line("days of delivery", report.deliveries());
    screen.line("Written: " + out.toAbsolutePath().normalize());
  }

  private void line(String label, long count) {
    screen.line(String.format(Locale.ROOT, "  %-28s %,13d", label, count));
  }
}
