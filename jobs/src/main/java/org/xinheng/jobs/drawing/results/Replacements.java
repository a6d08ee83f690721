package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.Staffing;

/**
 * Which reserves take the places of closed doors, and who goes there (候补替换): the next rank of the
 * same class and stratum, in the order in which results became known. A function of the ledger and
 * of the results known by a night, so the same night gives the same, and a later one only adds to
 * it. What was replaced stays replaced, even if its result is corrected later.
 */
final class Replacements {
  private final DrawnScope scope;
  private final VisitResults results;
  private final Map<List<String>, List<DrawnScope.Place>> reserves = new HashMap<>();
  private final List<DrawnScope.Place> active = new ArrayList<>();
  private final Set<List<String>> closed = new HashSet<>();
  private final Map<String, Integer> load = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, Set<String>> busy = new HashMap<>();
  private final List<Replacement> made = new ArrayList<>();

  /** Why nobody takes a place. */
  enum Shortage {
    NO_RESERVE_LEFT,
    NO_DAY_LEFT
  }

  /**
   * One closed door.
   *
   * @param replacedOn the night that knew of it
   * @param reserve who takes the place; null where nobody does
   * @param visit the visit there; null where nobody takes the place
   * @param staffings officers of its posts, in their order
   * @param shortage null where somebody takes the place
   */
  record Replacement(
      DrawnScope.Place closedDoor,
      VisitResults.Result result,
      LocalDate replacedOn,
      DrawnScope.Place reserve,
      PlannedVisit visit,
      List<Staffing> staffings,
      Shortage shortage) {}

  private Replacements(DrawnScope scope, VisitResults results) {
    this.scope = scope;
    this.results = results;
    for (DrawnScope.Place place : scope.places()) {
      if (place.isReserve()) {
        reserves.computeIfAbsent(place.cell(), cell -> new ArrayList<>()).add(place);
      } else {
        active.add(place);
      }
    }
    scope.visits().forEach((unit, visit) -> days.put(unit, visit.day()));
    scope
        .posts()
        .forEach(
            post -> {
              Set<String> there =
                  busy.computeIfAbsent(post.request().visit(), visit -> new HashSet<>());
              there.addAll(post.staffing().officers());
              post.staffing().officers().forEach(officer -> load.merge(officer, 1, Integer::sum));
            });
  }

  static List<Replacement> of(DrawnScope scope, VisitResults results, LocalDate asOf) {
    Replacements replacements = new Replacements(scope, results);
    results.days().stream().filter(day -> !day.isAfter(asOf)).forEachOrdered(replacements::on);
    return replacements.made;
  }

  private void on(LocalDate day) {
    // Those who take a place on this day are asked from the next day on.
    for (DrawnScope.Place place : List.copyOf(active)) {
      String visit = scope.visitId(place.unit().id());
      List<String> name = List.of(place.plan(), place.unit().id());
      if (!closed.contains(name)) {
        results
            .closedDoor(visit, scope.plan(place.plan()).matters(), day)
            .ifPresent(
                result -> {
                  closed.add(name);
                  made.add(replace(place, result, day));
                });
      }
    }
  }

  private Replacement replace(DrawnScope.Place place, VisitResults.Result result, LocalDate day) {
    List<DrawnScope.Place> left = reserves.getOrDefault(place.cell(), List.of());
    if (left.isEmpty()) {
      return none(place, result, day, Shortage.NO_RESERVE_LEFT);
    }
    DrawnScope.Place reserve = left.get(0);
    Optional<PlannedVisit> visit = visit(reserve, day.plusDays(1));
    if (visit.isEmpty()) {
      return none(place, result, day, Shortage.NO_DAY_LEFT);
    }
    left.remove(0);
    active.add(reserve);
    days.put(reserve.unit().id(), visit.get().day());
    return new Replacement(place, result, day, reserve, visit.get(), staff(visit.get()), null);
  }

  private static Replacement none(
      DrawnScope.Place place, VisitResults.Result result, LocalDate day, Shortage shortage) {
    return new Replacement(place, result, day, null, null, List.of(), shortage);
  }

  /** On the day of a visit that goes there anyway, if that is ahead. */
  private Optional<PlannedVisit> visit(DrawnScope.Place reserve, LocalDate first) {
    LocalDate anyway = days.get(reserve.unit().id());
    return anyway == null || anyway.isBefore(first)
        ? scope.planner().further(reserve.unit(), first)
        : Optional.of(scope.planner().joining(reserve.unit(), anyway));
  }

  /** By the tickets of the scope, among those who have room left and are not there already. */
  private List<Staffing> staff(PlannedVisit visit) {
    Set<String> there =
        busy.computeIfAbsent(scope.visitId(visit.unit().id()), any -> new HashSet<>());
    List<Post> posts =
        scope
            .roster()
            .posts(visit.posts().stream().map(PlannedVisit.PlannedPost::request).toList())
            .stream()
            .map(
                post ->
                    new Post(
                        post.visit(),
                        post.department(),
                        post.needed(),
                        post.eligible().stream().filter(one -> !there.contains(one)).toList()))
            .toList();
    List<Staffing> staffings =
        OfficerDraw.draw(
            scope.tickets(),
            posts,
            officer -> scope.roster().room(officer) - load.getOrDefault(officer, 0));
    staffings.forEach(
        staffing -> {
          there.addAll(staffing.officers());
          staffing.officers().forEach(officer -> load.merge(officer, 1, Integer::sum));
        });
    return staffings;
  }
}
