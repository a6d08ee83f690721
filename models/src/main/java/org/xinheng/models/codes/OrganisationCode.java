package org.xinheng.models.codes;

/** The organisation code (组织机构代码) of GB 11714: eight characters and a check character. */
public final class OrganisationCode {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganisationCode() {}

  /**
   * Whether a text is such a code, with or without the hyphen before the check character, or with
   * the check character repeated behind a hyphen.
   */
  public static boolean isValid(String text) {
    if (text.length() == 10 && text.charAt(8) == '-') {
      return passes(text.substring(0, 8) + text.charAt(9), 0);
    }
    boolean isRepeated =
        text.length() == 11 && text.charAt(9) == '-' && text.charAt(10) == text.charAt(8);
    return (text.length() == 9 || isRepeated) && passes(text, 0);
  }

  /** Whether the nine characters from an offset on are such a code. */
  static boolean passes(CharSequence text, int offset) {
    char check = checkCharacter(text, offset);
    return check != ' ' && check == text.charAt(offset + 8);
  }

  /** Check character over eight characters; a blank where one is no digit or capital letter. */
  static char checkCharacter(CharSequence text, int offset) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char character = text.charAt(offset + i);
      int value;
      if (character >= '0' && character <= '9') {
        value = character - '0';
      } else if (character >= 'A' && character <= 'Z') {
        value = character - 'A' + 10;
      } else {
        return ' ';
      }
      sum += value * WEIGHTS[i];
    }
    return "0123456789X0".charAt(11 - sum % 11);
  }
}
