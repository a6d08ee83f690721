package org.xinheng.models.risk.binning;

import java.util.Arrays;
import org.xinheng.models.risk.RiskModelException;

/**
 * Bins of a number, closed below and open above: {@code [a,b)}.
 *
 * @param breaks where the second and each further bin begins, rising
 */
public record RangeBins(double[] breaks) implements Bins {

  public RangeBins {
    breaks = breaks.clone();
    for (int i = 0; i < breaks.length; i++) {
      if (!Double.isFinite(breaks[i]) || (i > 0 && breaks[i] <= breaks[i - 1])) {
        throw new RiskModelException(
            "The breaks " + Arrays.toString(breaks) + " are not numbers that rise.");
      }
    }
  }

  @Override
  public double[] breaks() {
    return breaks.clone();
  }

  @Override
  public int count() {
    return breaks.length + 1;
  }

  @Override
  public int of(double value) {
    if (Double.isNaN(value)) {
      return breaks.length + 1;
    }
    int bin = 0;
    while (bin < breaks.length && value >= breaks[bin]) {
      bin++;
    }
    return bin;
  }

  @Override
  public String label(int bin) {
    if (bin == count()) {
      return MISSING;
    }
    String from = bin == 0 ? "-inf" : Double.toString(breaks[bin - 1]);
    String below = bin == breaks.length ? "inf" : Double.toString(breaks[bin]);
    return "[" + from + "," + below + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RangeBins bins && Arrays.equals(breaks, bins.breaks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(breaks);
  }

  @Override
  public String toString() {
    return "RangeBins" + Arrays.toString(breaks);
  }
}
