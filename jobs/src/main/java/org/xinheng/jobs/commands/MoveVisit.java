package org.xinheng.jobs.commands;

import java.time.LocalDate;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.changes.HandChanges;
import org.xinheng.jobs.night.Installation;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.DayChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code move-visit}: a drawn visit on another day, on record. Opens no session. */
@Command(
    name = "move-visit",
    description =
        "Moves a drawn visit to another day, with reason and author: a working visiting day of its"
            + " plans on which its teams have room and its officers can go. The draw stays as it is.",
    mixinStandardHelpOptions = true)
public final class MoveVisit implements Runnable {
  private final Installation installation;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day on which it is visited instead.")
  private LocalDate to;

  @Mixin private HandChangeOptions change;

  @Mixin private SettingsOptions settings;

  public MoveVisit(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    LocalDate day = change.decidedOn(installation.clock());
    String visit = change.visit();
    Standing standing =
        HandChanges.record(
            DrawFolders.of(settings.settings(installation.home())),
            change.scope(),
            new DayChange(visit, to, change.reason(), change.author(), day));
    for (Standing.PostNow post : standing.posts(visit)) {
      installation
          .screen()
          .line(
              "%s, %s: %s, %s"
                  .formatted(
                      visit,
                      post.request().department(),
                      post.request().day(),
                      String.join(", ", post.officers())));
    }
    installation.screen().line(HandChangeOptions.consequence());
  }
}
