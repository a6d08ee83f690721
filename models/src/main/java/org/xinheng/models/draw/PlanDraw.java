package org.xinheng.models.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The first random of one plan over a frame in memory (protocol §2 and §3).
 *
 * @param cells the cells that have eligible units, by class and stratum
 */
public record PlanDraw(List<CellDraw> cells) {
  private static final Comparator<Selected> RANKS =
      Comparator.comparingDouble(Selected::rank).thenComparing(Selected::id, CodePoints.ORDER);

  public PlanDraw {
    cells = List.copyOf(cells);
  }

  /**
   * Draws from a frame; excluded units are passed over.
   *
   * @throws DrawException naming every fault of the frame
   */
  public static PlanDraw of(Tickets tickets, DrawPlan plan, Collection<FrameUnit> frame) {
    DrawException.throwIfAny("The frame of plan " + plan.plan(), FrameRules.faultsOf(plan, frame));
    return ofSound(tickets, plan, frame);
  }

  /** Draws from a frame whose faults, if any, are known and reported elsewhere. */
  public static PlanDraw ofSound(Tickets tickets, DrawPlan plan, Collection<FrameUnit> frame) {
    List<CellDraw> cells = new ArrayList<>();
    byClassAndStratum(frame)
        .forEach(
            (unitClass, strata) -> {
              long ticket = tickets.of(SampleSizes.ticketOf(plan.plan(), unitClass));
              Map<String, Long> eligible = new TreeMap<>(CodePoints.ORDER);
              strata.forEach((stratum, units) -> eligible.put(stratum, (long) units.size()));
              SampleSizes.of(ticket, plan.ratesBp().get(unitClass), eligible)
                  .forEach(
                      (stratum, size) ->
                          cells.add(draw(tickets, strata.get(stratum), size, plan.reserves())));
            });
    return new PlanDraw(cells);
  }

  private static SortedMap<String, SortedMap<String, List<FrameUnit>>> byClassAndStratum(
      Collection<FrameUnit> frame) {
    SortedMap<String, SortedMap<String, List<FrameUnit>>> classes = new TreeMap<>(CodePoints.ORDER);
    for (FrameUnit unit : frame) {
      if (unit.isEligible()) {
        classes
            .computeIfAbsent(unit.unitClass(), key -> new TreeMap<>(CodePoints.ORDER))
            .computeIfAbsent(unit.stratum(), key -> new ArrayList<>())
            .add(unit);
      }
    }
    return classes;
  }

  /** Draws within one class and stratum; the units are those of one cell. */
  static CellDraw draw(Tickets tickets, List<FrameUnit> units, long size, int reserves) {
    WeightCounts weights = new WeightCounts();
    units.forEach(unit -> weights.add(unit.weight(), 1));
    CellOdds odds = CellOdds.of(size, weights);
    FrameUnit any = units.get(0);
    List<Selected> selected =
        size == 0 ? List.of() : selected(tickets, units, odds, size + reserves);
    return new CellDraw(any.unitClass(), any.stratum(), units.size(), odds, selected);
  }

  private static List<Selected> selected(
      Tickets tickets, List<FrameUnit> units, CellOdds odds, long most) {
    Selected[] all = new Selected[units.size()];
    for (int i = 0; i < all.length; i++) {
      FrameUnit unit = units.get(i);
      long ticket = tickets.of(unit.id());
      all[i] = new Selected(unit.id(), 0, odds.rank(ticket, unit.weight()), ticket);
    }
    Arrays.sort(all, RANKS);
    List<Selected> placed = new ArrayList<>();
    for (int i = 0; i < Math.min(all.length, most); i++) {
      placed.add(new Selected(all[i].id(), i + 1L, all[i].rank(), all[i].ticket()));
    }
    return placed;
  }

  /** The drawn units of all cells. */
  public Stream<Selected> drawn() {
    return cells.stream().flatMap(cell -> cell.drawn().stream());
  }

  /** Ids of the drawn in the order of their visits. */
  public List<String> visitOrder() {
    return drawn().sorted(Selected.VISITS).map(Selected::id).toList();
  }
}
