package org.xinheng.jobs.drawing.frames;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameRules;
import org.xinheng.models.draw.WeightCounts;

/**
 * How many units of the frames of a scope are in which class and stratum with which weight: all
 * that sizes and odds depend on, and small whatever the frames hold.
 */
public final class FrameCounts {
  private final SortedMap<String, PlanCounts> byPlan = new TreeMap<>(CodePoints.ORDER);

  private FrameCounts() {}

  /** Counts of one plan: weights by class and stratum, and the excluded by reason. */
  public static final class PlanCounts {
    private final SortedMap<List<String>, WeightCounts> cells = new TreeMap<>(CellDraw.ORDER);
    private final SortedMap<String, Long> excluded = new TreeMap<>();

    /** Weights by class and stratum, in their order. */
    public SortedMap<List<String>, WeightCounts> cells() {
      return cells;
    }

    public long eligible() {
      return cells.values().stream().mapToLong(WeightCounts::units).sum();
    }

    public long excluded() {
      return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Eligible units by class. */
    public SortedMap<String, Long> byClass() {
      SortedMap<String, Long> classes = new TreeMap<>();
      cells.forEach((cell, weights) -> classes.merge(cell.get(0), weights.units(), Long::sum));
      return classes;
    }

    /** Eligible units of a class by stratum. */
    public Map<String, Long> strataOf(String unitClass) {
      Map<String, Long> strata = new TreeMap<>(CodePoints.ORDER);
      cells.forEach(
          (cell, weights) -> {
            if (cell.get(0).equals(unitClass)) {
              strata.put(cell.get(1), weights.units());
            }
          });
      return strata;
    }
  }

  /** Counts of the frames of one scope. */
  public static FrameCounts of(Dataset<Row> frames) {
    FrameCounts counts = new FrameCounts();
    frames
        .groupBy(
            DrawFrames.PLAN.column(),
            DrawFrames.UNIT_CLASS.column(),
            DrawFrames.STRATUM.column(),
            DrawFrames.WEIGHT.column(),
            DrawFrames.REASON.column())
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(counts::add);
    return counts;
  }

  private void add(Row row) {
    PlanCounts plan = byPlan.computeIfAbsent(row.getString(0), name -> new PlanCounts());
    long units = row.getLong(5);
    if (row.getString(4).isEmpty()) {
      plan.cells
          .computeIfAbsent(List.of(row.getString(1), row.getString(2)), cell -> new WeightCounts())
          .add(row.getInt(3), units);
    } else {
      plan.excluded.merge(row.getString(4), units, Long::sum);
    }
  }

  public PlanCounts of(String plan) {
    return byPlan.getOrDefault(plan, new PlanCounts());
  }

  /** What forbids a draw from the frame of a plan. */
  public List<String> faults(DrawPlan plan) {
    List<String> faults = new ArrayList<>();
    of(plan.plan())
        .cells()
        .forEach(
            (cell, weights) ->
                FrameRules.faultOf(plan, cell.get(0), cell.get(1), weights)
                    .ifPresent(fault -> faults.add("plan " + plan.plan() + ", " + fault)));
    if (of(plan.plan()).eligible() == 0) {
      faults.add(
          "plan %s: no unit is eligible, %d are excluded"
              .formatted(plan.plan(), of(plan.plan()).excluded()));
    }
    return faults;
  }
}
