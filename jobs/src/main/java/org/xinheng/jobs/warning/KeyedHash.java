package org.xinheng.jobs.warning;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.apache.spark.sql.api.java.UDF1;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.runtime.Errors;

/**
 * Keyed hash of a text, for what binds enterprises and must not be tried out by who sees the
 * hashes. Spark has no such column function, and a key in an expression would show in its plans.
 */
final class KeyedHash implements UDF1<String, String> {
  private static final long serialVersionUID = 1L;

  /** As many tell all addresses of the country apart. */
  private static final int BYTES = 16;

  private final PrivacyKey key;
  private transient Mac mac;

  KeyedHash(PrivacyKey key) {
    this.key = key;
  }

  /** With the key that a file holds. */
  static KeyedHash load(Path file) {
    try {
      PrivacyKey key = PrivacyKey.load(file);
      if (key.isMissing()) {
        throw new IllegalArgumentException(file + " is empty.");
      }
      return new KeyedHash(key);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw Errors.keyMissing("privacy.key-file", e.getMessage());
    }
  }

  @Override
  public String call(String text) {
    if (text == null) {
      return null;
    }
    if (mac == null) {
      mac = key.mac();
    }
    byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
