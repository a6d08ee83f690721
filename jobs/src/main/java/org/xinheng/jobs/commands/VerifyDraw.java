package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.models.draw.ledger.LedgerFiles;
import org.xinheng.models.draw.ledger.PublicLedger;
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
      names = "--public",
      paramLabel = "FOLDER",
      description =
          "The public ledger that an oversight ledger is compared with; without it the folder"
              + " 'public' beside it, if there is one.")
  private String told;

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
        Verifier.verify(files(ledger, ""), publicLedger(), commitment, proof());
    screen.line(verification.summary());
    screen.line("  承诺 commitment       " + verification.commitment());
    String digest = verification.ledger();
    screen.line("  监督账本 oversight    " + (digest.isEmpty() ? "尚未公布 not told yet" : digest));
    verification.findings().forEach(finding -> screen.line("  " + finding.line()));
    if (!verification.isSound()) {
      throw Errors.ledgerDiffers(verification.findings().size());
    }
    screen.line("一致 Everything agrees.");
  }

  /** The public ledger to compare with; null where none is named and none lies beside. */
  private LedgerFiles publicLedger() {
    LedgerFiles files = told == null ? files(ledger, "../public") : files(told, "");
    return told != null || PublicLedger.in(files).isThere() ? files : null;
  }

  private LedgerFiles files(String folder, String below) {
    return LocalFolder.isOne(folder)
        ? LedgerFiles.at(LocalFolder.of(folder).toAbsolutePath().resolve(below).normalize())
        : Storage.folder(folder, settings.settings(home)).ledger(below);
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
