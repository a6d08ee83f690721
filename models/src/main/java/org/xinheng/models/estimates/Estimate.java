package org.xinheng.models.estimates;

import java.util.OptionalDouble;

/**
 * What a draw says of one matter in one domain.
 *
 * @param drawn drawn units
 * @param answered those with a result
 * @param checked those where the matter was checked
 * @param findings those with a finding
 * @param units estimated units that could have been checked
 * @param total estimated units with a finding among them
 * @param variance variance of {@code total}; empty where it cannot be known
 * @param ratio estimated share of findings with its ends at 95 per cent; null where nothing was
 *     checked
 * @param collapsed strata that were counted together with a neighbour
 */
public record Estimate(
    long drawn,
    long answered,
    long checked,
    long findings,
    double units,
    double total,
    OptionalDouble variance,
    Ratio ratio,
    Method method,
    long collapsed) {

  /** A share with the ends of its interval. */
  public record Ratio(double share, double low, double high) {}

  /** How the variance was found. */
  public enum Method {
    /** Everybody was drawn and answered: there is none. */
    CENSUS,
    /** Sen, Yates and Grundy, from exact joint probabilities. */
    SEN_YATES_GRUNDY,
    /** The approximation n/(n-1) Σ (1-π)(y/π - T/n)². */
    HAJEK,
    /** Both, in different strata. */
    MIXED,
    /** Fewer than two units can vary: nothing is known of it. */
    NOT_KNOWN
  }

  /** Estimated findings that nobody saw. */
  public double unseen() {
    return Math.max(0, total - findings);
  }
}
