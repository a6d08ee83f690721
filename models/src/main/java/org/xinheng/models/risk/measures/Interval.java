package org.xinheng.models.risk.measures;

import org.xinheng.models.risk.RiskModelException;

/**
 * An interval of a share.
 *
 * @param low lower end, at least 0
 * @param high upper end, at most 1
 */
public record Interval(double low, double high) {
  /** Quantile of the normal distribution for intervals that hold 95 times in 100. */
  private static final double Z = 1.959963984540054;

  /** Wilson's 95 % interval of the share of hits in trials. */
  public static Interval wilson(double hits, double trials) {
    if (!(trials > 0) || !(hits >= 0) || hits > trials) {
      throw new RiskModelException("There is no share of " + hits + " in " + trials + ".");
    }
    double share = hits / trials;
    double spread = Z * Z / trials;
    double middle = (share + spread / 2) / (1 + spread);
    double reach =
        Z / (1 + spread) * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials));
    return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
  }
}
