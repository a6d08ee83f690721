package org.xinheng.jobs.drawing.ranking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.drawing.frames.FrameCounts;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.SampleSizes;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.WeightCounts;
import org.xinheng.models.draw.inclusion.Inclusion;
import org.xinheng.models.draw.ledger.DrawHead;

/**
 * Sizes and odds of all classes and strata of a scope: what each unit needs besides its own ticket
 * and weight to know its rank and probability. Small, and sent to every task.
 */
public final class Cells implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Cell> cells = new HashMap<>();

  public Cells() {}

  /**
   * One class and stratum of a plan.
   *
   * @param odds what ranks are made with
   * @param most how many are drawn or kept as reserves
   * @param bound rank beyond which nobody can be among them, all but certainly
   * @param given probabilities given the size
   * @param averaged probabilities before the size is known
   */
  public record Cell(CellOdds odds, long most, double bound, Inclusion given, Inclusion averaged)
      implements Serializable {}

  /** The cells of all plans, and their sizes in the order of the plans. */
  public record Sized(Cells cells, List<DrawHead.PlanSizes> sizes) {}

  /** Sizes by controlled rounding, and the odds that follow from them (protocol §2 and §3). */
  public static Sized of(FrameCounts counts, List<DrawPlan> plans, Tickets tickets) {
    Cells cells = new Cells();
    List<DrawHead.PlanSizes> sizes = new ArrayList<>();
    for (DrawPlan plan : plans) {
      FrameCounts.PlanCounts of = counts.of(plan.plan());
      Map<String, SortedMap<String, Long>> sizesOfClass = new HashMap<>();
      of.byClass()
          .keySet()
          .forEach(
              one ->
                  sizesOfClass.put(
                      one,
                      SampleSizes.of(
                          tickets.of(SampleSizes.ticketOf(plan.plan(), one)),
                          plan.ratesBp().get(one),
                          of.strataOf(one))));
      List<DrawHead.CellSize> stated = new ArrayList<>();
      of.cells()
          .forEach(
              (cell, weights) -> {
                long size = sizesOfClass.get(cell.get(0)).get(cell.get(1));
                cells.put(plan, cell, size, weights);
                stated.add(new DrawHead.CellSize(cell.get(0), cell.get(1), weights.units(), size));
              });
      sizes.add(new DrawHead.PlanSizes(plan.plan(), stated));
    }
    return new Sized(cells, sizes);
  }

  private void put(DrawPlan plan, List<String> name, long size, WeightCounts weights) {
    CellOdds odds = CellOdds.of(size, weights);
    long most = size == 0 ? 0 : Math.min(weights.units(), size + plan.reserves());
    cells.put(
        key(plan.plan(), name.get(0), name.get(1)),
        new Cell(
            odds,
            most,
            RankBound.of(odds, weights, most),
            Inclusion.given(size, weights),
            Inclusion.averaged(plan.ratesBp().get(name.get(0)), weights)));
  }

  private static String key(String plan, String unitClass, String stratum) {
    return plan + '|' + unitClass + '|' + stratum;
  }

  /** The cell of a unit; each eligible unit has one. */
  public Cell of(String plan, String unitClass, String stratum) {
    return cells.get(key(plan, unitClass, stratum));
  }

  /** How many rows the result has when no cell falls short. */
  public long selected() {
    return cells.values().stream().mapToLong(Cell::most).sum();
  }

  /** The same cells with nobody left out beforehand. */
  public Cells unbounded() {
    Cells all = new Cells();
    cells.forEach(
        (name, cell) ->
            all.cells.put(
                name,
                new Cell(
                    cell.odds(),
                    cell.most(),
                    Double.POSITIVE_INFINITY,
                    cell.given(),
                    cell.averaged())));
    return all;
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawProbabilities}. */
  public List<Row> probabilities(String scope, FrameCounts counts, List<DrawPlan> plans) {
    List<Row> rows = new ArrayList<>();
    for (DrawPlan plan : plans) {
      counts
          .of(plan.plan())
          .cells()
          .forEach(
              (name, weights) -> {
                Cell cell = of(plan.plan(), name.get(0), name.get(1));
                for (Iterator<WeightCounts.Entry> all = weights.heaviestFirst(); all.hasNext(); ) {
                  WeightCounts.Entry entry = all.next();
                  rows.add(
                      RowFactory.create(
                          scope,
                          plan.plan(),
                          name.get(0),
                          name.get(1),
                          entry.weight(),
                          entry.units(),
                          cell.given().of(entry.weight()),
                          cell.averaged().of(entry.weight()),
                          weights.units() < Inclusion.SMALL));
                }
              });
    }
    return rows;
  }
}
