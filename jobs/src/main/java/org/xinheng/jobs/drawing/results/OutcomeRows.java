package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Staffing;

/** What became of visits, matter by matter, and of closed doors, as rows of their tables. */
final class OutcomeRows {
  /** No result yet. */
  static final String OPEN = "OPEN";

  private final DrawnScope scope;
  private final VisitResults results;
  private final LocalDate asOf;
  private final int publicityDays;

  /**
   * Rows of a night.
   *
   * @param publicityDays working days within which results are made public
   */
  OutcomeRows(DrawnScope scope, VisitResults results, LocalDate asOf, int publicityDays) {
    this.scope = scope;
    this.results = results;
    this.asOf = asOf;
    this.publicityDays = publicityDays;
  }

  /** A matter to be checked on a visit, for these plans. */
  private record Asked(
      String unit, String matter, LocalDate day, boolean isReplacement, SortedSet<String> plans) {}

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawOutcomes}. */
  List<Row> outcomes(List<Replacements.Replacement> replacements) {
    Map<List<String>, Asked> asked = new LinkedHashMap<>();
    scope.visits().values().forEach(visit -> ask(visit, false, asked));
    for (Replacements.Replacement one : replacements) {
      if (one.visit() != null) {
        ask(one.visit(), true, asked);
      }
    }
    return asked.values().stream().map(this::outcome).toList();
  }

  private void ask(PlannedVisit visit, boolean isReplacement, Map<List<String>, Asked> asked) {
    for (String plan : visit.unit().plans()) {
      for (String matter : scope.plan(plan).matters()) {
        asked
            .computeIfAbsent(
                List.of(visit.unit().id(), matter),
                any ->
                    new Asked(
                        visit.unit().id(), matter, visit.day(), isReplacement, new TreeSet<>()))
            .plans()
            .add(plan);
      }
    }
  }

  private Row outcome(Asked asked) {
    String visit = scope.visitId(asked.unit());
    Optional<VisitResults.Result> found = results.of(visit, asked.matter(), asOf);
    VisitResults.Result result = found.orElse(null);
    LocalDate due = result == null ? null : due(scope.calendar(), result.visitedOn());
    return RowFactory.create(
        asOf,
        scope.scope(),
        visit,
        asked.unit(),
        asked.matter(),
        List.copyOf(asked.plans()),
        asked.day(),
        asked.isReplacement(),
        result == null ? OPEN : results.outcome(result).toUpperCase(Locale.ROOT),
        result == null ? null : result.code(),
        result == null ? null : result.visitedOn(),
        result == null ? null : result.knownOn(),
        result == null ? null : result.publishedOn(),
        due,
        result != null
            && (result.publishedOn() == null ? asOf : result.publishedOn()).isAfter(due));
  }

  private LocalDate due(WorkCalendar calendar, LocalDate visitedOn) {
    LocalDate day = visitedOn;
    for (int left = publicityDays; left > 0; ) {
      day = day.plusDays(1);
      left -= calendar.isWorking(day) ? 1 : 0;
    }
    return day;
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawReplacements}. */
  List<Row> replacements(List<Replacements.Replacement> replacements) {
    return replacements.stream().map(this::replacement).toList();
  }

  private Row replacement(Replacements.Replacement one) {
    DrawnScope.Place closed = one.closedDoor();
    DrawnScope.Place reserve = one.reserve();
    PlannedVisit visit = one.visit();
    return RowFactory.create(
        asOf,
        scope.scope(),
        closed.plan(),
        closed.unitClass(),
        closed.stratum(),
        closed.unit().id(),
        one.door().result(),
        one.replacedOn(),
        reserve == null ? null : reserve.unit().id(),
        reserve == null ? null : reserve.place(),
        reserve == null ? null : scope.visitId(reserve.unit().id()),
        visit == null ? null : visit.day(),
        visit == null ? null : one.isOverCapacity(),
        reserve == null ? null : reserve.unit().town(),
        scope.plan(closed.plan()).matters().stream().sorted().toList(),
        one.door().shortage() == null ? null : one.door().shortage().name());
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawReplacementPosts}. */
  List<Row> posts(List<Replacements.Replacement> replacements) {
    List<Row> rows = new ArrayList<>();
    for (Replacements.Replacement one : replacements) {
      one.door().posts().forEach(post -> rows.add(post(one, post)));
    }
    return rows;
  }

  private Row post(Replacements.Replacement one, StaffedPost post) {
    PostRequest request = post.request();
    Staffing staffing = post.staffing();
    return RowFactory.create(
        asOf,
        scope.scope(),
        request.visit(),
        one.reserve().plan(),
        request.department(),
        request.team(),
        one.visit().day(),
        matters(one.visit(), request),
        request.needed(),
        List.copyOf(new TreeSet<>(request.qualifications())),
        staffing.post().eligible().size(),
        staffing.left(),
        staffing.officers(),
        staffing.isStaffed() ? null : staffing.shortage().name());
  }

  /** What the plan wants of the team there. */
  private static List<String> matters(PlannedVisit visit, PostRequest request) {
    return visit.posts().stream()
        .filter(post -> post.request().team().equals(request.team()))
        .filter(
            post ->
                request.department().equals(post.request().department())
                    || request.department().startsWith(post.request().department() + "/"))
        .flatMap(post -> post.matters().stream())
        .toList();
  }
}
