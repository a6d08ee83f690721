package org.xinheng.models.risk.measures;

import java.util.List;
import org.xinheng.models.risk.RiskModelException;

/**
 * What the riskiest share of a list holds.
 *
 * @param count entities in the share, rounded down but at least one
 * @param bad bad ones among them
 * @param all entities of the list
 * @param allBad bad ones of the list
 */
public record Top(int count, int bad, int all, int allBad) {

  /**
   * The riskiest share, ties by id.
   *
   * @param share above 0, at most 1
   */
  public static Top of(List<Scored> scored, double share) {
    if (scored.isEmpty() || !(share > 0 && share <= 1)) {
      throw new RiskModelException("No top " + share + " of " + scored.size() + " entities.");
    }
    if (scored.stream().anyMatch(one -> Double.isNaN(one.score()))) {
      throw new RiskModelException("A score is missing: it has no rank.");
    }
    List<Scored> sorted = scored.stream().sorted(Scored.RISKIEST_FIRST).toList();
    int count = Math.max(1, (int) Math.floor(sorted.size() * share + 1e-9));
    return new Top(count, bad(sorted.subList(0, count)), sorted.size(), bad(sorted));
  }

  private static int bad(List<Scored> scored) {
    return (int) scored.stream().filter(Scored::isBad).count();
  }

  /** Share of bad ones at the top. */
  public double precision() {
    return (double) bad / count;
  }

  /** How many times the bad rate of the whole list. */
  public double lift() {
    if (allBad == 0) {
      throw new RiskModelException("Nothing bad was found at all: there is no lift.");
    }
    return precision() / ((double) allBad / all);
  }

  /** Share of all bad ones that the top holds. */
  public double recall() {
    return allBad == 0 ? 0 : (double) bad / allBad;
  }
}
