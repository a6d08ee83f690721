package org.xinheng.models.codes;

/** The unified social credit code (统一社会信用代码) as GB 32100-2015 defines it. */
public final class Uscc {
  public static final int LENGTH = 18;
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final byte[] VALUES = values();

  private Uscc() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    java.util.Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** Value of a character in the alphabet of GB 32100; -1 where it is not in it. */
  static int valueOf(char character) {
    return character < VALUES.length ? VALUES[character] : -1;
  }

  /**
   * Whether the code has 18 characters of the alphabet, a division code and its check character.
   */
  public static boolean isValid(String code) {
    return code.length() == LENGTH
        && hasDivision(code)
        && checkCharacter(code) == code.charAt(LENGTH - 1);
  }

  /** Whether characters 3 to 8 are digits, as a division code of GB/T 2260 has. */
  static boolean hasDivision(String code) {
    for (int i = 2; i < 8; i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Check character over the first 17 characters; a blank where one is not of the alphabet.
   *
   * @param code at least 17 characters
   */
  public static char checkCharacter(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int value = valueOf(code.charAt(i));
      if (value < 0) {
        return ' ';
      }
      sum += value * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /**
   * Whether the organisation code in characters 9 to 17 passes its own check (GB 11714). Codes in
   * use may fail it, so that a failure is remarked and never a reason to refuse.
   */
  public static boolean hasOrganisationCheck(String code) {
    return OrganisationCode.passes(code, 8);
  }
}
