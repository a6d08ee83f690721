package org.xinheng.jobs.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.lists.UnitEvidence;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw-proof}: what one enterprise needs to check its part in a draw. Opens no session. */
@Command(
    name = "draw-proof",
    description =
        "Writes an enterprise's leaf and path in each frame, and a page that explains them.",
    mixinStandardHelpOptions = true)
public final class DrawProof implements Runnable {
  private final Installation installation;

  @Parameters(
      index = "0",
      paramLabel = "LEDGER",
      description = "Folder or URI of an oversight ledger.")
  private String ledger;

  @Parameters(index = "1", paramLabel = "USCC", description = "Unified code of the enterprise.")
  private String uscc;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder of the two files; the current one without it.")
  private Path out;

  @Mixin private SettingsOptions settings;

  public DrawProof(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    UnitEvidence evidence =
        LocalFolder.isOne(ledger) ? UnitEvidence.of(LocalFolder.of(ledger), uscc) : stored();
    Path json = out.resolve(evidence.name() + ".json");
    Path text = out.resolve(evidence.name() + ".txt");
    try {
      Files.createDirectories(out.toAbsolutePath());
      Files.writeString(json, evidence.json());
      Files.writeString(text, evidence.text());
    } catch (IOException e) {
      throw new UncheckedIOException("The proof of " + uscc + " cannot be written", e);
    }
    Screen screen = installation.screen();
    evidence.text().lines().forEach(screen::line);
    screen.line("");
    screen.line("证明文件 " + json + ", 说明 " + text);
  }

  private UnitEvidence stored() {
    Folders folder = Storage.folder(ledger, settings.settings(installation.home()));
    return UnitEvidence.of(
        OversightLedger.in(folder.ledger("")), PublicLedger.in(folder.ledger("../public")), uscc);
  }
}
