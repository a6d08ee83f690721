package org.xinheng.jobs.serving;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who may read: whoever shows the token, once in the address and from then on by a cookie. Requests
 * under another host name are refused, so that no foreign page reaches the server by its own name.
 */
final class Access {
  private static final String COOKIE = "xinheng";
  private static final String PARAMETER = "token";

  private final byte[] token;
  private final Set<String> hosts;

  Access(String token, int port) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  boolean isOwnHost(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && hosts.contains(host);
  }

  /** Whether the address itself carries the token; then a cookie may take its place. */
  boolean isShownInAddress(HttpExchange exchange) {
    String shown = Query.of(exchange).get(PARAMETER);
    return shown != null && isToken(shown);
  }

  boolean isKnown(HttpExchange exchange) {
    List<String> headers = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .anyMatch(cookie -> isToken(cookie.substring(COOKIE.length() + 1)));
  }

  String cookie() {
    String value = new String(token, StandardCharsets.UTF_8);
    return COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Takes the same time wherever the texts differ. */
  private boolean isToken(String shown) {
    return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token);
  }
}
