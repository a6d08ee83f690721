package org.xinheng.jobs.sheets;

/** Texts that are safe in the cell of a spreadsheet, wherever they came from. */
public final class CellText {
  private static final int LONGEST = 32_767;
  private static final String ENDS = "…";

  /** Half and full width: Chinese spreadsheets take both. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private CellText() {}

  /**
   * The text behind an apostrophe where a spreadsheet, or a table copied from it, would take it for
   * a formula; cut where a cell ends.
   */
  public static String safe(String text) {
    String cut = text.length() <= LONGEST - 1 ? text : cut(text);
    return startsFormula(cut) ? "'" + cut : cut;
  }

  private static String cut(String text) {
    int end = LONGEST - 1 - ENDS.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + ENDS;
  }

  private static boolean startsFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    String shown = text.stripLeading();
    return first == '\t'
        || first == '\r'
        || first == '\n'
        || (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0);
  }
}
