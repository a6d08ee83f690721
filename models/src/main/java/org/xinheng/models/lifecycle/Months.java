package org.xinheng.models.lifecycle;

/**
 * Calendar months on days since 1970-01-01, without objects. Agrees with {@link
 * java.time.LocalDate#plusMonths}: where the month is too short its last day stands in, so one
 * month after 31 January is 28 or 29 February, and a year after 29 February is 28 February.
 */
public final class Months {
  private static final int DAYS_BEFORE_EPOCH = 719_468;
  private static final int DAYS_PER_ERA = 146_097;

  private Months() {}

  /** The day so many months after a day. */
  public static int after(int day, int months) {
    int shifted = day + DAYS_BEFORE_EPOCH;
    int era = Math.floorDiv(shifted, DAYS_PER_ERA);
    int dayOfEra = shifted - era * DAYS_PER_ERA;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    // Years start in March here, so that the leap day is the last day of a year.
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = (yearOfEra + era * 400) * 12 + monthFromMarch + months;
    int year = Math.floorDiv(month, 12);
    int inYear = month - year * 12;
    return firstOf(year, inYear) + Math.min(dayOfMonth, lengthOf(year, inYear)) - 1;
  }

  private static int firstOf(int year, int monthFromMarch) {
    int era = Math.floorDiv(year, 400);
    int yearOfEra = year - era * 400;
    int dayOfYear = (153 * monthFromMarch + 2) / 5;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
  }

  private static int lengthOf(int year, int monthFromMarch) {
    return monthFromMarch == 11
        ? firstOf(year + 1, 0) - firstOf(year, 11)
        : firstOf(year, monthFromMarch + 1) - firstOf(year, monthFromMarch);
  }
}
