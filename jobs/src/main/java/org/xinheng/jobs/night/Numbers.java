package org.xinheng.jobs.night;

import java.util.Locale;

/** How figures read on the screen. */
final class Numbers {
  private Numbers() {}

  /** {@code 2,000} for whole numbers, anything else as it is. */
  static String figure(Object value) {
    boolean whole = value instanceof Long || value instanceof Integer;
    return whole ? String.format(Locale.ROOT, "%,d", value) : String.valueOf(value);
  }

  /** {@code 12.4 s}. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%,.1f s", seconds);
  }

  /** {@code 61.7 %} of a whole; nothing of nothing. */
  static String share(long part, long whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
