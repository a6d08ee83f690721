package org.xinheng.models.statistics;

/**
 * Wilson's interval for a share: it stays within 0 and 1 and is honest where few were counted.
 *
 * @param share share counted
 * @param low lower end
 * @param high upper end
 */
public record Wilson(double share, double low, double high) {
  /** Quantile of the normal distribution for 95 %. */
  private static final double Z = 1.959963984540054;

  /** The 95 % interval of a share; something was counted, if only in weights. */
  public static Wilson of(double hits, double counted) {
    if (!(counted > 0) || !(hits >= 0) || hits > counted) {
      throw new IllegalArgumentException(hits + " of " + counted);
    }
    double share = hits / counted;
    double squared = Z * Z;
    double centre = (share + squared / (2 * counted)) / (1 + squared / counted);
    double reach =
        Z
            * Math.sqrt(share * (1 - share) / counted + squared / (4.0 * counted * counted))
            / (1 + squared / counted);
    return new Wilson(share, Math.max(0, centre - reach), Math.min(1, centre + reach));
  }
}
