package org.xinheng.jobs.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's Chromium without a window; pages in it are driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final String MISSING =
      "The report pages are tried in Chromium, which is not installed. Install it: apt-get install"
          + " chromium";
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--remote-debugging-port=0",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");
  private static final int TRIES = 300;

  private final Process process;
  private final HttpClient http;
  private final String address;

  private Chromium(Process process, HttpClient http, String address) {
    this.process = process;
    this.http = http;
    this.address = address;
  }

  /** Starts the browser with a profile of its own. */
  static Chromium start(Path profile) throws IOException, InterruptedException {
    Path program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(MISSING));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + profile);
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    String port = port(process, profile.resolve("DevToolsActivePort"));
    return new Chromium(process, HttpClient.newHttpClient(), "http://127.0.0.1:" + port);
  }

  private static String port(Process process, Path told) throws IOException, InterruptedException {
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (Files.exists(told) && Files.readAllLines(told).size() > 1) {
        return Files.readAllLines(told).get(0);
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "Chromium did not start: " + Files.readString(told.resolveSibling("chromium.log")));
  }

  /** Opens an empty page of a width. */
  BrowserPage page(int width, int height) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    String socket = new ObjectMapper().readTree(answer).get("webSocketDebuggerUrl").asText();
    return BrowserPage.connect(http, URI.create(socket), width, height);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }
}
