package org.xinheng.models.mapping.cells;

/**
 * Reads decimal numbers as people write them, exactly and without garbage: thousands separators and
 * exponents are understood, the result is a whole number of the wanted unit.
 */
final class DecimalText {
  static final long INVALID = -1;
  static final long NEGATIVE = -2;
  static final long TOO_LARGE = -3;
  private static final int MOST_DIGITS = 17;
  private static final long[] POWERS = powers();

  private final String text;
  private final int end;
  private int position;
  private long digits;
  private int exponent;
  private boolean isLarge;

  private DecimalText(String text, int start, int end) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /**
   * The number between two positions of a text, times ten to the power of {@code shift}, rounded
   * half up; one of the negative constants where it is none.
   */
  static long read(String text, int start, int end, int shift) {
    return new DecimalText(text, start, end).read(shift);
  }

  /** Whether the number was cut or rounded to make it whole is not told: see {@link #isWhole}. */
  private long read(int shift) {
    boolean isNegative = position < end && text.charAt(position) == '-';
    if (isNegative || (position < end && text.charAt(position) == '+')) {
      position++;
    }
    if (!integer() || !fraction() || !power() || position != end) {
      return INVALID;
    }
    long value = isLarge ? TOO_LARGE : shifted(exponent + shift);
    return isNegative && value != 0 ? NEGATIVE : value;
  }

  /** Whether a text is a number whose decimals, if any, are zeros. */
  static boolean isWhole(String text) {
    int point = text.indexOf('.');
    for (int i = point + 1; point >= 0 && i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private boolean integer() {
    int first = position;
    int separator = -1;
    for (; position < end; position++) {
      char character = text.charAt(position);
      if (character == ',' && position > first && isGroupEnd(separator, first)) {
        separator = position;
      } else if (isDigit(character)) {
        add(character);
      } else {
        break;
      }
    }
    return position > first && (separator < 0 || position - separator == 4);
  }

  /** A separator may follow one to three digits, and later exactly three. */
  private boolean isGroupEnd(int separator, int first) {
    return separator < 0 ? position - first <= 3 : position - separator == 4;
  }

  private void add(char digit) {
    if (digits >= POWERS[MOST_DIGITS]) {
      isLarge = true;
      return;
    }
    digits = digits * 10 + digit - '0';
  }

  private boolean fraction() {
    if (position >= end || text.charAt(position) != '.') {
      return true;
    }
    int first = ++position;
    for (; position < end && isDigit(text.charAt(position)); position++) {
      if (digits < POWERS[MOST_DIGITS]) {
        digits = digits * 10 + text.charAt(position) - '0';
        exponent--;
      }
    }
    return position > first;
  }

  private boolean power() {
    if (position >= end || (text.charAt(position) | 0x20) != 'e') {
      return true;
    }
    position++;
    boolean isNegative = position < end && text.charAt(position) == '-';
    if (isNegative || (position < end && text.charAt(position) == '+')) {
      position++;
    }
    int first = position;
    int power = 0;
    for (; position < end && position - first < 3 && isDigit(text.charAt(position)); position++) {
      power = power * 10 + text.charAt(position) - '0';
    }
    exponent += isNegative ? -power : power;
    return position > first;
  }

  private long shifted(int power) {
    if (digits == 0 || power < -18) {
      return 0;
    }
    if (power > 18) {
      return TOO_LARGE;
    }
    if (power >= 0) {
      return digits > Long.MAX_VALUE / POWERS[power] ? TOO_LARGE : digits * POWERS[power];
    }
    long unit = POWERS[-power];
    return digits / unit + (digits % unit >= unit / 2 ? 1 : 0);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
