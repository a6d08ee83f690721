package org.xinheng.models.risk.cohorts;

import java.io.Serializable;
import org.xinheng.models.risk.RiskModelException;

/**
 * How much a row weighs whose check we drew ourselves: the inverse of the chance that it was drawn,
 * so that who was likely to be drawn does not count for more than there are of them. Stabilised:
 * the checked units of one draw weigh one in the mean. Trimmed: a single unit that was hardly ever
 * to be drawn does not outvote the others.
 *
 * @param most how much one row may weigh at most, and one by what it may be divided
 */
public record InclusionWeights(double most) implements Serializable {
  /** Weights are whole numbers of thousandths, so that any order of rows gives the same sums. */
  public static final long UNIT = 1000;

  public InclusionWeights {
    if (!(most >= 1) || Double.isInfinite(most)) {
      throw new RiskModelException("A row cannot weigh " + most + " at most.");
    }
  }

  /**
   * The inverse of a chance, in thousandths.
   *
   * @param probability chance of being drawn
   */
  public static long inverse(double probability) {
    if (!(probability > 0 && probability <= 1)) {
      throw new RiskModelException(
          "A unit was drawn whose chance of being drawn is " + probability + ".");
    }
    return Math.round(UNIT / probability);
  }

  /**
   * The weight of a row, in thousandths.
   *
   * @param inverse its inverse chance
   * @param inverses inverse chances of all checked units of its draw, in sum
   * @param units checked units of its draw
   */
  public long of(long inverse, long inverses, long units) {
    double weight = (double) inverse * units / inverses;
    return Math.round(UNIT * Math.max(1 / most, Math.min(most, weight)));
  }
}
