package org.xinheng.jobs.generating.population;

/** Makes unified social credit codes with valid check characters (GB 32100, GB 11714). */
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final long LETTERED = 887_503_681L; // 31 to the sixth
  private static final long NUMERIC = 100_000_000L;

  private CreditCodes() {}

  /** A code of Yiwu whose body is unique to the index: lettered since October 2015, else digits. */
  static String of(char kind, long index, long seed, boolean lettered) {
    StringBuilder code = new StringBuilder(18).append('9').append(kind).append("330782");
    if (lettered) {
      code.append("MA");
      long body = Math.floorMod(index * 514_229L + Math.floorMod(seed, 100_003L), LETTERED);
      long divisor = LETTERED / 31;
      for (int i = 0; i < 6; i++, divisor /= 31) {
        code.append(ALPHABET.charAt((int) (body / divisor % 31)));
      }
    } else {
      code.append(digits(index * 7_368_787L + Math.floorMod(seed, 100_003L), NUMERIC, 8));
    }
    code.append(innerCheck(code));
    return code.append(check(code)).toString();
  }

  /** A legacy 15-digit registration number, unique to the index. */
  static String registrationNumber(long index, long seed) {
    return "330782" + digits(index * 73_939_133L + Math.floorMod(seed, 99_991L), 1_000_000_000L, 9);
  }

  /** The nine characters of the organisation code inside, with its hyphen. */
  public static String organisationCode(String uscc) {
    return uscc.substring(8, 16) + "-" + uscc.charAt(16);
  }

  private static String digits(long number, long bound, int length) {
    String text = Long.toString(Math.floorMod(number, bound) + bound);
    return text.substring(text.length() - length);
  }

  private static char innerCheck(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(code.charAt(8 + i), 36) * INNER_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static char check(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Whether a text is a code whose last character is right. */
  static boolean isValid(String code) {
    if (code.length() != 18) {
      return false;
    }
    for (int i = 0; i < 18; i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return false;
      }
    }
    return check(code) == code.charAt(17);
  }

  /** A spoilt code, of one of the kinds seen in departments' files. */
  public static String broken(String uscc, Dice dice) {
    return switch (dice.between(0, 6)) {
      case 0 ->
          uscc.substring(0, 17) + ALPHABET.charAt((ALPHABET.indexOf(uscc.charAt(17)) + 7) % 31);
      case 1 -> swapped(uscc);
      case 2 -> uscc.substring(0, 12) + "I" + uscc.substring(13);
      case 3 -> uscc.substring(0, 17);
      case 4 -> uscc + "0";
      case 5 -> organisationCode(uscc);
      default -> "330782" + uscc.substring(8, 17) + "000";
    };
  }

  private static String swapped(String uscc) {
    for (int i = 8; i < 16; i++) {
      String other =
          uscc.substring(0, i) + uscc.charAt(i + 1) + uscc.charAt(i) + uscc.substring(i + 2);
      if (!isValid(other)) {
        return other;
      }
    }
    return uscc.substring(0, 17) + "I";
  }
}
