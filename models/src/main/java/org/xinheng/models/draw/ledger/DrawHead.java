package org.xinheng.models.draw.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xinheng.models.draw.commitment.Seed;

/**
 * What a draw states before its lists: the seed, and the size of every class and stratum.
 *
 * @param seed the public seed
 * @param drawingSeed what tickets were made with
 * @param plans sizes by plan, in the order of the commitment
 */
public record DrawHead(Seed seed, String drawingSeed, List<PlanSizes> plans) {
  public DrawHead {
    plans = List.copyOf(plans);
  }

  /**
   * Sizes of one plan.
   *
   * @param plan the plan
   * @param cells its classes and strata that have eligible units, by class and stratum
   */
  public record PlanSizes(String plan, List<CellSize> cells) {
    public PlanSizes {
      cells = List.copyOf(cells);
    }

    /** Whether a row of the result was drawn; else it is a reserve. */
    public Predicate<ResultRow> drawn() {
      Map<List<String>, Long> sizes = new HashMap<>();
      cells.forEach(cell -> sizes.put(List.of(cell.unitClass(), cell.stratum()), cell.drawn()));
      return row ->
          row.selected().place() <= sizes.getOrDefault(List.of(row.unitClass(), row.stratum()), 0L);
    }
  }

  /**
   * How many of one class and stratum were drawn.
   *
   * @param unitClass the class
   * @param stratum the stratum
   * @param eligible units that could be drawn
   * @param drawn units that were
   */
  public record CellSize(String unitClass, String stratum, long eligible, long drawn) {}
}
