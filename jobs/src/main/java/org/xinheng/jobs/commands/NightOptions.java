package org.xinheng.jobs.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.jobs.approving.NightRules;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Night;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that runs jobs: which night, and where. */
final class NightOptions {
  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "The night's day, such as 2026-06-30: the whole day in Asia/Shanghai.")
  private LocalDate asOf;

  @Mixin private SettingsOptions settings;

  /** A night whose rules are approved, or which may run without. */
  Night openApproved(Installation installation) {
    Night night = open(installation);
    NightRules.check(night, installation.screen());
    return night;
  }

  /** Checks settings and definitions, which takes no time, and only then opens a session. */
  Night open(Installation installation) {
    Settings inForce = settings.settings(installation.home());
    Path folder = Path.of(inForce.definitionsRoot());
    if (!Files.isDirectory(folder)) {
      throw Errors.definitionsMissing(inForce.definitionsRoot());
    }
    Definitions definitions = Definitions.load(folder);
    DefinitionCheck.check(definitions);
    return new Night(asOf, inForce, definitions, Sessions.open(inForce, "xinheng " + asOf));
  }
}
