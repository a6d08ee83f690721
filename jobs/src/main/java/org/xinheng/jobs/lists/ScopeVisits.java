package org.xinheng.jobs.lists;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.drawing.registers.Subject;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.jobs.lake.Lake;

/**
 * Everything that the lists of one drawn scope say.
 *
 * @param posts each department's part of each visit
 * @param reserves who stands by, with class and place: for planners only
 * @param checks what was found before
 */
record ScopeVisits(
    String scope,
    List<ListedPost> posts,
    Map<String, List<ListedPost>> byVisit,
    List<Reserve> reserves,
    PastChecks checks,
    SubjectRegister subjects) {
  private static final Comparator<ListedPost> BY_DAY =
      Comparator.comparing(ListedPost::day)
          .thenComparing(post -> post.number() == 0)
          .thenComparing(ListedPost::number)
          .thenComparing(ListedPost::visitId)
          .thenComparing(post -> post.department().code());

  /**
   * A unit that takes the place of a closed door of its class and stratum.
   *
   * @param plan its Chinese name
   */
  record Reserve(
      String plan, String stratum, String supervisionClass, long place, Subject subject) {}

  static ScopeVisits of(
      String scope,
      Collection<ListedPost> posts,
      List<Reserve> reserves,
      PastChecks checks,
      SubjectRegister subjects) {
    Map<String, List<ListedPost>> byVisit = new HashMap<>();
    List<ListedPost> sorted = posts.stream().sorted(BY_DAY).toList();
    sorted.forEach(
        post -> byVisit.computeIfAbsent(post.visitId(), key -> new ArrayList<>()).add(post));
    return new ScopeVisits(scope, sorted, byVisit, reserves, checks, subjects);
  }

  /** Reserves of a scope as rows of {@link DrawResults}, by plan, class, stratum and place. */
  static List<Row> reserves(Lake lake, String scope) {
    return lake.read(DrawResults.TABLE)
        .filter(DrawResults.SCOPE.column().equalTo(lit(scope)))
        .filter(DrawResults.IS_RESERVE.column())
        .select(
            DrawResults.PLAN.column(),
            DrawResults.STRATUM.column(),
            DrawResults.UNIT_CLASS.column(),
            DrawResults.PLACE.column(),
            DrawResults.ID.column())
        .orderBy(
            DrawResults.PLAN.column(),
            DrawResults.STRATUM.column(),
            DrawResults.UNIT_CLASS.column(),
            DrawResults.PLACE.column())
        .collectAsList();
  }

  /** Posts of a team, by day and number. */
  List<ListedPost> ofTeam(String team) {
    return posts.stream().filter(post -> post.team().code().equals(team)).toList();
  }

  /** The other departments' parts of the same visit. */
  List<ListedPost> others(ListedPost post) {
    return byVisit.get(post.visitId()).stream().filter(other -> other != post).toList();
  }

  /** Open corrections at the enterprises of some posts, in the order of the posts. */
  List<PastCheck> rechecks(List<ListedPost> of) {
    LinkedHashSet<String> usccs = new LinkedHashSet<>();
    of.forEach(post -> usccs.add(post.subject().uscc()));
    return usccs.stream()
        .flatMap(uscc -> checks.of(uscc).stream())
        .filter(PastCheck::isOpen)
        .sorted(Comparator.comparing(PastCheck::dueOn))
        .toList();
  }

  /** All open corrections, whether or not anybody goes there. */
  List<PastCheck> allRechecks() {
    return checks.open();
  }

  Subject subject(String uscc) {
    return subjects.of(uscc);
  }
}
