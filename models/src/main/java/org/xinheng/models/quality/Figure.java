package org.xinheng.models.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One figure of the quality report: a measure of one source on one night.
 *
 * @param source source measured
 * @param contract contract it delivers
 * @param measure what was measured
 * @param numerator counted, a whole number
 * @param denominator counted, a whole number
 * @param past the same measure over the nights before
 * @param detail Chinese note for people, or null
 */
public record Figure(
    String source,
    String contract,
    Measure measure,
    long numerator,
    long denominator,
    Past past,
    String detail) {
  static final int PLACES = 6;

  /**
   * What the nights before say.
   *
   * @param ratio their ratio taken together, or null where there is none
   * @param nights how many nights it rests on
   */
  public record Past(BigDecimal ratio, int nights) {
    /** Nothing is known of earlier nights. */
    public static final Past NONE = new Past(null, 0);

    /** The ratio of whole counts added up over some nights. */
    public static Past pooled(long numerator, long denominator, int nights) {
      return new Past(Figure.ratio(numerator, denominator).orElse(null), nights);
    }
  }

  /** Numerator by denominator to six places; none where nothing was counted. */
  public Optional<BigDecimal> ratio() {
    return ratio(numerator, denominator);
  }

  private static Optional<BigDecimal> ratio(long numerator, long denominator) {
    if (denominator == 0) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP));
  }
}
