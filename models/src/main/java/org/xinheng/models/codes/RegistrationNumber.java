package org.xinheng.models.codes;

/**
 * The 15-digit registration number (注册号) that businesses had before the unified code: six digits of
 * the division, eight of the sequence, one check digit (ISO 7064 MOD 11,10; GS 15-2006).
 */
public final class RegistrationNumber {
  public static final int LENGTH = 15;

  private RegistrationNumber() {}

  /** Whether a text is 15 digits, whatever the check digit says. */
  public static boolean hasShape(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is such a number and its check digit is right. */
  public static boolean isValid(String text) {
    if (!hasShape(text)) {
      return false;
    }
    int product = 10;
    for (int i = 0; i < LENGTH - 1; i++) {
      int sum = (product + text.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + text.charAt(LENGTH - 1) - '0') % 10 == 1;
  }
}
