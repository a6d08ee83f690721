package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.changes.Redraw;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code redraw}: the plans of a scope once more, in a scope of their own. Opens no session. */
@Command(
    name = "redraw",
    description =
        "Announces the plans of a frozen scope once more, as a new scope with a new seed; the"
            + " earlier one stays. The nights freeze and draw it.",
    mixinStandardHelpOptions = true)
public final class RedrawScope implements Runnable {
  private final Installation installation;

  @Option(names = "--scope", required = true, description = "The scope to be drawn anew.")
  private String scope;

  @Option(names = "--reason", required = true, description = "Why; it stays on record.")
  private String reason;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
  private String author;

  @Option(
      names = "--seed-due",
      required = true,
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "When the seed will appear, such as 2026-07-09T21:15, two days after --freeze-on.")
  private LocalDateTime seedDue;

  @Option(
      names = "--freeze-on",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The night that freezes the frames anew; without it that of today.")
  private LocalDate freezeOn;

  @Option(
      names = "--visits-until",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Last visiting day; without it that of the earlier scope.")
  private LocalDate visitsUntil;

  @Mixin private SettingsOptions settings;

  /** Reads a time of the command line. */
  static final class Moment implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
      try {
        return LocalDateTime.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a time such as 2026-07-09T21:15");
      }
    }
  }

  public RedrawScope(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    LocalDate freeze =
        freezeOn == null
            ? LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone())
            : freezeOn;
    Set<String> paths =
        new Redraw(scope, reason, author, freeze, seedDue, visitsUntil)
            .write(DrawFolders.of(inForce), Path.of(inForce.definitionsRoot()))
            .keySet();
    paths.forEach(path -> installation.screen().line("  抽查计划 plan  " + path));
    installation
        .screen()
        .line(
            "Scope %s is drawn anew: frozen on %s, drawn on %s. The new scope needs a secret of its own: %s"
                .formatted(scope, freeze, seedDue.toLocalDate(), inForce.drawSecretFile()));
  }
}
