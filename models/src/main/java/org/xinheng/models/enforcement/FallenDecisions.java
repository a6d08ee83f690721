package org.xinheng.models.enforcement;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.statistics.Wilson;

/**
 * A department whose decisions fall too often (复议诉讼纠错率).
 *
 * @param check the check that found it
 * @param department code of the department; empty where records name none
 * @param fell decisions changed, revoked, or declared illegal or void
 * @param decided decided remedies
 * @param rate the share, with its interval
 */
public record FallenDecisions(
    EnforcementCheck check, String department, long fell, long decided, Wilson rate) {

  /** The departments whose rate surpasses what is declared, even at the low end of its interval. */
  public static List<FallenDecisions> of(EnforcementRules rules, ReviewCounts counts) {
    List<FallenDecisions> found = new ArrayList<>();
    for (EnforcementCheck check : rules.of(Comparison.Revocations.class)) {
      Comparison.Revocations most = (Comparison.Revocations) check.check();
      counts
          .all()
          .forEach(
              (key, sums) -> {
                if (key.measure().equals(MatterTally.REMEDIES) && sums[1] >= most.leastDecided()) {
                  Wilson rate = Wilson.of(sums[0], sums[1]);
                  if (rate.low() > most.above()) {
                    found.add(new FallenDecisions(check, key.department(), sums[0], sums[1], rate));
                  }
                }
              });
    }
    return found;
  }
}
