package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.jobs.approving.RuleApproval;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.approval.RuleEntry;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve}: a proposed change of rules, dated into force by a second person. */
@Command(
    name = "approve",
    description =
        "Approves a change of rules that was tried and proposed, from a night on, on record. Opens"
            + " no session.",
    mixinStandardHelpOptions = true)
public final class ApproveRules implements Runnable {

  private final Installation installation;

  @Parameters(
      paramLabel = "DIGEST",
      description = "Digest of the proposed definitions, or its first characters.")
  private String digest;

  @Option(
      names = "--approver",
      required = true,
      paramLabel = "NAME",
      description = "Who approves it; not who proposed it.")
  private String approver;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      converter = Day.class,
      description = "First night that runs by it: today's or a later one.")
  private LocalDate from;

  @Mixin private SettingsOptions settings;

  public ApproveRules(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    LocalDate today =
        LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone());
    RuleEntry entry =
        RuleApproval.in(inForce.lakeRoot(), Storage.of(inForce))
            .approve(
                digest,
                new RuleApproval.Word(approver, "", today),
                from,
                Definitions.load(Path.of(inForce.definitionsRoot())));
    Screen screen = installation.screen();
    screen.line("批准 Approved by %s from the night of %s.".formatted(entry.person(), from));
    screen.line("The files lie in %s/definitions/%s".formatted(inForce.lakeRoot(), entry.digest()));
    screen.line("Put them in %s for that night.".formatted(inForce.definitionsRoot()));
  }
}
