package org.xinheng.models.risk.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.risk.RiskModelException;

/**
 * How far officers differ in what they find on like cases: findings against those expected by the
 * risk of the enterprises that each visited. A finding for oversight (执法监督), never an input of a
 * model: the inspector is the strongest predictor of a finding, and a fair system may not use it.
 */
public final class OfficerSpread {
  /** Quantile of the normal distribution for intervals that hold 95 times in 100. */
  private static final double Z = 1.959963984540054;

  private final TreeMap<String, double[]> byOfficer = new TreeMap<>();

  /**
   * One officer.
   *
   * @param visits enterprises visited
   * @param found those with a finding
   * @param expected findings expected by their probabilities
   * @param low lower end of the interval of found / expected
   * @param high upper end of it
   */
  public record Line(
      String officer, long visits, long found, double expected, double low, double high) {
    /** Findings per expected one. */
    public double ratio() {
      return found / expected;
    }

    /** Whether chance alone hardly explains the difference. */
    public boolean isApart() {
      return low > 1 || high < 1;
    }
  }

  /**
   * Counts one visit of an officer.
   *
   * @param probability calibrated probability of a finding on the eve, between 0 and 1
   */
  public OfficerSpread add(String officer, double probability, boolean hasFinding) {
    return add(officer, 1, hasFinding ? 1 : 0, probability, probability * (1 - probability));
  }

  /**
   * Counts visits of an officer.
   *
   * @param expected sum of the probabilities
   * @param variance sum of probability × (1 − probability)
   */
  public OfficerSpread add(
      String officer, long visits, long found, double expected, double variance) {
    if (visits < found || found < 0 || !(expected >= 0 && expected <= visits)) {
      throw new RiskModelException(
          "Officer %s: %d visits, %d findings, %s expected."
              .formatted(officer, visits, found, expected));
    }
    double[] cell = byOfficer.computeIfAbsent(officer, o -> new double[4]);
    cell[0] += visits;
    cell[1] += found;
    cell[2] += expected;
    cell[3] += variance;
    return this;
  }

  /**
   * Officers with enough visits to tell, those who find most against expectation first.
   *
   * @param leastVisits visits below which an officer is left out
   */
  public List<Line> lines(long leastVisits) {
    List<Line> lines = new ArrayList<>();
    byOfficer.forEach(
        (officer, cell) -> {
          if (cell[0] >= leastVisits && cell[2] > 0) {
            lines.add(line(officer, cell));
          }
        });
    lines.sort(Comparator.comparingDouble(Line::ratio).reversed().thenComparing(Line::officer));
    return lines;
  }

  private static Line line(String officer, double[] cell) {
    // The range that chance alone would give is laid around what was found.
    double reach = Z * Math.sqrt(cell[3]) / cell[2];
    double ratio = cell[1] / cell[2];
    return new Line(
        officer,
        (long) cell[0],
        (long) cell[1],
        cell[2],
        Math.max(0, ratio - reach),
        ratio + reach);
  }

  /**
   * How many times the differences between officers exceed those of chance: about 1 where officers
   * are alike. NaN where fewer than two have enough visits.
   */
  public double overdispersion(long leastVisits) {
    Map<String, double[]> enough = new LinkedHashMap<>();
    byOfficer.forEach(
        (officer, cell) -> {
          if (cell[0] >= leastVisits && cell[3] > 0) {
            enough.put(officer, cell);
          }
        });
    if (enough.size() < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (double[] cell : enough.values()) {
      double apart = cell[1] - cell[2];
      sum += apart * apart / cell[3];
    }
    return sum / enough.size();
  }
}
