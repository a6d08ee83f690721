package org.xinheng.models.mapping.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One way to write a date, such as {@code yyyy年M月d日}. Where marks separate the parts, months and
 * days may have one digit or two; where none do, each has the digits of its letters. A time of day
 * behind the date is allowed and dropped; another time zone than Shanghai's is not.
 */
public final class DatePattern {
  /** What {@link #parse} gives for a text that is not written so. */
  static final int NO_DATE = Integer.MIN_VALUE;

  private final String pattern;
  private final boolean isPacked;

  private DatePattern(String pattern, boolean isPacked) {
    this.pattern = pattern;
    this.isPacked = isPacked;
  }

  /** Compiles a pattern; empty where it does not have one year, month and day each. */
  public static Optional<DatePattern> compile(String pattern) {
    StringBuilder letters = new StringBuilder();
    boolean isPacked = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (isPart(character) && (i == 0 || pattern.charAt(i - 1) != character)) {
        isPacked |= i > 0 && isPart(pattern.charAt(i - 1));
        letters.append(character);
      }
    }
    boolean isComplete =
        letters.length() == 3
            && letters.chars().distinct().count() == 3
            && pattern.contains("yyyy")
            && !pattern.contains("yyyyy")
            && !pattern.contains("MMM")
            && !pattern.contains("ddd")
            && (!isPacked || (pattern.contains("MM") && pattern.contains("dd")));
    return isComplete ? Optional.of(new DatePattern(pattern, isPacked)) : Optional.empty();
  }

  /** Days since 1970-01-01, or {@link #NO_DATE}. */
  int parse(String text) {
    int year = 0;
    int month = 0;
    int day = 0;
    int at = 0;
    for (int i = 0; i < pattern.length(); ) {
      char letter = pattern.charAt(i);
      if (!isPart(letter)) {
        if (at >= text.length() || text.charAt(at) != letter) {
          return NO_DATE;
        }
        at++;
        i++;
        continue;
      }
      int width = width(i);
      int stop = digitsFrom(text, at, width);
      if (stop - at < (letter == 'y' || isPacked ? width : 1)) {
        return NO_DATE;
      }
      int number = number(text, at, stop);
      year = letter == 'y' ? number : year;
      month = letter == 'M' ? number : month;
      day = letter == 'd' ? number : day;
      at = stop;
      i += run(i);
    }
    return TimeOfDay.isOneOrNothing(text, at) ? day(year, month, day) : NO_DATE;
  }

  private static int day(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return NO_DATE;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return NO_DATE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private static boolean isPart(char character) {
    return character == 'y' || character == 'M' || character == 'd';
  }

  /** Most digits that the part starting at a position of the pattern may have. */
  private int width(int position) {
    return pattern.charAt(position) == 'y' ? 4 : 2;
  }

  /** Number of equal letters from a position of the pattern on. */
  private int run(int position) {
    int end = position;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(position)) {
      end++;
    }
    return end - position;
  }

  private static int digitsFrom(String text, int start, int most) {
    int stop = start;
    while (stop < text.length()
        && stop - start < most
        && text.charAt(stop) >= '0'
        && text.charAt(stop) <= '9') {
      stop++;
    }
    return stop;
  }

  private static int number(String text, int start, int stop) {
    int number = 0;
    for (int i = start; i < stop; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
