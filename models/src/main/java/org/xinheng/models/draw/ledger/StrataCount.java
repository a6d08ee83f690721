package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.draw.CodePoints;

/**
 * Public counts of one stratum, or of several that are too small to be shown alone: where a handful
 * of units are eligible, how many were drawn would betray their classes.
 *
 * @param strata the strata counted together
 * @param eligible units that could be drawn
 * @param drawn units that were
 */
public record StrataCount(List<String> strata, long eligible, long drawn) {
  private static final Comparator<StrataCount> SMALLEST_FIRST =
      Comparator.comparingLong(StrataCount::eligible)
          .thenComparing(count -> count.strata().get(0), CodePoints.ORDER);

  public StrataCount {
    strata = List.copyOf(strata);
  }

  /**
   * Public counts of a plan: classes are added up, and strata with fewer units than that are
   * counted together, with the next larger one if need be.
   */
  public static List<StrataCount> of(DrawHead.PlanSizes sizes, int fewestUnits) {
    SortedMap<String, StrataCount> byStratum = new TreeMap<>(CodePoints.ORDER);
    for (DrawHead.CellSize cell : sizes.cells()) {
      byStratum.merge(
          cell.stratum(),
          new StrataCount(List.of(cell.stratum()), cell.eligible(), cell.drawn()),
          StrataCount::plus);
    }
    List<StrataCount> counts = new ArrayList<>(byStratum.values());
    counts.sort(SMALLEST_FIRST);
    while (counts.size() > 1 && counts.get(0).eligible < fewestUnits) {
      StrataCount pooled = counts.remove(0).with(counts.remove(0));
      counts.add(pooled);
      counts.sort(SMALLEST_FIRST);
    }
    counts.sort(Comparator.comparing(count -> count.strata().get(0), CodePoints.ORDER));
    return counts;
  }

  private StrataCount plus(StrataCount sameStratum) {
    return new StrataCount(strata, eligible + sameStratum.eligible, drawn + sameStratum.drawn);
  }

  private StrataCount with(StrataCount other) {
    List<String> both = new ArrayList<>(strata);
    both.addAll(other.strata);
    both.sort(CodePoints.ORDER);
    return new StrataCount(both, eligible + other.eligible, drawn + other.drawn);
  }
}
