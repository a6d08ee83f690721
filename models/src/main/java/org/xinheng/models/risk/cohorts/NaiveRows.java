package org.xinheng.models.risk.cohorts;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.risk.indicators.CheckDays;
import org.xinheng.models.risk.indicators.Measure;

/**
 * What one would try first, to be compared with: a row for each single check, of the obvious
 * figures of the checks before it.
 */
public final class NaiveRows {
  /** Names of the figures. */
  public static final List<String> NAMES =
      List.of(
          "checks",
          "bad-share",
          "mean-severity",
          "mean-minor",
          "last-bad",
          "last-severity",
          "days-since-check",
          "days-since-bad");

  private NaiveRows() {}

  /** The rows of an enterprise's checks, less the first, of which nothing was known. */
  public static List<Example> of(String uscc, CheckDays checks) {
    List<Example> rows = new ArrayList<>();
    for (int i = 1; i < checks.size(); i++) {
      int eve = checks.day(i) - 1;
      rows.add(new Example(uscc, eve, checks.day(i), checks.isBad(i), row(checks, i, eve)));
    }
    return rows;
  }

  /** The figures of an enterprise on a day, from its checks up to it. */
  public static double[] row(CheckDays checks, int asOf) {
    return row(checks, checks.size(), asOf);
  }

  private static double[] row(CheckDays checks, int known, int asOf) {
    double bad = 0;
    double severity = 0;
    double minor = 0;
    int lastBad = -1;
    for (int i = 0; i < known; i++) {
      bad += checks.isBad(i) ? 1 : 0;
      severity += checks.measure(i, Measure.SEVERITY);
      minor += checks.measure(i, Measure.MINOR);
      lastBad = checks.isBad(i) ? i : lastBad;
    }
    double divisor = Math.max(1, known);
    int last = known - 1;
    return new double[] {
      known,
      bad / divisor,
      severity / divisor,
      minor / divisor,
      last >= 0 && checks.isBad(last) ? 1 : 0,
      last >= 0 ? checks.measure(last, Measure.SEVERITY) : 0,
      last >= 0 ? asOf - checks.day(last) : 0,
      lastBad >= 0 ? asOf - checks.day(lastBad) : 0
    };
  }
}
