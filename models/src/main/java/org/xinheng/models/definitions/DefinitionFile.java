package org.xinheng.models.definitions;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One definition file as it was read.
 *
 * @param path path below the definitions folder, with {@code /}
 * @param text its content
 */
public record DefinitionFile(String path, String text) implements Serializable {

  /** SHA-256 of the content, in lower-case hex: what every result names. */
  public String digest() {
    return sha256(text);
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Opens the file for reading its values; faults go to {@code problems}. */
  public Section open(Problems problems) {
    return Section.parse(this, problems);
  }
}
