package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.jobs.serving.LocalServer;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: report pages and the page of one enterprise, for a browser of this machine. */
@Command(
    name = "serve",
    description =
        "Serves the report pages and what explain says of any enterprise, on 127.0.0.1 alone, to"
            + " whoever shows the token. Reads only; ends with Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class Serve implements Runnable {
  private final Installation installation;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8640",
      description = "Port; without it ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the token; without it the environment's XINHENG_TOKEN.")
  private Path tokenFile;

  @Option(
      names = "--token",
      hidden = true,
      defaultValue = "${env:XINHENG_TOKEN}",
      description = "The token; the launcher makes one up for each start.")
  private String token;

  @Mixin private SettingsOptions settings;

  public Serve(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    Definitions definitions = Definitions.load(Path.of(inForce.definitionsRoot()));
    String shown = tokenFile == null ? token : read(tokenFile);
    try (LocalServer server = LocalServer.start(port, shown, Lookup.in(inForce), definitions)) {
      installation.screen().line("Open " + server.address() + "?token=" + shown);
      installation.screen().line("Report pages: " + server.address() + "report/   Ctrl-C ends.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw Errors.keyMissing("--token-file", "The file " + file + " cannot be read.");
    }
  }
}
