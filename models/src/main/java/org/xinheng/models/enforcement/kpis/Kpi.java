package org.xinheng.models.enforcement.kpis;

import java.math.BigDecimal;
import java.util.List;
import org.xinheng.models.enforcement.Dimension;
import org.xinheng.models.lifecycle.Rule;

/**
 * An indicator of how a city is supervised (执法评议指标): always so many of so many.
 *
 * @param rule id, label and citation
 * @param dimension what of the appraisal it belongs to
 * @param numerator what is counted, in Chinese
 * @param denominator of what, in Chinese
 * @param direction whether more is better
 * @param target share to be reached; null where none is set
 * @param cuts by what it is drilled down
 * @param measure how it is counted
 */
public record Kpi(
    Rule rule,
    Dimension dimension,
    String numerator,
    String denominator,
    Direction direction,
    BigDecimal target,
    List<Cut> cuts,
    Measure measure) {

  public Kpi {
    cuts = List.copyOf(cuts);
  }

  /** Where a figure should go. */
  public enum Direction {
    UP,
    DOWN,
    /** It is shown, and nothing follows from it. */
    NONE
  }

  /** By what a figure is drilled down. */
  public enum Cut {
    DEPARTMENT,
    TOWN,
    MATTER,
    /** By the supervision class of the enterprise. */
    CLASS
  }

  public String id() {
    return rule.id();
  }

  /** Whether the target is met; null where there is none, or nothing to measure it by. */
  public Boolean isMet(long hits, long counted) {
    if (target == null || counted == 0) {
      return null;
    }
    int compared = BigDecimal.valueOf(hits).compareTo(target.multiply(BigDecimal.valueOf(counted)));
    return direction == Direction.DOWN ? compared <= 0 : compared >= 0;
  }
}
