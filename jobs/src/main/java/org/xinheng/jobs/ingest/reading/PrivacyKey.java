package org.xinheng.jobs.ingest.reading;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which persons' numbers are hashed before anything is stored: equal persons stay
 * equal, and nobody without it can try out numbers.
 */
public final class PrivacyKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST_BYTES = 16;

  /** No key: enough for sources that hash nothing. */
  public static final PrivacyKey NONE = new PrivacyKey(new byte[0]);

  private final byte[] secret;

  private PrivacyKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The key of a text, such as the value of an environment variable; {@link #NONE} for null or an
   * empty text.
   *
   * @throws IllegalArgumentException if it is shorter than 16 bytes
   */
  public static PrivacyKey of(String text) {
    byte[] secret = text == null ? new byte[0] : text.strip().getBytes(StandardCharsets.UTF_8);
    if (secret.length == 0) {
      return NONE;
    }
    if (secret.length < FEWEST_BYTES) {
      throw new IllegalArgumentException(
          "The privacy key has fewer than " + FEWEST_BYTES + " bytes. Choose a longer one.");
    }
    return new PrivacyKey(secret);
  }

  /**
   * The key that a file holds.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static PrivacyKey load(Path file) {
    try {
      return of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The privacy key cannot be read from " + file, e);
    }
  }

  public boolean isMissing() {
    return secret.length == 0;
  }

  /** A keyed hash to be used by one thread. */
  public Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return isMissing() ? "no privacy key" : "a privacy key";
  }
}
