package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.jobs.runtime.Settings;
import picocli.CommandLine.Option;

/** Options of every command that needs to know where things lie. */
final class SettingsOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings file; without it jobs/conf/local.yaml.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides one setting, such as --set lake.root=/data/lake. May be repeated.")
  private final Map<String, String> overrides = new LinkedHashMap<>();

  /**
   * The settings in force.
   *
   * @throws org.xinheng.jobs.runtime.JobException naming every fault
   */
  Settings settings(Path home) {
    return settings(home, Map.of());
  }

  /** The settings in force where a command itself decides some of them. */
  Settings settings(Path home, Map<String, String> decided) {
    Path chosen = file == null ? home.resolve("jobs/conf/local.yaml") : file;
    Map<String, String> values = new LinkedHashMap<>(overrides);
    values.putAll(decided);
    return Settings.load(chosen, values, home);
  }
}
