package org.xinheng.models.draw.ledger;

/**
 * Doubles as hexadecimal texts of one form only, the one that Python's {@code float.hex} writes.
 */
public final class HexDouble {
  private static final int FRACTION_BITS = 52;

  private HexDouble() {}

  /**
   * The text of a normal number.
   *
   * @throws IllegalArgumentException for zero, numbers too small for full precision, and no numbers
   */
  public static String of(double number) {
    int exponent = Math.getExponent(number);
    if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
      throw new IllegalArgumentException("Not a normal number: " + number);
    }
    long fraction = Double.doubleToRawLongBits(number) & (1L << FRACTION_BITS) - 1;
    return "%s0x1.%013xp%+d".formatted(number < 0 ? "-" : "", fraction, exponent);
  }
}
