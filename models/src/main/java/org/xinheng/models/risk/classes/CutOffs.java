package org.xinheng.models.risk.classes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.json.ModelNode;
import org.xinheng.models.supervision.RiskClass;

/**
 * Probabilities from which a class begins; a class that begins where the next one does is empty.
 *
 * @param b probability from which an enterprise is B
 * @param c probability from which it is C
 * @param d probability from which it is D
 */
public record CutOffs(double b, double c, double d) {

  public CutOffs {
    if (!(0 <= b && b <= c && c <= d) || !Double.isFinite(d)) {
      throw new RiskModelException(
          "The cut-offs %s, %s and %s do not rise from B to D.".formatted(b, c, d));
    }
  }

  /** Class of a probability. */
  public RiskClass of(double probability) {
    if (probability >= d) {
      return RiskClass.D;
    }
    if (probability >= c) {
      return RiskClass.C;
    }
    return probability >= b ? RiskClass.B : RiskClass.A;
  }

  /**
   * The cut-offs that come nearest to shares of a population. Equal probabilities are never parted,
   * so shares are met only as nearly as they allow.
   *
   * @param population enterprises by probability; whether as good or bad does not matter
   */
  public static CutOffs of(ValueCounts population, ClassShares shares) {
    double d = from(population, shares.d());
    double c = Math.min(d, from(population, shares.d() + shares.c()));
    double b = Math.min(c, from(population, shares.d() + shares.c() + shares.b()));
    return new CutOffs(b, c, d);
  }

  /** The probability above which about that many basis points of the population lie. */
  private static double from(ValueCounts population, int bp) {
    double total = population.totalGood() + population.totalBad();
    if (!(total > 0)) {
      throw new RiskModelException("There is no population to cut into classes.");
    }
    double wanted = total * bp / ClassShares.ALL;
    double above = 0;
    // Beyond any probability: nobody.
    double cutOff = 2;
    for (int i = population.size() - 1; i >= 0; i--) {
      double with = above + population.weight(i);
      if (Math.abs(with - wanted) > Math.abs(above - wanted)) {
        break;
      }
      above = with;
      cutOff = population.value(i);
    }
    return cutOff;
  }

  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("B", b);
    json.put("C", c);
    json.put("D", d);
    return json;
  }

  public static CutOffs read(ModelNode node) {
    return new CutOffs(node.number("B"), node.number("C"), node.number("D"));
  }
}
