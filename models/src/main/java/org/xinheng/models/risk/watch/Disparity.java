package org.xinheng.models.risk.watch;

import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.statistics.Wilson;

/**
 * How one town, size or industry fares, with its denominators: a difference in classes is told
 * beside the difference in what inspections found.
 *
 * @param dimension {@code town}, {@code size} or {@code industry}
 * @param classed enterprises with a risk class
 * @param risky those in C or D
 * @param inspected inspections in the time looked at
 * @param found those with a finding
 */
public record Disparity(
    String dimension, String value, long classed, long risky, long inspected, long found) {

  public Disparity {
    if (risky < 0 || risky > classed || found < 0 || found > inspected) {
      throw new RiskModelException(
          "%s %s: %d of %d are risky, %d of %d found."
              .formatted(dimension, value, risky, classed, found, inspected));
    }
  }

  /** Share in C or D; NaN without an enterprise. */
  public double riskyShare() {
    return classed == 0 ? Double.NaN : (double) risky / classed;
  }

  /** Interval of that share; null without an enterprise. */
  public Wilson riskyInterval() {
    return classed == 0 ? null : Wilson.of(risky, classed);
  }

  /** Share of inspections that found something; NaN without one. */
  public double foundShare() {
    return inspected == 0 ? Double.NaN : (double) found / inspected;
  }

  /** Interval of that share; null without an inspection. */
  public Wilson foundInterval() {
    return inspected == 0 ? null : Wilson.of(found, inspected);
  }
}
