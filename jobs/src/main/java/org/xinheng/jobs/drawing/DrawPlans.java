package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawProbabilities;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.visits.VisitPlanner;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.ledger.Seal;

/**
 * Draws the frozen scopes whose seed has appeared, enterprises first, then officers (双随机抽取). A
 * scope without its seed waits; a seed that could have been chosen is refused. What is drawn stays
 * as it is.
 */
public final class DrawPlans implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(DrawPlans.class);

  @Override
  public String name() {
    return "draw-plans";
  }

  @Override
  public String purpose() {
    return "draw enterprises and officers for frozen plans whose seed has appeared";
  }

  @Override
  public List<Table> reads() {
    return List.of(Deliveries.TABLE, Facts.TABLE, DrawFrames.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        DrawResults.TABLE,
        DrawProbabilities.TABLE,
        DrawVisits.TABLE,
        DrawPosts.TABLE,
        DrawSummaries.TABLE);
  }

  @Override
  public List<String> folders() {
    return List.of("draws");
  }

  @Override
  public void run(JobContext context) {
    DrawFolders folders = DrawFolders.of(context.lake());
    List<FrozenScope> open =
        folders.scopes().stream()
            .filter(scope -> !folders.has(scope, Seal.STAFF))
            .map(scope -> FrozenScope.of(folders.oversight(scope)))
            .filter(scope -> !scope.frozenOn().isAfter(context.asOf()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    List<Registers.DeliveredSeed> delivered = Registers.seeds(context.lake());
    long visits = 0;
    for (FrozenScope scope : open) {
      DrawSeeds seeds = DrawSeeds.of(scope, delivered, context.asOf());
      if (folders.has(scope.scope(), Seal.DRAW)) {
        visits += draw(context, folders, scope, scope.ledger().drawHead().seed());
      } else if (seeds.seed().isEmpty()) {
        wait(context, scope);
      } else if (seeds.faults().isEmpty()) {
        visits += draw(context, folders, scope, seeds.seed().get());
      } else {
        refuse(context, scope, seeds.faults());
      }
    }
    if (visits > 0) {
      context.progress().figure(Progress.ROWS, visits);
    }
  }

  /**
   * The night goes on: a seed that was wrong once stays wrong, and its scope can only be redrawn.
   */
  private static void refuse(JobContext context, FrozenScope scope, List<String> faults) {
    String refusal =
        "refused, its seed is not to be trusted: "
            + String.join("; ", faults)
            + ". Its plans need a scope that redraws it, and a later seed";
    LOG.warn("The draw of scope {} is {}.", scope.scope(), refusal);
    context.progress().figure(Progress.note("draw of " + scope.scope()), refusal);
    context.progress().figure("refused", 1L);
  }

  private static void wait(JobContext context, FrozenScope scope) {
    Progress progress = context.progress();
    LocalDate drawOn = scope.any().schedule().drawOn();
    progress.figure(
        Progress.note("draw of " + scope.scope()),
        context.asOf().isBefore(drawOn)
            ? "waits for its day " + drawOn + " and its seed, due " + due(scope)
            : "waits for its seed, due " + due(scope));
  }

  private static String due(FrozenScope scope) {
    return scope.any().seed().dueAt() + " at " + scope.any().seed().source();
  }

  /** Draws and staffs what is not sealed yet; the number of visits. */
  private static long draw(JobContext context, DrawFolders folders, FrozenScope scope, Seed seed) {
    ScopeDraw draw = new ScopeDraw(context, scope, seed);
    if (!folders.has(scope.scope(), Seal.DRAW)) {
      folders.forgetDraw(scope.scope());
      draw.draw(seed);
    }
    folders.forgetPosts(scope.scope());
    Registers registers = Registers.of(context.lake(), scope.frozenOn());
    ScopeStaffing staffing =
        new ScopeStaffing(
            context,
            scope,
            new VisitPlanner(scope.scope(), scope.plans(), scope.definitions(), registers)
                .visits(draw.drawn()));
    long independent = draw.independentVisits();
    staffing.staff(draw.tickets(), independent);
    context
        .progress()
        .figure(
            Progress.note("draw of " + scope.scope()),
            "%d visits where separate draws make %d; %d posts have no officers"
                .formatted(staffing.visits(), independent, staffing.unstaffed()));
    return staffing.visits();
  }
}
