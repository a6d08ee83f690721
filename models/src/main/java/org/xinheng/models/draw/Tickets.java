package org.xinheng.models.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Permanent random numbers of one scope: every plan of the scope gives a unit the same ticket, so
 * that draws of different departments overlap (protocol §1). To be used by one thread.
 */
public final class Tickets {
  private static final int BITS = 52;
  private static final double ALL = 0x1p52;

  private final byte[] prefix;
  private final MessageDigest sha256;

  private Tickets(byte[] prefix, MessageDigest sha256) {
    this.prefix = prefix;
    this.sha256 = sha256;
  }

  /** Tickets that a drawing seed gives within a scope. */
  public static Tickets of(String drawingSeed, String scope) {
    try {
      byte[] prefix = (drawingSeed + "|" + scope + "|").getBytes(StandardCharsets.UTF_8);
      return new Tickets(prefix, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The ticket of an id as a whole number of 52 bits, {@code k} of the protocol. */
  public long of(String id) {
    sha256.update(prefix);
    byte[] digest = sha256.digest(id.getBytes(StandardCharsets.UTF_8));
    long top = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      top = top << Byte.SIZE | digest[i] & 0xff;
    }
    return top >>> Long.SIZE - BITS;
  }

  /** A ticket as a number strictly between 0 and 1, {@code u} of the protocol; exact. */
  public static double fraction(long ticket) {
    return (ticket + 0.5) / ALL;
  }
}
