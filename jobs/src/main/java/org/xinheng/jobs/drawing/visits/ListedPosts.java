package org.xinheng.jobs.drawing.visits;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.Team;

/** Drawn visits with names beside all codes, by scope and visit; as many as were drawn. */
public final class ListedPosts {
  private final Map<String, String> teams = new HashMap<>();
  private final Map<String, String> matters = new HashMap<>();
  private final CodeList departments;
  private final SubjectRegister subjects;

  private ListedPosts(Registers registers, CodeList departments, SubjectRegister subjects) {
    registers.teams().forEach((Team team) -> teams.put(team.code(), team.name()));
    registers.matters().all().forEach((Matter one) -> matters.put(one.code(), one.name()));
    this.departments = departments;
    this.subjects = subjects;
  }

  /**
   * The visits from a day on of all scopes that had been drawn by a night.
   *
   * @param registers as they are known by the night
   */
  public static List<ListedPost> of(
      Lake lake, Definitions definitions, Registers registers, LocalDate asOf, LocalDate from) {
    Set<String> drawn = new HashSet<>();
    lake.readOrEmpty(DrawSummaries.TABLE)
        .filter(DrawSummaries.AS_OF.column().leq(lit(asOf)))
        .select(DrawSummaries.SCOPE.column())
        .collectAsList()
        .forEach(row -> drawn.add(row.getString(0)));
    if (drawn.isEmpty()) {
      return List.of();
    }
    Map<String, Row> visits = new HashMap<>();
    rows(lake.read(DrawVisits.TABLE), drawn, from)
        .forEach(row -> visits.put(row.getAs(DrawVisits.VISIT_ID.name()), row));
    CodeLists lists = CodeLists.of(definitions);
    SubjectRegister subjects =
        SubjectRegister.of(
            Registers.committed(lake),
            visits.values().stream().map(row -> text(row, DrawVisits.USCC.name())).toList(),
            lists.list("towns"),
            asOf);
    ListedPosts names = new ListedPosts(registers, lists.list("departments"), subjects);
    return rows(lake.read(DrawPosts.TABLE), drawn, from).stream()
        .map(row -> names.listed(row, visits.get(text(row, DrawPosts.VISIT_ID.name()))))
        .toList();
  }

  private static List<Row> rows(Dataset<Row> all, Set<String> scopes, LocalDate from) {
    return all.filter(DrawVisits.SCOPE.column().isin(scopes.toArray()))
        .filter(DrawVisits.DAY.column().geq(lit(from)))
        .orderBy(DrawVisits.SCOPE.column(), DrawVisits.VISIT_ID.column())
        .collectAsList();
  }

  private ListedPost listed(Row post, Row visit) {
    String team = text(post, DrawPosts.TEAM.name());
    String department = text(post, DrawPosts.DEPARTMENT.name()).replaceFirst("/.*", "");
    return new ListedPost(
        text(post, DrawPosts.SCOPE.name()),
        text(post, DrawPosts.VISIT_ID.name()),
        visit.<Long>getAs(DrawVisits.VISIT_NUMBER.name()),
        visit.getAs(DrawVisits.DAY.name()),
        visit.<Boolean>getAs(DrawVisits.IS_OVER_CAPACITY.name()),
        subjects.of(text(visit, DrawVisits.USCC.name())),
        texts(visit, DrawVisits.PLANS.name()),
        new Named(text(post, DrawPosts.DEPARTMENT.name()), departments.labelOf(department)),
        new Named(team, teams.getOrDefault(team, team)),
        texts(post, DrawPosts.MATTERS.name()).stream()
            .map(code -> new Named(code, matters.getOrDefault(code, code)))
            .toList(),
        post.<Integer>getAs(DrawPosts.NEEDED.name()),
        texts(post, DrawPosts.QUALIFICATIONS.name()),
        post.<Integer>getAs(DrawPosts.ELIGIBLE.name()),
        post.<Integer>getAs(DrawPosts.FREE.name()),
        texts(post, DrawPosts.OFFICERS.name()),
        text(post, DrawPosts.SHORTAGE.name()));
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }

  private static List<String> texts(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }
}
