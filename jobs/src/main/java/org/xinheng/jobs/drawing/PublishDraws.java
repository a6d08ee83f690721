package org.xinheng.jobs.drawing;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.commitment.KeyedHash;
import org.xinheng.models.draw.ledger.Bulletin;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.Seal;
import org.xinheng.models.draw.ledger.StrataCount;
import org.xinheng.models.plans.DrawRules;
import org.xinheng.models.plans.Plan;

/**
 * Publishes drawn scopes on the day their plans name, with the secret: by default after the
 * visiting days (抽查结果公示). Nothing inside leaves the oversight ledger.
 */
public final class PublishDraws implements Job {

  @Override
  public String name() {
    return "publish-draws";
  }

  @Override
  public String purpose() {
    return "publish drawn scopes with their secret on the day their plans name";
  }

  @Override
  public List<Table> reads() {
    return List.of(Deliveries.TABLE, Facts.TABLE, DrawResults.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<String> folders() {
    return List.of("draws");
  }

  @Override
  public void run(JobContext context) {
    DrawFolders folders = DrawFolders.of(context.lake());
    for (String name : folders.scopes()) {
      if (folders.isPublished(name) || !folders.has(name, Seal.STAFF)) {
        continue;
      }
      FrozenScope scope = FrozenScope.of(folders.oversight(name));
      LocalDate lastVisits = last(scope, plan -> plan.schedule().visitsUntil());
      if (lastVisits.isAfter(context.asOf())) {
        continue;
      }
      Registers registers = Registers.of(context.lake(), context.asOf());
      WorkCalendar calendar = new WorkCalendar(registers.specialDays());
      LocalDate due = last(scope, plan -> plan.schedule().publishOn(calendar::isWorking));
      if (!due.isAfter(context.asOf())) {
        publish(context, folders, scope, registers);
      }
    }
  }

  private static LocalDate last(FrozenScope scope, Function<Plan, LocalDate> day) {
    return scope.plans().stream().map(day).max(LocalDate::compareTo).orElseThrow();
  }

  private static void publish(
      JobContext context, DrawFolders folders, FrozenScope scope, Registers registers) {
    Map<String, List<String>> broken = scope.ledger().brokenSeals();
    if (!broken.isEmpty()) {
      throw Errors.ledgerDiffers(broken.size());
    }
    folders.forgetBulletin(scope.scope());
    DrawHead head = scope.ledger().drawHead();
    // What may be shown is decided by the rules in force on the day it is shown.
    int fewest = DrawRules.of(context.definitions(), registers.matters()).fewestUnits();
    List<Bulletin.PublicPlan> plans =
        head.plans().stream().map(sizes -> counts(sizes, fewest)).toList();
    KeyedHash key = KeyedHash.of(scope.freeze().key());
    List<Bulletin.PublicPost> posts = new ArrayList<>();
    scope.ledger().eachPost(scope.scope(), post -> posts.add(PublicLedger.shown(post, key)));
    folders
        .everybody(scope.scope())
        .publish(
            new Bulletin(
                head.seed(),
                scope.freeze().secret(),
                head.drawingSeed(),
                scope.ledger().digest(),
                scope.ledger().changes().head(),
                plans),
            drawn(context, scope.scope()),
            posts);
    context
        .progress()
        .figure(
            Progress.note("bulletin of " + scope.scope()),
            folders.everybody(scope.scope()).folder().place());
  }

  private static Bulletin.PublicPlan counts(DrawHead.PlanSizes sizes, int fewest) {
    long drawn = sizes.cells().stream().mapToLong(DrawHead.CellSize::drawn).sum();
    return new Bulletin.PublicPlan(sizes.plan(), drawn, StrataCount.of(sizes, fewest));
  }

  /** Drawn units by plan and id. */
  private static Iterator<Bulletin.DrawnUnit> drawn(JobContext context, String scope) {
    Iterator<Row> rows =
        context
            .lake()
            .read(DrawResults.TABLE)
            .filter(DrawResults.SCOPE.column().equalTo(lit(scope)))
            .filter(not(DrawResults.IS_RESERVE.column()))
            .select(DrawResults.PLAN.column(), DrawResults.ID.column())
            .orderBy(DrawResults.PLAN.column(), DrawResults.ID.column())
            .toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Bulletin.DrawnUnit next() {
        Row row = rows.next();
        return new Bulletin.DrawnUnit(row.getString(0), row.getString(1));
      }
    };
  }
}
