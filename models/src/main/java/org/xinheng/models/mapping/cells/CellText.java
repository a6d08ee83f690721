package org.xinheng.models.mapping.cells;

/** The text of a cell without what spreadsheets and forms leave around it. */
public final class CellText {
  private CellText() {}

  /** Without blanks at both ends, wide, unbreakable and invisible ones included; never null. */
  public static String strip(String text) {
    if (text == null) {
      return "";
    }
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end - start == text.length() ? text : text.substring(start, end);
  }

  private static boolean isBlank(char character) {
    if (character > ' ' && character < '\u007f') {
      return false;
    }
    return character <= ' '
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /** With full-width letters, digits and marks made half-width. */
  public static String halfWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        return narrowed(text);
      }
    }
    return text;
  }

  private static boolean isFullWidth(char character) {
    return character >= '！' && character <= '～';
  }

  private static String narrowed(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (isFullWidth(characters[i])) {
        characters[i] -= '！' - '!';
      }
    }
    return new String(characters);
  }

  /** A text short enough for a message. */
  static String quoted(String text) {
    return '"' + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + '"';
  }
}
