package org.xinheng.models.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a frame must be before it is frozen. Faults of a unit, of a cell and of the whole are
 * separate, so that a large frame is checked by aggregations and a small one in one call.
 */
public final class FrameRules {
  public static final int LARGEST_WEIGHT = 1_000_000;

  private FrameRules() {}

  /** What is wrong with one unit, in one sentence; a unit repeated is a matter of the whole. */
  public static Optional<String> faultOf(DrawPlan plan, FrameUnit unit) {
    List<String> faults = new ArrayList<>();
    NameRules.faultOfId(unit.id()).ifPresent(fault -> faults.add("the id " + fault));
    NameRules.faultOfText(unit.stratum()).ifPresent(fault -> faults.add("the stratum " + fault));
    if (unit.isEligible()) {
      addFaultsOfEligible(plan, unit, faults);
    } else {
      addFaultsOfExcluded(unit, faults);
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("unit " + NameRules.shown(unit.id()) + ": " + String.join(", ", faults));
  }

  private static void addFaultsOfEligible(DrawPlan plan, FrameUnit unit, List<String> faults) {
    if (!plan.ratesBp().containsKey(unit.unitClass())) {
      faults.add("class " + NameRules.shown(unit.unitClass()) + " has no rate");
    }
    if (unit.weight() < 1 || unit.weight() > LARGEST_WEIGHT) {
      faults.add("weight " + unit.weight() + " is not 1 to " + LARGEST_WEIGHT);
    }
  }

  private static void addFaultsOfExcluded(FrameUnit unit, List<String> faults) {
    NameRules.faultOfText(unit.reason()).ifPresent(fault -> faults.add("the reason " + fault));
    if (!unit.unitClass().equals("-") || unit.weight() != 0) {
      faults.add("an excluded unit has class - and weight 0");
    }
  }

  /** Whether a cell is small enough for exact ranks, whichever way its size is rounded. */
  public static Optional<String> faultOf(
      DrawPlan plan, String unitClass, String stratum, WeightCounts weights) {
    long target = Math.multiplyExact(weights.units(), (long) plan.ratesBp().get(unitClass));
    long most = -Math.floorDiv(-target, (long) SampleSizes.WHOLE);
    return CellOdds.isExact(most, weights.sum())
        ? Optional.empty()
        : Optional.of(
            "class %s in stratum %s: ".formatted(unitClass, stratum)
                + CellOdds.tooLarge(most, weights.sum()));
  }

  /** Everything wrong with a frame that fits in memory. */
  public static List<String> faultsOf(DrawPlan plan, Collection<FrameUnit> units) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<List<String>, WeightCounts> cells = new TreeMap<>(CellDraw.ORDER);
    for (FrameUnit unit : units) {
      Optional<String> fault = faultOf(plan, unit);
      fault.ifPresent(faults::add);
      if (!seen.add(unit.id())) {
        faults.add("unit " + NameRules.shown(unit.id()) + ": it is in the frame twice");
      }
      if (fault.isEmpty() && unit.isEligible()) {
        cells
            .computeIfAbsent(List.of(unit.unitClass(), unit.stratum()), key -> new WeightCounts())
            .add(unit.weight(), 1);
      }
    }
    cells.forEach(
        (cell, weights) -> faultOf(plan, cell.get(0), cell.get(1), weights).ifPresent(faults::add));
    if (units.stream().noneMatch(FrameUnit::isEligible)) {
      faults.add("no unit is eligible: nobody could be drawn");
    }
    return faults;
  }
}
