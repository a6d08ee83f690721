package org.xinheng.jobs.training;

import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;

/** What rows must hold before anything is fitted to them. */
final class Outcomes {
  private Outcomes() {}

  /** Refuses too few rows, and rows of one outcome only. */
  static void requireBoth(ValueCounts counts, int leastRows) {
    double good = counts.totalGood() + counts.missingGood();
    double bad = counts.totalBad() + counts.missingBad();
    if (good + bad < leastRows) {
      throw new RiskModelException(
          "There are %.0f rows to learn from; at least %d are needed."
              .formatted(good + bad, leastRows));
    }
    if (good == 0 || bad == 0) {
      throw new RiskModelException(
          "All %.0f rows are %s: nothing can be learnt from one outcome."
              .formatted(good + bad, bad == 0 ? "good" : "bad"));
    }
  }
}
