package org.xinheng.jobs.serving;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the server answers.
 *
 * @param status of HTTP
 * @param type media type of the body
 */
record Reply(int status, String type, byte[] body) {
  private static final String PAGE = "text/html; charset=utf-8";

  static Reply page(int status, String html) {
    return new Reply(status, PAGE, html.getBytes(StandardCharsets.UTF_8));
  }

  static Reply text(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends it: nothing is kept by browsers, framed elsewhere, or loaded from elsewhere. */
  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    boolean isHead = "HEAD".equals(exchange.getRequestMethod());
    exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
    if (!isHead && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
