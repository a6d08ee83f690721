package org.xinheng.jobs.bench.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.models.definitions.Section;

/** Days such as {@code decided_on + 60 days} as SQL; null where the record lacks the date. */
final class DaySql {
  private DaySql() {}

  /** The day below a key. */
  static String of(Section section, String key) {
    return day(section, key, section.text(key));
  }

  /** The latest of the days in a list below a key. */
  static String latest(Section section, String key) {
    List<String> days = section.texts(key);
    if (days.size() == 1) {
      return day(section, key, days.get(0));
    }
    // greatest() passes over nulls, as "the latest of those that are known" asks.
    return days.stream()
        .map(day -> day(section, key, day))
        .collect(Collectors.joining(", ", "greatest(", ")"));
  }

  /** A date so many calendar months later; the last day stands in where the month is too short. */
  static String after(String date, String months) {
    return "CAST(" + date + " + INTERVAL (" + months + ") MONTH AS DATE)";
  }

  private static String day(Section section, String key, String text) {
    String[] words = text.trim().split("\\s*\\+\\s*|\\s+");
    String date = SqlText.name(words[0]);
    if (words.length == 1) {
      return date;
    }
    String unit = words.length == 3 ? words[2].replaceFirst("s$", "") : "";
    return switch (unit) {
      case "day" -> date + " + " + words[1];
      case "month" -> after(date, words[1]);
      case "year" -> after(date, "12 * " + words[1]);
      default -> {
        section.fault(key, "\"" + text + "\" is no day.");
        yield date;
      }
    };
  }
}
