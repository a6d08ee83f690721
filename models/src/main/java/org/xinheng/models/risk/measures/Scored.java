package org.xinheng.models.risk.measures;

import java.util.Comparator;

/**
 * One entity with its score and what was found.
 *
 * @param score higher is riskier
 */
public record Scored(String id, double score, boolean isBad) {
  /** Riskiest first, ties by id. */
  public static final Comparator<Scored> RISKIEST_FIRST =
      Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id);
}
