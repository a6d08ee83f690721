package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawEstimates;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawProbabilities;
import org.xinheng.jobs.catalogue.DrawReplacementPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.draw.ledger.ChangesHead;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.Seal;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.supervision.Supervision;

/**
 * Follows drawn visits until their results are public: what joins them, what came back, who takes
 * the place of closed doors, what it says of those not drawn, and which matters remain (抽查跟踪).
 * Nights without a drawn scope that is open read nothing.
 */
public final class FollowVisits implements Job {
  /** How long results are awaited after the last visiting day; then a scope is history. */
  private static final int MONTHS = 3;

  @Override
  public String name() {
    return "follow-visits";
  }

  @Override
  public String purpose() {
    return "follow drawn visits: joined checks, results, reserves, estimates, coverage of matters";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Deliveries.TABLE,
        Facts.TABLE,
        TargetedChecks.TABLE,
        DrawResults.TABLE,
        DrawProbabilities.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        DrawChanges.TABLE,
        DrawJoinedChecks.TABLE,
        DrawOutcomes.TABLE,
        DrawReplacements.TABLE,
        DrawReplacementPosts.TABLE,
        DrawEstimates.TABLE,
        MatterCoverage.TABLE);
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
            .filter(scope -> folders.has(scope, Seal.STAFF))
            .map(scope -> FrozenScope.of(folders.oversight(scope)))
            .filter(scope -> isOpen(scope, context.asOf()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    new Night(context, folders, open).run();
  }

  private static boolean isOpen(FrozenScope scope, LocalDate asOf) {
    return !asOf.isBefore(scope.any().schedule().drawOn())
        && scope.plans().stream()
            .anyMatch(plan -> !asOf.isAfter(plan.schedule().visitsUntil().plusMonths(MONTHS)));
  }

  /** The rows of one night, of all open scopes, table by table. */
  private static final class Night {
    private final JobContext context;
    private final DrawFolders folders;
    private final Lake lake;
    private final LocalDate asOf;
    private final List<FrozenScope> open;
    private final Supervision supervision;
    private final CodeList results;
    private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

    Night(JobContext context, DrawFolders folders, List<FrozenScope> open) {
      this.context = context;
      this.folders = folders;
      this.lake = context.lake();
      this.asOf = context.asOf();
      this.open = open;
      this.supervision = Supervision.of(context.definitions());
      this.results = CodeLists.of(context.definitions()).list("inspection-results");
    }

    void run() {
      Registers tonight = Registers.of(lake, asOf);
      VisitResults known =
          VisitResults.of(
              lake,
              open.stream().map(FrozenScope::scope).toList(),
              tonight.matters(),
              results,
              asOf);
      List<JoinedChecks.Check> checks = JoinedChecks.known(lake, asOf);
      for (FrozenScope frozen : open) {
        follow(DrawnScope.of(lake, frozen), known, checks);
        changes(frozen);
        tell(frozen);
      }
      add(
          MatterCoverage.TABLE,
          Coverage.rows(
              lake,
              tonight.matters(),
              results,
              Plans.announced(context.definitions(), supervision).all(),
              openVisits(),
              asOf));
      rows.forEach(this::write);
      context.progress().figure(Progress.ROWS, (long) rows.get(DrawOutcomes.TABLE).size());
    }

    private void follow(DrawnScope drawn, VisitResults known, List<JoinedChecks.Check> checks) {
      List<Replacements.Replacement> asFound = Replacements.of(drawn, known, asOf);
      MovedDays moved = new MovedDays(drawn.frozen().ledger().changes().entries(), asOf);
      DrawnScope scope = moved.moved(drawn);
      List<Replacements.Replacement> replaced = moved.moved(scope, asFound);
      OutcomeRows outcomes =
          new OutcomeRows(scope, known, asOf, supervision.publicityWorkingDays());
      List<Row> all = outcomes.outcomes(replaced);
      add(DrawJoinedChecks.TABLE, JoinedChecks.rows(scope, checks, supervision, asOf));
      add(DrawOutcomes.TABLE, all);
      add(DrawReplacements.TABLE, outcomes.replacements(replaced));
      add(DrawReplacementPosts.TABLE, outcomes.posts(replaced));
      add(DrawEstimates.TABLE, new EstimateRows(lake, scope, known, asOf).rows());
      context
          .progress()
          .figure(
              Progress.note("visits of " + scope.scope()),
              "%d of %d matters have results, %d of them not public in time; %d closed doors, %d replaced"
                  .formatted(
                      all.stream()
                          .filter(row -> !row.getString(8).equals(OutcomeRows.OPEN))
                          .count(),
                      all.size(),
                      all.stream().filter(row -> row.getBoolean(14)).count(),
                      replaced.size(),
                      replaced.stream().filter(one -> one.reserve() != null).count()));
    }

    private Map<String, Long> openVisits() {
      Map<String, Long> visits = new HashMap<>();
      rows.get(DrawOutcomes.TABLE).stream()
          .filter(row -> row.getString(8).equals(OutcomeRows.OPEN))
          .forEach(row -> visits.merge(row.getString(4), 1L, Long::sum));
      return visits;
    }

    /** Tells the public how far the changes went since the bulletin. */
    private void tell(FrozenScope frozen) {
      PublicLedger everybody = folders.everybody(frozen.scope());
      ChangesHead head = frozen.ledger().changes().head();
      if (folders.isPublished(frozen.scope())
          && head.entries()
              > everybody.told().stream().mapToInt(ChangesHead::entries).max().orElse(0)) {
        everybody.tell(head, asOf);
      }
    }

    /** Changes by hand, as the ledger has them. */
    private void changes(FrozenScope frozen) {
      if (frozen.ledger().changes().entries().isEmpty()) {
        return;
      }
      List<Row> all = ChangeRows.of(frozen.ledger());
      if (all.isEmpty()) {
        return;
      }
      lake.writeScope(
          DrawChanges.TABLE,
          frozen.scope(),
          context.spark().createDataFrame(all, DrawChanges.TABLE.schema()));
    }

    private void add(Table table, List<Row> more) {
      rows.computeIfAbsent(table, any -> new ArrayList<>()).addAll(more);
    }

    private void write(Table table, List<Row> all) {
      if (!all.isEmpty() || lake.exists(table)) {
        lake.writeNight(table, asOf, context.spark().createDataFrame(all, table.schema()));
      }
    }
  }
}
