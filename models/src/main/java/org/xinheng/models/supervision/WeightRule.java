package org.xinheng.models.supervision;

import org.xinheng.models.definitions.Section;

/**
 * How odds inside one class and stratum follow the points lost and the risk (抽取权重).
 *
 * @param base weight of an enterprise that lost none
 * @param perLostPoint what each lost point adds
 * @param perRiskPermille what each thousandth of the probability of a finding adds
 * @param most the highest weight
 */
public record WeightRule(long base, long perLostPoint, long perRiskPermille, long most) {
  /** The highest weight that the draw takes. */
  public static final long HIGHEST = 1_000_000;

  /** Weight of an enterprise without a probability that lost so many points. */
  public long of(int lostPoints) {
    return of(lostPoints, 0);
  }

  /**
   * Weight of an enterprise.
   *
   * @param riskPermille thousandths of the probability of a finding; 0 where there is none
   */
  public long of(int lostPoints, int riskPermille) {
    return Math.min(most, base + perLostPoint * lostPoints + perRiskPermille * riskPermille);
  }

  static WeightRule read(Section section) {
    WeightRule rule =
        new WeightRule(
            section.whole("base"),
            section.whole("per-lost-point"),
            section.optionalWhole("per-risk-permille").orElse(0),
            section.whole("most"));
    if (rule.base < 1) {
      section.fault("base", "a weight below 1 would leave enterprises that nobody can draw.");
    }
    if (rule.perLostPoint < 0) {
      section.fault("per-lost-point", "lost points never lower the odds.");
    }
    if (rule.perRiskPermille < 0) {
      section.fault("per-risk-permille", "a higher risk never lowers the odds.");
    }
    if (rule.most < rule.base || rule.most > HIGHEST) {
      section.fault("most", "it is not between the base and " + HIGHEST + ".");
    }
    section.close();
    return rule;
  }
}
