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

  @Option(names = "--scope", required = true, description = "The scope of the draw.")
  private String scope;

  @Option(names = "--unit", required = true, description = "Unified code of the visited unit.")
  private String unit;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day on which it is visited instead.")
  private LocalDate to;

  @Option(names = "--reason", required = true, description = "Why; it stays on record.")
  private String reason;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
  private String author;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of the decision; without it today.")
  private LocalDate decidedOn;

  @Mixin private SettingsOptions settings;

  public MoveVisit(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    LocalDate day =
        decidedOn == null
            ? LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone())
            : decidedOn;
    String visit = scope + ":" + unit;
    Standing standing =
        HandChanges.record(
            DrawFolders.of(settings.settings(installation.home())),
            scope,
            new DayChange(visit, to, reason, author, day));
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
  }
}
