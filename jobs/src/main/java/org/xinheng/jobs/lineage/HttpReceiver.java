package org.xinheng.jobs.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server that takes one event per request, as the HTTP part of OpenLineage says. */
final class HttpReceiver {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int FIRST_REFUSAL = 300;

  private final URI address;
  private final ReceiverKey key;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  HttpReceiver(String address, ReceiverKey key) {
    this.address = URI.create(address);
    this.key = key;
  }

  void take(String event) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event));
    if (key.isAsked()) {
      request.header("Authorization", key.header());
    }
    try {
      int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      if (status < OK || status >= FIRST_REFUSAL) {
        throw new IOException("it answers " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
