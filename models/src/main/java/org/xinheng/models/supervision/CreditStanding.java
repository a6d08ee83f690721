package org.xinheng.models.supervision;

import java.util.HashSet;
import java.util.Set;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.scorecard.Reason;

/**
 * What the supervision class takes from an assessment.
 *
 * @param whyNotAssessed rule by which there is no score; null where there is one
 * @param grade null where there is no score
 * @param points points left; 0 where there is no score
 * @param reasons ids of the indicators and direct rules among the reasons
 */
public record CreditStanding(String whyNotAssessed, Grade grade, int points, Set<String> reasons) {

  /** What an assessment says. */
  public static CreditStanding of(Assessment assessment) {
    Set<String> reasons = new HashSet<>();
    for (Reason reason : assessment.reasons()) {
      reasons.add(reason.indicator());
    }
    return new CreditStanding(
        assessment.whyNotAssessed(), assessment.grade(), assessment.points(), reasons);
  }
}
