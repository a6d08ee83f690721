package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.util.Map;
import org.xinheng.jobs.bench.DrawBenchmark;
import org.xinheng.jobs.bench.Workspace;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench-draw}: one draw over an invented frame, each step measured. */
@Command(
    name = "bench-draw",
    description =
        "Draws from an invented frame, measures each step, and prints the plan of the draw.",
    mixinStandardHelpOptions = true)
public final class BenchDraw implements Runnable {
  private final Installation installation;

  @Option(names = "--units", required = true, paramLabel = "N", description = "Units of the frame.")
  private long units;

  @Option(
      names = "--strata",
      paramLabel = "N",
      defaultValue = "200",
      description = "Strata; without it ${DEFAULT-VALUE}.")
  private int strata;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Empty folder that keeps everything; without it a temporary one that goes.")
  private Path folder;

  @Mixin private SettingsOptions settings;

  public BenchDraw(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    try (Workspace workspace = folder == null ? Workspace.temporary() : Workspace.at(folder)) {
      Settings inForce =
          settings.settings(installation.home(), Map.of("lake.root", workspace.folder() + "/lake"));
      new DrawBenchmark(
              installation, Sessions.open(inForce, "xinheng bench-draw"), workspace.folder())
          .run(units, strata);
    }
  }
}
