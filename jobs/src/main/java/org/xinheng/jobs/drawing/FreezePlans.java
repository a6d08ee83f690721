package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawOfficers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.supervision.Supervision;

/**
 * Freezes the frames of the plans that are due, and commits to them in public before their seed can
 * be known (检查对象名录库冻结、承诺公示). What is frozen stays as it is.
 */
public final class FreezePlans implements Job {

  @Override
  public String name() {
    return "freeze-plans";
  }

  @Override
  public String purpose() {
    return "freeze the frames of plans that are due and commit to them in public";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Deliveries.TABLE,
        Facts.TABLE,
        Dossiers.TABLE,
        Overlay.TABLE,
        SupervisionClasses.TABLE,
        FrozenClasses.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(DrawFrames.TABLE, DrawOfficers.TABLE);
  }

  @Override
  public List<String> folders() {
    return List.of("draws");
  }

  @Override
  public void run(JobContext context) {
    Supervision supervision = Supervision.of(context.definitions());
    List<String> due = due(context, Plans.announced(context.definitions(), supervision));
    if (due.isEmpty()) {
      return;
    }
    Registers registers = Registers.of(context.lake(), context.asOf());
    Plans plans = Plans.of(context.definitions(), supervision, registers.matters(), context.asOf());
    List<Registers.DeliveredSeed> seeds = Registers.seeds(context.lake());
    DrawFolders folders = DrawFolders.of(context.lake());
    long rows = 0;
    for (String scope : due) {
      if (seeds.stream().anyMatch(seed -> seed.scope().equals(scope))) {
        missed(context, scope, "its seed is known already");
        continue;
      }
      List<Plan> ofScope = FrozenScope.inOrder(plans.ofScope(scope));
      long units = new ScopeFreeze(context, folders, registers, ofScope).run();
      rows += units;
      context
          .progress()
          .figure(
              Progress.note("scope " + scope),
              "frozen, %d plans with %d units, commitment %s"
                  .formatted(ofScope.size(), units, folders.digest(scope)));
    }
    context.progress().figure(Progress.ROWS, rows);
  }

  /** Scopes to be frozen; one whose seed may be known by the time of the commitment is too late. */
  private static List<String> due(JobContext context, Plans plans) {
    LocalDate asOf = context.asOf();
    List<String> due = new ArrayList<>();
    for (String scope : plans.scopes()) {
      Plan any = plans.ofScope(scope).get(0);
      if (any.schedule().freezeOn().isAfter(asOf)
          || DrawFolders.of(context.lake()).isFrozen(scope)) {
        continue;
      }
      String late = lateness(any, asOf);
      if (late.isEmpty()) {
        due.add(scope);
      } else {
        missed(context, scope, late);
      }
    }
    return due;
  }

  /** Why a plan cannot be frozen on a night any more; empty while it can. */
  static String lateness(Plan plan, LocalDate asOf) {
    LocalDate until = plan.schedule().visitsUntil();
    if (until.isBefore(asOf)) {
      return "its visiting days ended on " + until;
    }
    return FrozenScope.committedOn(asOf).isBefore(plan.seed().dueAt().toLocalDate())
        ? ""
        : "its seed was due at " + plan.seed().dueAt();
  }

  private static void missed(JobContext context, String scope, String why) {
    context
        .progress()
        .figure(
            Progress.note("scope " + scope),
            "not frozen in time, "
                + why
                + "; its plans need a scope of their own and a later seed");
  }
}
