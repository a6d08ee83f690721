package org.xinheng.models.draw;

import java.util.Comparator;

/**
 * Order of ids by Unicode code point, which is the order of their UTF-8 bytes. Java's own order, by
 * UTF-16 units, puts rare characters (𠮷) before some common ones (豈).
 */
public final class CodePoints {
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Integer.compare(rank(a), rank(b));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Surrogates, halves of characters beyond the first plane, go after all of that plane. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}
