package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.models.draw.verifying.Verification;
import org.xinheng.models.draw.verifying.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-draw}: whether a ledger tells the draw as it was. Opens no session. */
@Command(
    name = "verify-draw",
    description =
        "Repeats a draw from its ledger, oversight or public, and names every difference.",
    mixinStandardHelpOptions = true)
public final class VerifyDraw implements Runnable {
  private final Screen screen;
  private final Path home;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LEDGER",
      description = "Folder or URI of an oversight or a public ledger.")
  private String ledger;

  @Option(
      names = "--commitment",
      paramLabel = "DIGEST",
      description = "The commitment as you saw it published, to be compared.")
  private String commitment;

  @Option(
      names = "--unit",
      paramLabel = "FILE",
      description = "Leaf and path as one unit was given them.")
  private Path unit;

  @Mixin private SettingsOptions settings;

  public VerifyDraw(Installation installation) {
    this.screen = installation.screen();
    this.home = installation.home();
  }

  @Override
  public void run() {
    Verification verification =
        LocalFolder.isOne(ledger)
            ? Verifier.verify(LocalFolder.of(ledger), commitment, proof())
            : Verifier.verify(
                Storage.folder(ledger, settings.settings(home)).ledger(""), commitment, proof());
    screen.line(verification.summary());
    screen.line("  承诺 commitment       " + verification.commitment());
    screen.line("  监督账本 oversight    " + verification.ledger());
    verification.findings().forEach(finding -> screen.line("  " + finding.line()));
    if (!verification.isSound()) {
      throw Errors.ledgerDiffers(verification.findings().size());
    }
    screen.line("一致 Everything agrees.");
  }

  private String proof() {
    try {
      return unit == null ? null : Files.readString(unit);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "The file " + unit + " of --unit cannot be read.", e);
    }
  }
}
