package org.xinheng.models.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.xinheng.models.definitions.Section;

/**
 * Which nights are kept: the last ones, then the last of each month.
 *
 * @param lastNights number of the last nights that are all kept
 * @param monthEndMonths whole months that the last night of a month is kept
 */
public record NightTerms(int lastNights, int monthEndMonths) {

  static NightTerms read(Section section) {
    int lastNights = section.whole("last-nights");
    int monthEndMonths = section.whole("month-end-months");
    if (lastNights < 1) {
      section.fault("last-nights", "at least one night is kept.");
    }
    if (monthEndMonths < 0) {
      section.fault("month-end-months", "a number of months is not negative.");
    }
    section.text("source");
    section.flag("confirmed");
    section.close();
    return new NightTerms(lastNights, monthEndMonths);
  }

  /** The nights whose time has passed by a day, in order; later nights are left alone. */
  public List<LocalDate> passed(Collection<LocalDate> nights, LocalDate asOf) {
    NavigableSet<LocalDate> standing = new TreeSet<>(nights);
    List<LocalDate> latestFirst =
        List.copyOf(new TreeSet<>(nights).headSet(asOf, true).descendingSet());
    return latestFirst.stream()
        .skip(lastNights)
        .filter(night -> !isMonthEnd(night, standing) || !isYoung(night, asOf))
        .sorted()
        .toList();
  }

  private static boolean isMonthEnd(LocalDate night, NavigableSet<LocalDate> nights) {
    LocalDate next = nights.higher(night);
    return next == null || !YearMonth.from(next).equals(YearMonth.from(night));
  }

  private boolean isYoung(LocalDate night, LocalDate asOf) {
    return night.isAfter(asOf.minusMonths(monthEndMonths));
  }
}
