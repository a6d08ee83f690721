package org.xinheng.jobs.backtest;

import java.time.LocalDate;
import org.xinheng.models.risk.indicators.Target;

/**
 * What a back-test asks: standing on a past day, whose next check within the horizon is bad?
 *
 * @param target what counts as bad
 * @param cut the day; only what was known on it is used
 * @param horizonDays days after it within which the next check tells
 * @param withTrees whether the boosted trees are tried too, which takes most of the time
 */
public record Question(Target target, LocalDate cut, int horizonDays, boolean withTrees) {

  /** The cut as days since 1970-01-01. */
  int cutDay() {
    return (int) cut.toEpochDay();
  }
}
