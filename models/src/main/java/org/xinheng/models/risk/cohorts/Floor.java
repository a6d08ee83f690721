package org.xinheng.models.risk.cohorts;

import java.util.List;
import org.xinheng.models.risk.indicators.CheckDays;
import org.xinheng.models.risk.indicators.Measure;

/**
 * The floor that any model has to beat: the mean severity of past checks, halved every two years,
 * drawn by two checks towards the share of bad ones.
 *
 * @param base share of bad days among all days of checks
 */
public record Floor(double base) {
  private static final double HALF_LIFE_DAYS = 730;
  private static final double PRIOR = 2;

  /** The floor of all enterprises' checks up to a day. */
  public static Floor of(List<CheckDays> all) {
    long days = 0;
    long bad = 0;
    for (CheckDays checks : all) {
      for (int i = 0; i < checks.size(); i++) {
        bad += checks.isBad(i) ? 1 : 0;
      }
      days += checks.size();
    }
    return new Floor(days == 0 ? 0 : (double) bad / days);
  }

  /** Score of an enterprise on a day, from its checks up to it. */
  public double score(CheckDays checks, int asOf) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < checks.size(); i++) {
      double w = StrictMath.pow(0.5, (asOf - checks.day(i)) / HALF_LIFE_DAYS);
      sum += w * checks.measure(i, Measure.SEVERITY);
      weight += w;
    }
    return (sum + PRIOR * base) / (weight + PRIOR);
  }
}
