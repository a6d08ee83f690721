package org.xinheng.jobs.generating.population;

import org.xinheng.models.codes.Uscc;

/** Makes unified social credit codes with valid check characters (GB 32100, GB 11714). */
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final long LETTERED = 887_503_681L; // 31 to the sixth
  private static final long NUMERIC = 100_000_000L;

  private CreditCodes() {}

  /** A code of Yiwu whose body is unique to the index: lettered since October 2015, else digits. */
  public static String of(char kind, long index, long seed, boolean lettered) {
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
    return code.append(Uscc.checkCharacter(code)).toString();
  }

  /** A legacy 15-digit registration number, unique to the index. */
  static String registrationNumber(long index, long seed) {
    String digits =
        "330782" + digits(index * 7_393_913L + Math.floorMod(seed, 99_991L), NUMERIC, 8);
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return digits + (11 - product) % 10;
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

  /** A spoilt code, of one of the kinds seen in departments' files. */
  public static String broken(String uscc, Dice dice) {
    String inner = uscc.substring(8, 17);
    String spoilt =
        switch (dice.between(0, 6)) {
          case 0 -> wrongCheck(uscc);
          case 1 -> swapped(uscc);
          case 2 -> uscc.substring(0, 12) + "I" + uscc.substring(13);
          case 3 -> uscc.substring(0, 17);
          case 4 -> uscc + "0";
          case 5 -> organisationCode(uscc);
          default -> "330782" + inner + "000";
        };
    return Uscc.isValid(spoilt) ? wrongCheck(uscc) : spoilt;
  }

  private static String wrongCheck(String uscc) {
    int check = ALPHABET.indexOf(uscc.charAt(17));
    return uscc.substring(0, 17) + ALPHABET.charAt((check + 7) % 31);
  }

  private static String swapped(String uscc) {
    for (int i = 8; i < 16; i++) {
      String other =
          uscc.substring(0, i) + uscc.charAt(i + 1) + uscc.charAt(i) + uscc.substring(i + 2);
      if (!Uscc.isValid(other)) {
        return other;
      }
    }
    return uscc.substring(0, 17) + "I";
  }
}
