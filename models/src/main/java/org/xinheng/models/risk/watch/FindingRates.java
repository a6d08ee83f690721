package org.xinheng.models.risk.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.statistics.Wilson;
import org.xinheng.models.supervision.RiskClass;

/**
 * What inspections found, by the class that an enterprise had on the eve (问题发现率): the test of the
 * classes is that the rate rises from A to D.
 */
public final class FindingRates {
  private final Map<RiskClass, long[]> counts = new EnumMap<>(RiskClass.class);

  /**
   * The rate of one class.
   *
   * @param inspected enterprises inspected
   * @param found those with a finding
   * @param interval 95 % interval of the rate; null where none was inspected
   */
  public record Rate(RiskClass riskClass, long inspected, long found, Wilson interval) {
    public double rate() {
      return (double) found / inspected;
    }
  }

  /** Counts inspections of a class. */
  public FindingRates add(RiskClass riskClass, long inspected, long found) {
    if (found < 0 || found > inspected) {
      throw new RiskModelException(found + " findings in " + inspected + " inspections.");
    }
    long[] cell = counts.computeIfAbsent(riskClass, c -> new long[2]);
    cell[0] += inspected;
    cell[1] += found;
    return this;
  }

  /** Rates from A to D. */
  public List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    for (RiskClass one : RiskClass.values()) {
      long[] cell = counts.getOrDefault(one, new long[2]);
      Wilson interval = cell[0] == 0 ? null : Wilson.of(cell[1], cell[0]);
      rates.add(new Rate(one, cell[0], cell[1], interval));
    }
    return rates;
  }

  /**
   * How one class compares with the next lighter one.
   *
   * @param by its rate less that of the lighter one; not above 0 where the rate does not rise
   * @param inspected inspections of the one with fewer
   */
  public record Rise(RiskClass lighter, RiskClass heavier, double by, long inspected) {
    /** The two classes. */
    public String pair() {
      return lighter + "-" + heavier;
    }
  }

  /**
   * Neighbouring classes, each with enough inspections to tell; one that has too few is passed
   * over.
   *
   * @param leastInspected inspections below which a class says too little
   */
  public List<Rise> rises(long leastInspected) {
    List<Rise> rises = new ArrayList<>();
    Rate lighter = null;
    for (Rate rate : rates()) {
      if (rate.inspected() == 0 || rate.inspected() < leastInspected) {
        continue;
      }
      if (lighter != null) {
        rises.add(
            new Rise(
                lighter.riskClass(),
                rate.riskClass(),
                rate.rate() - lighter.rate(),
                Math.min(lighter.inspected(), rate.inspected())));
      }
      lighter = rate;
    }
    return rises;
  }
}
