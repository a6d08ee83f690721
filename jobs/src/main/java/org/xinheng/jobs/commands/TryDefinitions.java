package org.xinheng.jobs.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.approving.RuleApproval;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.jobs.trying.TrialReport;
import org.xinheng.jobs.trying.TriedNight;
import org.xinheng.models.approval.RuleEntry;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.trial.DefinitionChange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code try}: what changed definitions would do to a night that was run. */
@Command(
    name = "try",
    description =
        "Assesses a night by the definitions in force and by changed ones, and says who would move"
            + " and why, what plans would draw and which warnings would come and go. Changes no"
            + " result.",
    mixinStandardHelpOptions = true)
public final class TryDefinitions implements Runnable {
  private final Installation installation;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "Folder with the changed definition files alone, under the names they have in"
              + " models/definitions; laid over those in force.")
  private Path folder;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The night; without it the last one in the lake.")
  private LocalDate asOf;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Enterprises and warnings listed of each kind; without it ${DEFAULT-VALUE}.")
  private int most;

  @ArgGroup(exclusive = false)
  private Proposal proposal;

  @Mixin private SettingsOptions settings;

  /** What puts the change on record. */
  private static final class Proposal {
    @Option(names = "--propose", required = true, description = "Puts the change on record.")
    private boolean isProposed;

    @Option(names = "--author", required = true, paramLabel = "NAME", description = "Who asks.")
    private String author;

    @Option(names = "--reason", required = true, description = "Why; it stays on record.")
    private String reason;
  }

  public TryDefinitions(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    DefinitionChange change =
        DefinitionChange.of(load(Path.of(inForce.definitionsRoot())), load(folder).files());
    DefinitionCheck.check(change.proposed());
    SparkSession spark = Sessions.open(inForce, "xinheng try");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    TriedNight night =
        TriedNight.of(
            Lake.at(spark, inForce.lakeRoot()), asOf, most, Path.of(inForce.privacyKeyFile()));
    TrialReport report = TrialReport.write(night.tried(change), inForce.lakeRoot(), configuration);
    report.lines().forEach(installation.screen()::line);
    if (proposal != null) {
      RuleEntry entry =
          RuleApproval.in(inForce.lakeRoot(), configuration)
              .propose(change, word(proposal), report.digest());
      installation
          .screen()
          .line("Proposed by %s. A second person approves it:".formatted(entry.person()));
      installation
          .screen()
          .line(
              "  ./xinheng approve %s --approver NAME --from DATE"
                  .formatted(entry.digest().substring(0, 12)));
    }
  }

  private RuleApproval.Word word(Proposal said) {
    return new RuleApproval.Word(
        said.author,
        said.reason,
        LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone()));
  }

  private static Definitions load(Path from) {
    if (!Files.isDirectory(from)) {
      throw Errors.definitionsMissing(from.toString());
    }
    return Definitions.load(from);
  }
}
