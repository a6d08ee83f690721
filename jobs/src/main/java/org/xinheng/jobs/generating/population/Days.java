package org.xinheng.jobs.generating.population;

import java.time.LocalDate;
import java.util.function.Function;

/** Days as numbers since 1970-01-01 and the ways departments write them. */
public final class Days {
  /** A day that does not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final int FIRST = (int) LocalDate.of(1985, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2060, 1, 1).toEpochDay();

  /** One way to write a day. */
  public enum Style {
    /** 2026-03-01. */
    ISO(LocalDate::toString),
    /** 2026/3/1. */
    SLASH(date -> date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth()),
    /** 20260301. */
    COMPACT(date -> date.toString().replace("-", "")),
    /** 2026年3月1日. */
    CHINESE(date -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");

    private final String[] written = new String[LAST - FIRST];

    Style(Function<LocalDate, String> write) {
      for (int day = FIRST; day < LAST; day++) {
        written[day - FIRST] = write.apply(LocalDate.ofEpochDay(day));
      }
    }

    /** The day as text; empty where it never comes. */
    public String of(int day) {
      return day == NEVER ? "" : written[day - FIRST];
    }

    /** The day as text if it has come by another day, else empty. */
    public String of(int day, int asOf) {
      return day > asOf ? "" : of(day);
    }
  }

  private Days() {}

  public static int of(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  public static int yearOf(int day) {
    return LocalDate.ofEpochDay(day).getYear();
  }
}
