package org.xinheng.jobs.lists;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.visits.ListedPosts;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.lists.warnings.WarningLists;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;

/**
 * Writes what people take in their hands: work sheets of warnings and notices of transfer, what
 * oversight asks about the enforcers, and of each draw visit lists and forms for those who go, a
 * report for oversight, pages for the public (检查清单、执法文书、公告). Lists of a scope are written anew each
 * night until its visits are over, since doors close and officers change.
 */
public final class WriteLists implements Job {

  @Override
  public String name() {
    return "write-lists";
  }

  @Override
  public String purpose() {
    return "write work sheets of warnings, visit lists, officers' forms, public pages and reports";
  }

  @Override
  public List<Table> reads() {
    return Stream.of(
            List.of(Deliveries.TABLE, DrawResults.TABLE),
            ListedPosts.READS,
            DrawReport.READS,
            WarningLists.READS,
            FindingsReport.READS)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<String> folders() {
    return List.of("draws", "lists", "oversight", "public");
  }

  @Override
  public void run(JobContext context) {
    DrawFolders folders = DrawFolders.of(context.lake());
    Folders root = context.lake().folder("");
    Registers registers = Registers.of(context.lake(), context.asOf());
    long workbooks = WarningLists.write(context, ScopeLists.root(root), registers);
    context.progress().figure("warning_workbooks", workbooks);
    FindingsReport.write(context, root.in("oversight"));
    writeDraws(context, root, folders, registers);
  }

  private static void writeDraws(
      JobContext context, Folders root, DrawFolders folders, Registers registers) {
    LocalDate asOf = context.asOf();
    // A scope that is published and has its page is done with.
    List<FrozenScope> running =
        folders.scopes().stream()
            .filter(name -> !folders.isPublished(name) || !Publication.isComplete(root, name))
            .map(name -> FrozenScope.of(folders.oversight(name)))
            .filter(scope -> !scope.frozenOn().isAfter(asOf))
            .toList();
    if (running.isEmpty()) {
      return;
    }
    Publication publication = new Publication(context, folders, registers);
    running.forEach(publication::write);
    long written = lists(context, root, running, registers);
    PrivateFolder oversight = PrivateFolder.open(root.in("oversight"), "draws");
    new DrawReport(context.lake(), frozen(folders, asOf), asOf)
        .write(oversight.file("draw-report.xlsx"));
    oversight.switchIn(asOf);
    context.progress().figure("lists", written);
  }

  private static List<String> frozen(DrawFolders folders, LocalDate asOf) {
    return folders.scopes().stream()
        .filter(
            name ->
                !LocalDate.parse(folders.oversight(name).freeze().committedAt())
                    .isAfter(asOf.plusDays(1)))
        .toList();
  }

  /** Writes the lists of the scopes whose visits are not over; the number of scopes. */
  private static long lists(
      JobContext context, Folders root, List<FrozenScope> running, Registers registers) {
    Dataset<Row> drawn =
        context
            .lake()
            .readOrEmpty(DrawSummaries.TABLE)
            .filter(
                DrawSummaries.AS_OF
                    .column()
                    .leq(org.apache.spark.sql.functions.lit(context.asOf())));
    Set<String> there = new HashSet<>();
    Set<String> redrawn = new HashSet<>();
    drawn
        .select(DrawSummaries.SCOPE.column(), DrawSummaries.REDRAWN_SCOPE.column())
        .collectAsList()
        .forEach(
            row -> {
              there.add(row.getString(0));
              redrawn.add(row.getString(1));
            });
    List<FrozenScope> due =
        running.stream()
            .filter(scope -> there.contains(scope.scope()) && !redrawn.contains(scope.scope()))
            .filter(scope -> !lastDay(scope).isBefore(context.asOf()))
            .filter(scope -> !isNewer(root, scope.scope(), context.asOf()))
            .toList();
    redrawn.stream()
        .filter(scope -> scope != null && ScopeLists.root(root).exists(scope))
        .forEach(scope -> PrivateFolder.withdraw(ScopeLists.root(root), scope));
    if (!due.isEmpty()) {
      ScopeLists lists = ScopeLists.of(context, root, due, registers);
      due.forEach(lists::write);
      context
          .progress()
          .figure(
              Progress.note("visit lists"),
              due.stream()
                  .map(scope -> ScopeLists.root(root).place(scope.scope()))
                  .collect(Collectors.joining(", ")));
    }
    return due.size();
  }

  private static LocalDate lastDay(FrozenScope scope) {
    return scope.plans().stream()
        .map(plan -> plan.schedule().visitsUntil())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** A night that is filled in later leaves the lists of a later one alone. */
  private static boolean isNewer(Folders root, String scope, LocalDate asOf) {
    return PrivateFolder.night(ScopeLists.root(root), scope)
        .filter(night -> night.isAfter(asOf))
        .isPresent();
  }
}
