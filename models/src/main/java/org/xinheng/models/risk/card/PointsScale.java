package org.xinheng.models.risk.card;

import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.json.ModelNode;

/**
 * How log odds become points; more points are safer.
 *
 * @param pdo points that double the odds
 * @param odds odds of bad to good at {@code points}
 * @param points points at those odds
 */
public record PointsScale(double pdo, double odds, double points) {

  public PointsScale {
    if (!(pdo > 0 && odds > 0) || !Double.isFinite(pdo + odds + points)) {
      throw new RiskModelException(
          "No scale has %s points to double the odds and odds of %s at %s points."
              .formatted(pdo, odds, points));
    }
  }

  /** Points of one unit of log odds. */
  public double factor() {
    return pdo / StrictMath.log(2);
  }

  /** Points at even odds. */
  public double offset() {
    return points + factor() * StrictMath.log(odds);
  }

  static PointsScale read(ModelNode node) {
    return new PointsScale(node.number("pdo"), node.number("odds"), node.number("points"));
  }
}
