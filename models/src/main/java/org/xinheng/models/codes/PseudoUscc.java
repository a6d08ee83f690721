package org.xinheng.models.codes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stand-in codes for enterprises of sources that know no unified code: valid by GB 32100 and GB
 * 11714, so that nothing behind a mapping need know of them. They start with {@code U}, which no
 * registration authority has; the other characters come from a SHA-256 over namespace and id, 64
 * bits of it, so that two of ten million ids share a code with a chance of three in a million.
 */
public final class PseudoUscc {
  /** First character of every stand-in code. */
  public static final char PREFIX = 'U';

  private static final BigInteger BASE = BigInteger.valueOf(Uscc.ALPHABET.length());

  private PseudoUscc() {}

  /**
   * The stand-in code of an id; always the same for the same two texts.
   *
   * @param namespace keeps equal ids of different sources apart; may be empty
   * @param id any text
   */
  public static String of(String namespace, String id) {
    BigInteger rest = new BigInteger(1, sha256(namespace + '\u0000' + id));
    StringBuilder code = new StringBuilder(Uscc.LENGTH).append(PREFIX);
    rest = append(code, rest, 1, BASE);
    rest = append(code, rest, 6, BigInteger.TEN);
    append(code, rest, 8, BASE);
    code.append(OrganisationCode.checkCharacter(code, 8));
    return code.append(Uscc.checkCharacter(code)).toString();
  }

  /** Whether a code is such a stand-in. */
  public static boolean is(String code) {
    return !code.isEmpty() && code.charAt(0) == PREFIX;
  }

  private static BigInteger append(
      StringBuilder code, BigInteger number, int characters, BigInteger base) {
    BigInteger rest = number;
    for (int i = 0; i < characters; i++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      code.append(Uscc.ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return rest;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
