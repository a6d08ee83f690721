package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.backtest.Backtest;
import org.xinheng.jobs.backtest.BacktestPage;
import org.xinheng.jobs.backtest.BacktestResult;
import org.xinheng.jobs.backtest.MappedData;
import org.xinheng.jobs.backtest.Question;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}: the risk model tried on the past of any mapped data. */
@Command(
    name = "backtest",
    description = {
      "Trains the risk model on what was known on a past day and judges it by what the next checks",
      "found, beside the floor and naive models. Writes backtest.json and backtest.html."
    },
    mixinStandardHelpOptions = true)
public final class BacktestCommand implements Runnable {
  private final Installation installation;

  @Spec private CommandSpec spec;

  @Option(
      names = "--mapping",
      required = true,
      split = ",",
      paramLabel = "M",
      description = "Folders of source mappings, or mapping files, separated by commas.")
  private List<Path> mappings;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with a file for each mapping, of its name.")
  private Path data;

  @Option(
      names = "--cut",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "The past day; only what was known on it is used.")
  private LocalDate cut;

  @Option(
      names = "--horizon",
      required = true,
      paramLabel = "DAYS",
      description = "Days after the cut within which the next check tells.")
  private int horizon;

  @Option(
      names = "--target",
      paramLabel = "ID",
      description = "A target of risk-model.yaml; without it the one of the night.")
  private String target;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "backtest",
      description = "Folder for the results; without it ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--no-trees",
      description = "Leaves the boosted trees out, which take most of the time.")
  private boolean withoutTrees;

  @Mixin private SettingsOptions settings;

  public BacktestCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    Definitions definitions = Definitions.load(Path.of(inForce.definitionsRoot()));
    Question question = question(RiskIndicators.of(definitions));
    MappedData read = MappedData.read(definitions, mappings, data);
    BacktestResult result =
        new Backtest(Sessions.open(inForce, "xinheng backtest"), definitions).run(read, question);
    write("backtest.json", result.json());
    write("backtest.html", BacktestPage.of(result));
    summarise(result);
  }

  private Question question(RiskIndicators indicators) {
    if (horizon < 1) {
      throw new ParameterException(spec.commandLine(), "--horizon is at least 1.");
    }
    Target asked =
        target == null
            ? indicators.target()
            : indicators
                .target(target)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            spec.commandLine(),
                            "No target is called \"%s\". %s"
                                .formatted(
                                    target, Problems.didYouMean(target, indicators.targets()))));
    return new Question(asked, cut, horizon, !withoutTrees);
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(out);
      Files.writeString(out.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Errors.storage(out.resolve(name) + " cannot be written", e);
    }
  }

  private void summarise(BacktestResult result) {
    result.summary().forEach(installation.screen()::line);
    installation.screen().line("  " + out.resolve("backtest.html"));
  }
}
