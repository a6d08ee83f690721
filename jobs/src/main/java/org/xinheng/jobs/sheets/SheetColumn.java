package org.xinheng.jobs.sheets;

/**
 * One column of a {@link Sheet}.
 *
 * @param label its heading
 * @param kind what its cells hold
 * @param width in characters; Chinese ones count double
 */
public record SheetColumn(String label, Kind kind, int width) {

  /** What the cells of a column hold; null is an empty cell in each. */
  public enum Kind {
    /** Any value, shown as its text; a boolean as 是 or 否. */
    TEXT,
    /** A {@link Number}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE
  }

  private static final int DATE_WIDTH = 12;

  /** A column of texts, wrapped at its width. */
  public static SheetColumn text(String label, int width) {
    return new SheetColumn(label, Kind.TEXT, width);
  }

  /** A column of numbers. */
  public static SheetColumn number(String label, int width) {
    return new SheetColumn(label, Kind.NUMBER, width);
  }

  /** A column of days. */
  public static SheetColumn date(String label) {
    return new SheetColumn(label, Kind.DATE, DATE_WIDTH);
  }
}
