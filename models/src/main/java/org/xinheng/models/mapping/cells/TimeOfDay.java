package org.xinheng.models.mapping.cells;

/**
 * The time that exports put behind a date, such as {@code " 00:00:00"} or {@code T00:00:00+08:00}.
 */
final class TimeOfDay {
  private static final String SHANGHAI = "+08:00";

  private TimeOfDay() {}

  /** Whether a text holds nothing from a position on, or a time of day in Shanghai. */
  static boolean isOneOrNothing(String text, int start) {
    if (start == text.length()) {
      return true;
    }
    char separator = text.charAt(start);
    if (separator != ' ' && separator != 'T') {
      return false;
    }
    int end = text.endsWith(SHANGHAI) ? text.length() - SHANGHAI.length() : text.length();
    int at = number(text, start + 1, end);
    at = at < 0 ? -1 : next(text, at, end, ':');
    if (at < 0 || at == end) {
      return at == end;
    }
    at = next(text, at, end, ':');
    return at == end || (at > 0 && next(text, at, end, '.') == end);
  }

  /** Position behind a mark and its digits; -1 where they are missing. */
  private static int next(String text, int at, int end, char mark) {
    return at < end && text.charAt(at) == mark ? number(text, at + 1, end) : -1;
  }

  /** Position behind the digits that start there; -1 where there are none. */
  private static int number(String text, int at, int end) {
    int stop = at;
    while (stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9') {
      stop++;
    }
    return stop == at ? -1 : stop;
  }
}
