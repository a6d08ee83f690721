package org.xinheng.models.codes;

import java.util.Locale;

/**
 * What a text in the place of a unified code turned out to be.
 *
 * @param kind what it is
 * @param code the code to store; null where there is none
 * @param detail why, in words that do not repeat the text
 */
public record UsccReading(Kind kind, String code, String detail) {

  /** What may stand in the place of a unified code. */
  public enum Kind {
    /** A valid code as delivered. */
    VALID,
    /** Valid once blanks, lower case and full-width characters are mended. */
    MENDED,
    /** A legacy 15-digit registration number. */
    REGISTRATION_NUMBER,
    /** Nothing that names an enterprise. */
    BROKEN
  }

  /** Whether a registration number passes its own check. */
  public boolean isChecked() {
    return RegistrationNumber.isValid(code);
  }

  /** Reads a text that is not empty. */
  public static UsccReading of(String delivered) {
    if (Uscc.isValid(delivered)) {
      return new UsccReading(Kind.VALID, delivered, "");
    }
    String mended = mend(delivered);
    if (Uscc.isValid(mended)) {
      return new UsccReading(Kind.MENDED, mended, "valid without blanks, in half-width capitals");
    }
    if (RegistrationNumber.isValid(mended)) {
      return new UsccReading(Kind.REGISTRATION_NUMBER, mended, "a 15-digit registration number");
    }
    boolean taxNumber = mended.length() == 15 && isTaxNumber(mended);
    if (RegistrationNumber.hasShape(mended) && !taxNumber) {
      return new UsccReading(
          Kind.REGISTRATION_NUMBER, mended, "15 digits with a wrong check digit");
    }
    return new UsccReading(Kind.BROKEN, null, taxNumber ? "an old tax number" : fault(mended));
  }

  /** Half-width capitals without blanks: what a typist meant. */
  static String mend(String delivered) {
    StringBuilder mended = new StringBuilder(delivered.length());
    for (int i = 0; i < delivered.length(); i++) {
      char character = delivered.charAt(i);
      if (character >= '！' && character <= '～') {
        character -= '！' - '!';
      }
      if (!isBlank(character)) {
        mended.append(character);
      }
    }
    return mended.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static String fault(String text) {
    if (OrganisationCode.isValid(text)) {
      return "an organisation code";
    }
    if (text.length() != Uscc.LENGTH) {
      return text.length() + " characters instead of " + Uscc.LENGTH;
    }
    if (text.endsWith("000") && isTaxNumber(text)) {
      return "an old tax number padded with 000";
    }
    for (int i = 0; i < text.length(); i++) {
      if (Uscc.valueOf(text.charAt(i)) < 0) {
        return "character " + (i + 1) + " is not of the alphabet";
      }
    }
    if (isIdentityNumber(text)) {
      return "a resident identity number";
    }
    return Uscc.hasDivision(text)
        ? "the check character is wrong"
        : "characters 3 to 8 are not a division code";
  }

  /** Six digits of a division, then an organisation code. */
  private static boolean isTaxNumber(String text) {
    for (int i = 0; i < 6; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return OrganisationCode.passes(text, 6);
  }

  /** Seventeen digits with a century in their middle and the check character of GB 11643. */
  private static boolean isIdentityNumber(String text) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return false;
      }
      sum += (digit - '0') * ((1 << (17 - i)) % 11);
    }
    String century = text.substring(6, 8);
    return (century.equals("19") || century.equals("20"))
        && "10X98765432".charAt(sum % 11) == text.charAt(17);
  }
}
