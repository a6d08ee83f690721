package org.xinheng.models.draw.ledger;

import java.util.List;
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
