package org.xinheng.jobs.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.ListedVisits;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.jobs.drawing.visits.ListedPosts;
import org.xinheng.jobs.drawing.visits.VisitRows;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.lake.ParquetExport;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.plans.Plan;

/**
 * The folder {@code lists/<scope>}: per team a workbook and its forms, and the planner's workbook.
 */
final class ScopeLists {
  private final JobContext context;
  private final Folders root;
  private final Registers registers;
  private final Map<String, List<ListedPost>> posts;
  private final Map<String, List<Row>> reserves = new HashMap<>();
  private final PastChecks checks;
  private final SubjectRegister subjects;

  private ScopeLists(
      JobContext context,
      Folders root,
      Registers registers,
      Map<String, List<ListedPost>> posts,
      PastChecks checks,
      SubjectRegister subjects) {
    this.context = context;
    this.root = root;
    this.registers = registers;
    this.posts = posts;
    this.checks = checks;
    this.subjects = subjects;
  }

  /** Where the lists of all scopes are. */
  static Folders root(Folders lake) {
    return lake.in("lists");
  }

  /** Reads what the lists of some scopes say. */
  static ScopeLists of(
      JobContext context, Folders lake, List<FrozenScope> scopes, Registers registers) {
    LocalDate asOf = context.asOf();
    LocalDate first =
        scopes.stream()
            .flatMap(scope -> scope.plans().stream())
            .map(plan -> plan.schedule().visitsFrom())
            .min(LocalDate::compareTo)
            .orElseThrow();
    Map<String, List<ListedPost>> posts = new HashMap<>();
    Set<String> usccs = new HashSet<>();
    for (ListedPost post :
        ListedPosts.of(context.lake(), context.definitions(), registers, asOf, first)) {
      posts.computeIfAbsent(post.scope(), key -> new java.util.ArrayList<>()).add(post);
      usccs.add(post.subject().uscc());
    }
    Dataset<Row> facts = Registers.committed(context.lake());
    CodeLists lists = CodeLists.of(context.definitions());
    PastChecks checks = PastChecks.of(facts, usccs, lists, registers.matters(), asOf);
    Map<String, List<Row>> reserves = new HashMap<>();
    for (FrozenScope scope : scopes) {
      List<Row> rows = ScopeVisits.reserves(context.lake(), scope.scope());
      reserves.put(scope.scope(), rows);
      rows.forEach(row -> usccs.add(row.getString(4)));
    }
    checks.open().forEach(check -> usccs.add(check.uscc()));
    ScopeLists all =
        new ScopeLists(
            context,
            root(lake),
            registers,
            posts,
            checks,
            SubjectRegister.of(facts, usccs, lists.list("towns"), asOf));
    all.reserves.putAll(reserves);
    return all;
  }

  /** Writes and switches in the lists of a scope. */
  void write(FrozenScope scope) {
    LocalDate asOf = context.asOf();
    List<ListedPost> own = posts.getOrDefault(scope.scope(), List.of());
    ScopeVisits visits = ScopeVisits.of(scope.scope(), own, reserves(scope), checks, subjects);
    PrivateFolder folder = PrivateFolder.open(root, scope.scope());
    VisitSheets sheets = new VisitSheets(visits, asOf);
    OfficerSheets forms =
        new OfficerSheets(
            visits,
            scope,
            registers.matters(),
            CodeLists.of(context.definitions()).list("inspection-results"),
            asOf);
    for (Named team : VisitSheets.teams(own)) {
      sheets.writeTeam(folder.file("visits-" + fileName(team) + ".xlsx"), team);
      forms.write(folder.file("forms-" + fileName(team) + ".html"), team);
    }
    sheets.writePlanner(folder.file("planner.xlsx"));
    ParquetExport.write(
        context.spark(),
        ListedVisits.TABLE,
        context.spark().createDataFrame(VisitRows.of(own, asOf), ListedVisits.TABLE.schema()),
        folder.place("visits.parquet"));
    folder.switchIn(asOf);
  }

  private List<ScopeVisits.Reserve> reserves(FrozenScope scope) {
    Map<String, String> plans = new HashMap<>();
    for (Plan plan : scope.plans()) {
      plans.put(plan.id(), plan.label());
    }
    return reserves.get(scope.scope()).stream()
        .map(
            row ->
                new ScopeVisits.Reserve(
                    plans.getOrDefault(row.getString(0), row.getString(0)),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    subjects.of(row.getString(4))))
        .toList();
  }

  /** Codes of teams come from outside: nothing of them but letters and digits names a file. */
  private static String fileName(Named team) {
    return team.code().replaceAll("[^\\p{L}\\p{N}-]", "_");
  }
}
