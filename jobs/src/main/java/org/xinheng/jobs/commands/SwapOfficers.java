package org.xinheng.jobs.commands;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.changes.HandChanges;
import org.xinheng.jobs.night.Installation;
import org.xinheng.models.draw.ledger.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code swap-officers}: officers of one post exchanged by hand, on record. Opens no session. */
@Command(
    name = "swap-officers",
    description =
        "Exchanges officers of one post of a drawn visit, or fills one that nobody was drawn for,"
            + " with reason and author. The draw stays as it is.",
    mixinStandardHelpOptions = true)
public final class SwapOfficers implements Runnable {
  private final Installation installation;

  @Option(
      names = "--department",
      required = true,
      description = "The post: the department as the visit list has it.")
  private String department;

  @Option(names = "--out", split = ",", paramLabel = "ID", description = "Who does not go.")
  private List<String> removed = List.of();

  @Option(names = "--in", split = ",", paramLabel = "ID", description = "Who goes instead.")
  private List<String> added = List.of();

  @Mixin private HandChangeOptions change;

  @Mixin private SettingsOptions settings;

  public SwapOfficers(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    LocalDate day = change.decidedOn(installation.clock());
    String visit = change.visit();
    List<String> officers =
        HandChanges.record(
                DrawFolders.of(settings.settings(installation.home())),
                change.scope(),
                new Change(
                    visit, department, removed, added, change.reason(), change.author(), day))
            .officers(visit, department);
    installation
        .screen()
        .line("%s, %s: %s".formatted(visit, department, String.join(", ", officers)));
    installation.screen().line(HandChangeOptions.consequence());
  }
}
