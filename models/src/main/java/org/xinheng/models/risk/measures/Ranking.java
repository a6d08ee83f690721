package org.xinheng.models.risk.measures;

import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;

/**
 * How well a score puts bad before good; a higher score is riskier.
 *
 * @param auc chance that a bad one scores higher than a good one, ties counting half
 * @param ks largest distance between the shares of bad and of good up to a score
 */
public record Ranking(double auc, double ks) {

  /**
   * The ranking of counted scores.
   *
   * @throws RiskModelException where only one outcome was seen, or a score is missing
   */
  public static Ranking of(ValueCounts scores) {
    double good = scores.totalGood();
    double bad = scores.totalBad();
    if (scores.missingGood() + scores.missingBad() > 0) {
      throw new RiskModelException("A score is missing: it has no rank.");
    }
    if (good == 0 || bad == 0) {
      throw new RiskModelException(
          "There are " + good + " good and " + bad + " bad outcomes: nothing can be ranked.");
    }
    double goodBelow = 0;
    double badBelow = 0;
    double pairs = 0;
    double ks = 0;
    for (int i = 0; i < scores.size(); i++) {
      pairs += scores.bad(i) * (goodBelow + scores.good(i) / 2);
      goodBelow += scores.good(i);
      badBelow += scores.bad(i);
      ks = Math.max(ks, Math.abs(badBelow / bad - goodBelow / good));
    }
    return new Ranking(pairs / (good * bad), ks);
  }

  /** Gini coefficient: 0 where a score tells nothing, 1 where it tells all. */
  public double gini() {
    return 2 * auc - 1;
  }
}
