package org.xinheng.jobs.drawing;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawProbabilities;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.drawing.frames.FrameCounts;
import org.xinheng.jobs.drawing.ranking.Cells;
import org.xinheng.jobs.drawing.ranking.Ranking;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.rows.Runs;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.Selected;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.ResultRow;
import org.xinheng.models.plans.Plan;

/** The first random of one frozen scope. */
final class ScopeDraw {
  private final JobContext context;
  private final FrozenScope frozen;
  private final String drawingSeed;
  private final List<DrawPlan> plans;
  private final FrameCounts counts;
  private final Cells.Sized sized;

  ScopeDraw(JobContext context, FrozenScope frozen, Seed seed) {
    this.context = context;
    this.frozen = frozen;
    this.drawingSeed = seed.drawingSeed(frozen.freeze().secret());
    this.plans = frozen.plans().stream().map(Plan::drawPlan).toList();
    this.counts = FrameCounts.of(frames());
    this.sized = Cells.of(counts, plans, tickets());
  }

  /** Tickets of the scope. */
  Tickets tickets() {
    return Tickets.of(drawingSeed, frozen.scope());
  }

  /** Draws, and seals the draw. */
  void draw(Seed seed) {
    Lake lake = context.lake();
    lake.writeScope(
        DrawProbabilities.TABLE,
        frozen.scope(),
        context
            .spark()
            .createDataFrame(
                sized.cells().probabilities(frozen.scope(), counts, plans),
                DrawProbabilities.TABLE.schema()));
    if (write(sized.cells()) != sized.cells().selected()) {
      write(sized.cells().unbounded());
    }
    Iterator<Row> rows =
        results()
            .orderBy(
                DrawResults.PLAN.column(),
                DrawResults.UNIT_CLASS.column(),
                DrawResults.STRATUM.column(),
                DrawResults.PLACE.column())
            .toLocalIterator();
    for (Runs runs = new Runs(rows, 1); runs.value() != null; ) {
      int plan = plans.stream().map(DrawPlan::plan).toList().indexOf(runs.value());
      frozen.ledger().addResult(plan, "00000", lines(runs.run()));
    }
    for (int i = 0; i < plans.size(); i++) {
      if (sized.sizes().get(i).cells().stream().allMatch(cell -> cell.drawn() == 0)) {
        frozen.ledger().addResult(i, "00000", List.<ResultRow>of().iterator());
      }
    }
    frozen.ledger().draw(new DrawHead(seed, drawingSeed, sized.sizes()));
  }

  private long write(Cells cells) {
    return context
        .lake()
        .writeScope(
            DrawResults.TABLE,
            frozen.scope(),
            Ranking.results(frames(), cells, drawingSeed, frozen.scope(), Ranking.TicketsOf.SCOPE));
  }

  private static Iterator<ResultRow> lines(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ResultRow next() {
        Row row = rows.next();
        return new ResultRow(
            row.getString(2),
            row.getString(3),
            new Selected(row.getString(5), row.getLong(4), row.getDouble(7), row.getLong(8)));
      }
    };
  }

  /** The enterprises drawn by any plan; as many as there will be visits. */
  List<PlannedVisit.DrawnUnit> drawn() {
    return results()
        .filter(not(DrawResults.IS_RESERVE.column()))
        .groupBy(DrawResults.ID.column())
        .agg(
            max(DrawResults.TICKET.column()),
            max(DrawResults.TOWN.column()),
            max(DrawResults.VILLAGE.column()),
            sort_array(collect_list(DrawResults.PLAN.column())))
        .collectAsList()
        .stream()
        .map(
            row ->
                new PlannedVisit.DrawnUnit(
                    row.getString(0),
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getList(4)))
        .toList();
  }

  /** How many enterprises would be visited if each plan drew with tickets of its own. */
  long independentVisits() {
    // Tickets of their own overlap by chance alone; the bounds of ranks hold for them as well.
    return Ranking.results(
            frames(), sized.cells(), drawingSeed, frozen.scope(), Ranking.TicketsOf.PLAN)
        .filter(not(DrawResults.IS_RESERVE.column()))
        .agg(countDistinct(DrawResults.ID.column()))
        .first()
        .getLong(0);
  }

  private Dataset<Row> frames() {
    return context
        .lake()
        .read(DrawFrames.TABLE)
        .filter(DrawFrames.SCOPE.column().equalTo(lit(frozen.scope())));
  }

  private Dataset<Row> results() {
    return context
        .lake()
        .read(DrawResults.TABLE)
        .filter(DrawResults.SCOPE.column().equalTo(lit(frozen.scope())));
  }
}
