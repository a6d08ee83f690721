package org.xinheng.models.draw.commitment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with the key of oversight, in lower-case hex. To be used by one thread. */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_DIGITS = 12;

  private final Mac mac;

  private KeyedHash(Mac mac) {
    this.mac = mac;
  }

  /**
   * Hashes with the UTF-8 of a key.
   *
   * @throws IllegalArgumentException if the key is empty
   */
  public static KeyedHash of(String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return new KeyedHash(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  public String hex(String text) {
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Under which name an officer appears in public; another one in each scope. */
  public String pseudonym(String scope, String officerId) {
    return hex(scope + "|" + officerId).substring(0, PSEUDONYM_DIGITS);
  }
}
