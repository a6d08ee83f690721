package org.xinheng.models.mapping.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to write a date, such as {@code yyyy年M月d日}. Where marks separate the parts, months and
 * days may have one digit or two; where none do, each has the digits of its letters. A time of day
 * behind the date is allowed and dropped; another time zone than Shanghai's is not.
 */
public final class DatePattern {
  /** What {@link #parse} gives for a text that is not written so. */
  static final int NO_DATE = Integer.MIN_VALUE;

  private final Step[] steps;

  private DatePattern(List<Step> steps) {
    this.steps = steps.toArray(Step[]::new);
  }

  /**
   * One mark, or the digits of one part.
   *
   * @param mark the mark, or the letter of the part
   * @param fewest fewest digits
   * @param most most digits
   * @param scale what the part counts in {@code yyyyMMdd}; 0 for a mark
   */
  private record Step(char mark, int fewest, int most, int scale) {

    static Step of(String letters, boolean isPacked) {
      return switch (letters.charAt(0)) {
        case 'y' -> new Step('y', 4, 4, 10_000);
        case 'M' -> new Step('M', isPacked ? 2 : 1, 2, 100);
        case 'd' -> new Step('d', isPacked ? 2 : 1, 2, 1);
        default -> new Step(letters.charAt(0), 1, 1, 0);
      };
    }

    /** Position in the text behind this step; -1 where the text does not go on so. */
    int end(String text, int start) {
      if (scale == 0) {
        return start < text.length() && text.charAt(start) == mark ? start + 1 : -1;
      }
      int end = start;
      while (end < text.length() && end - start < most && isDigit(text.charAt(end))) {
        end++;
      }
      return end - start < fewest ? -1 : end;
    }
  }

  /** Compiles a pattern; empty where it does not have one year, month and day each. */
  public static Optional<DatePattern> compile(String pattern) {
    boolean isPacked = pattern.matches(".*(y[Md]|M[yd]|d[yM]).*");
    List<Step> steps = new ArrayList<>();
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < pattern.length(); ) {
      String letters = run(pattern, i);
      steps.add(Step.of(letters, isPacked));
      parts.append(steps.get(steps.size() - 1).scale() > 0 ? letters + " " : "");
      i += letters.length();
    }
    boolean isComplete =
        List.of(parts.toString().split(" ")).stream()
            .sorted()
            .toList()
            .toString()
            .matches(isPacked ? "\\[MM, dd, yyyy\\]" : "\\[MM?, dd?, yyyy\\]");
    return isComplete ? Optional.of(new DatePattern(steps)) : Optional.empty();
  }

  /** The equal letters of a part that start at a position, or the one mark there. */
  private static String run(String pattern, int start) {
    int end = start + 1;
    while (end < pattern.length()
        && "yMd".indexOf(pattern.charAt(start)) >= 0
        && pattern.charAt(end) == pattern.charAt(start)) {
      end++;
    }
    return pattern.substring(start, end);
  }

  /** Days since 1970-01-01, or {@link #NO_DATE}. */
  int parse(String text) {
    int at = 0;
    int date = 0;
    for (Step step : steps) {
      int end = step.end(text, at);
      if (end < 0) {
        return NO_DATE;
      }
      date += step.scale() == 0 ? 0 : step.scale() * number(text, at, end);
      at = end;
    }
    return TimeOfDay.isOneOrNothing(text, at)
        ? day(date / 10_000, date / 100 % 100, date % 100)
        : NO_DATE;
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

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static int number(String text, int start, int stop) {
    int number = 0;
    for (int i = start; i < stop; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
