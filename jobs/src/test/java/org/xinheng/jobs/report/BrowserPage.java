package org.xinheng.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One page of a browser: what it shows, what scripts say of it, and what went wrong in it. */
final class BrowserPage implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
  private WebSocket socket;

  private BrowserPage() {}

  static BrowserPage connect(HttpClient http, URI uri, int width, int height) {
    BrowserPage page = new BrowserPage();
    page.socket = http.newWebSocketBuilder().buildAsync(uri, page).join();
    List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(on -> page.call(on, Map.of()));
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return page;
  }

  /** Opens a file and waits until its scripts have run. */
  BrowserPage open(Path file) {
    loaded = new CompletableFuture<>();
    faults.clear();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    waited(loaded);
    return this;
  }

  /** What a script gives. */
  JsonNode ask(String script) {
    JsonNode result = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Errors of scripts, refusals of the page's own policy, missing files and dialogs. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Keeps what the page looks like. */
  void picture(Path file) {
    Map<String, Object> whole = Map.of("format", "png", "captureBeyondViewport", true);
    String data = call("Page.captureScreenshot", whole).get("data").asText();
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    try {
      socket.sendText(
          JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode told = waited(answer);
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  private static JsonNode waited(CompletableFuture<JsonNode> answer) {
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
    message.append(part);
    if (isLast) {
      String whole = message.toString();
      message.setLength(0);
      try {
        receive(JSON.readTree(whole));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    from.request(1);
    return null;
  }

  private void receive(JsonNode told) {
    if (told.has("id")) {
      answers.remove(told.get("id").asInt()).complete(told);
      return;
    }
    JsonNode about = told.path("params");
    switch (told.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(about);
      case "Runtime.exceptionThrown" -> faults.add(about.get("exceptionDetails").toString());
      case "Log.entryAdded" -> faults.add(about.get("entry").toString());
      case "Page.javascriptDialogOpening" -> faults.add("dialog: " + about.get("message"));
      case "Runtime.consoleAPICalled" -> faults.add(about.get("args").toString());
      default -> {
        // Other news of the browser say nothing of the page.
      }
    }
  }
}
