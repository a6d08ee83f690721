package org.xinheng.jobs.generating.planting;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as the file of causes writes them: {@code -3m+5d} from the last day, or {@code Y1/03-01}.
 */
final class RelativeDay {
  private static final Pattern STEP = Pattern.compile("([+-]?\\d+)([ymd])");
  private static final Pattern STEPS = Pattern.compile("(?:[+-]?\\d+[ymd])+");
  private static final Pattern OF_YEAR = Pattern.compile("Y(\\d)/(\\d\\d-\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("Y(\\d)");

  private RelativeDay() {}

  /** The day that a text means on a last day. */
  static LocalDate of(String text, LocalDate last) {
    Matcher ofYear = OF_YEAR.matcher(text);
    if (ofYear.matches()) {
      int year = last.getYear() - Integer.parseInt(ofYear.group(1));
      return LocalDate.parse(year + "-" + ofYear.group(2));
    }
    if (!STEPS.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no day such as -3m+5d or Y0/07-01");
    }
    LocalDate day = last;
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      int count = Integer.parseInt(step.group(1));
      day =
          switch (step.group(2)) {
            case "y" -> day.plusYears(count);
            case "m" -> day.plusMonths(count);
            default -> day.plusDays(count);
          };
    }
    return day;
  }

  /** A year such as {@code Y1}, the one before that of the last day; other texts stay. */
  static String year(String text, LocalDate last) {
    Matcher year = YEAR.matcher(text);
    return year.matches()
        ? Integer.toString(last.getYear() - Integer.parseInt(year.group(1)))
        : text;
  }
}
