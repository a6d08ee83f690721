package org.xinheng.jobs.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.models.definitions.Definitions;

class LocalServerTest {
  private static final String TOKEN = "a-token-of-this-test";

  @TempDir private Path root;
  private LocalServer server;

  @BeforeEach
  void aServerOverALakeWithAReport() throws IOException {
    Files.createDirectories(root.resolve("report/2026-06-30"));
    Files.writeString(root.resolve("report/index.html"), "<p>the report</p>");
    Files.writeString(root.resolve("report/2026-06-30/data.js"), "var x = 1;");
    Files.writeString(root.resolve("secret.txt"), "a secret");
    Files.createSymbolicLink(root.resolve("report/out.txt"), root.resolve("secret.txt"));
    Definitions definitions =
        Definitions.load(SparkTest.projectRoot().resolve("models/definitions"));
    server = LocalServer.start(0, TOKEN, Lookup.at(root.toString()), definitions);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nothingIsShownWithoutTheToken() throws Exception {
    assertThat(get("report/", null).statusCode()).isEqualTo(401);
    assertThat(get("report/?token=another-token-here", null).statusCode()).isEqualTo(401);
    assertThat(get("", "xinheng=another-token-here").statusCode()).isEqualTo(401);
  }

  @Test
  void theTokenInTheAddressBecomesACookieAndLeavesTheAddress() throws Exception {
    HttpResponse<String> first = get("report/?token=" + TOKEN, null);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).hasValue("/report/");
    assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict");
    assertThat(get("report/", "xinheng=" + TOKEN).body()).isEqualTo("<p>the report</p>");
  }

  @Test
  void filesOfTheReportAreServedAndNoOthers() throws Exception {
    HttpResponse<String> script = get("report/2026-06-30/data.js", "other=1; xinheng=" + TOKEN);

    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(get("report/none.html", "xinheng=" + TOKEN).statusCode()).isEqualTo(404);
    assertThat(get("report/out.txt", "xinheng=" + TOKEN).statusCode()).isEqualTo(404);
    assertThat(raw("GET /report/../secret.txt HTTP/1.1", "127.0.0.1:" + port()))
        .contains(" 404 ")
        .doesNotContain("a secret");
    assertThat(raw("GET /report/%2e%2e/secret.txt HTTP/1.1", "127.0.0.1:" + port()))
        .contains(" 404 ")
        .doesNotContain("a secret");
  }

  @Test
  void onlyReadingUnderItsOwnNameIsAnswered() throws Exception {
    assertThat(raw("GET /report/ HTTP/1.1", "127.0.0.1:" + port())).contains(" 200 ");
    assertThat(raw("GET /report/ HTTP/1.1", "elsewhere.example")).contains(" 421 ");
    assertThat(raw("POST /report/ HTTP/1.1", "127.0.0.1:" + port())).contains(" 405 ");
  }

  @Test
  void theEmptyPageAsksAndAnUnknownEnterpriseIsSaid() throws Exception {
    String cookie = "xinheng=" + TOKEN;

    assertThat(get("", cookie).body()).contains("统一社会信用代码、注册号或名称");
    HttpResponse<String> unknown = get("enterprise?q=%3Cimg%20src=x%3E", cookie);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .contains("没有企业使用这一代码", "&lt;img src=x&gt;")
        .doesNotContain("<img src=x>");
    assertThat(get("enterprise?q=x&as_of=today", cookie).statusCode()).isEqualTo(400);
  }

  @Test
  void aWeakTokenAndATakenPortAreRefused() {
    Definitions none = Definitions.load(SparkTest.projectRoot().resolve("models/definitions"));

    assertThatThrownBy(() -> LocalServer.start(0, "short", Lookup.at(root.toString()), none))
        .hasMessageContaining("missing or weak");
    assertThatThrownBy(() -> LocalServer.start(port(), TOKEN, Lookup.at(root.toString()), none))
        .hasMessageContaining("cannot be listened on");
  }

  private int port() {
    return URI.create(server.address()).getPort();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** A request that no client would send by itself, with the cookie. */
  private String raw(String line, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      String request =
          line
              + "\r\nHost: "
              + host
              + "\r\nCookie: xinheng="
              + TOKEN
              + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
