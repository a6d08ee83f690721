package org.xinheng.jobs.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.lake.SitePublication;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.Definitions;

/**
 * Serves the report pages and the page of one enterprise to this machine alone. It only reads: a
 * request other than GET or HEAD is refused.
 */
public final class LocalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
  private static final int THREADS = 4;
  private static final int SHORTEST_TOKEN = 16;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final Access access;
  private final SiteFiles report;
  private final EnterprisePage enterprises;

  private LocalServer(HttpServer server, String token, Lookup lake, Definitions definitions) {
    this.server = server;
    this.access = new Access(token, server.getAddress().getPort());
    this.report = new SiteFiles(lake.folder(SitePublication.INSIDE));
    this.enterprises = new EnterprisePage(lake, definitions);
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @param token what readers must show, 16 letters, digits, - or _ or more
   * @throws org.xinheng.jobs.runtime.JobException if the token is too weak or the port is taken
   */
  public static LocalServer start(int port, String token, Lookup lake, Definitions definitions) {
    if (token == null || token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9_-]+")) {
      throw Errors.weakToken(SHORTEST_TOKEN);
    }
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw Errors.portTaken(port, e);
    }
    LocalServer server = new LocalServer(http, token, lake, definitions);
    http.createContext("/", server::handle);
    http.setExecutor(server.workers);
    http.start();
    return server;
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        reply = reply(exchange);
      } catch (RuntimeException e) {
        LOG.error("{} could not be answered", exchange.getRequestURI().getPath(), e);
        reply = Reply.text(500, "出错了 It failed; the log says why");
      }
      reply.send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!access.isOwnHost(exchange)) {
      return Reply.text(421, "请用 127.0.0.1 访问 Ask under 127.0.0.1");
    }
    if (!"GET".equals(exchange.getRequestMethod()) && !"HEAD".equals(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Reply.text(405, "只读 Read only");
    }
    if (access.isShownInAddress(exchange)) {
      exchange.getResponseHeaders().set("Set-Cookie", access.cookie());
      return moved(exchange, path);
    }
    if (!access.isKnown(exchange)) {
      return Reply.text(
          401, "需要令牌: 用启动时给出的地址打开 Open the address that serve printed, with its token");
    }
    return page(exchange, path);
  }

  private Reply page(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/") || path.equals("/enterprise")) {
      Map<String, String> query = Query.of(exchange);
      return enterprises.answer(query.get("q"), query.get("as_of"));
    }
    if (path.equals("/report")) {
      return moved(exchange, "/report/");
    }
    if (path.startsWith("/report/")) {
      return report.read(path.substring("/report/".length()));
    }
    return Reply.text(404, "没有这一页 No such page");
  }

  /** Without its query, so that the token stays in no history. */
  private static Reply moved(HttpExchange exchange, String path) {
    String safe = path.startsWith("//") ? "/" : path;
    exchange.getResponseHeaders().set("Location", safe.replaceAll("[^\\w./-]", ""));
    return new Reply(303, "text/plain", new byte[0]);
  }
}
