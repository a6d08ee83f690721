package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.following.DoorRule;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.ClosedDoors;
import org.xinheng.models.draw.ledger.ClosedDoors.Door;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.officers.PostRequest;

/**
 * Which reserves take the places of closed doors, and who goes there (候补替换): the next rank of the
 * same class and stratum, in the order in which results became known. A night puts on record in the
 * ledger what no earlier one has; what was replaced stays replaced, even if its result is corrected
 * later.
 */
final class Replacements {
  private final DrawnScope scope;
  private final VisitResults results;
  private final OversightLedger ledger;
  private final Map<List<String>, DrawnScope.Place> places = new HashMap<>();

  /** Since when a reserve is visited for its plan; results known by then are of other visits. */
  private final Map<List<String>, LocalDate> since = new HashMap<>();

  /**
   * One closed door on record.
   *
   * @param entry place of its entry in the ledger
   * @param reserve who takes the place; null where nobody does
   * @param isOverCapacity whether no day had room left for one of its teams
   * @param visit the visit there; null where nobody takes the place
   */
  record Replacement(
      int entry,
      LocalDate replacedOn,
      Door door,
      DrawnScope.Place closedDoor,
      DrawnScope.Place reserve,
      boolean isOverCapacity,
      PlannedVisit visit) {}

  private Replacements(DrawnScope scope, VisitResults results) {
    this.scope = scope;
    this.results = results;
    this.ledger = scope.frozen().ledger();
    scope.places().forEach(place -> places.put(List.of(place.plan(), place.unit().id()), place));
  }

  /** Those of a night, after putting on record what no night has. */
  static List<Replacement> of(DrawnScope scope, VisitResults results, LocalDate asOf) {
    Replacements replacements = new Replacements(scope, results);
    List<LocalDate> days = results.days().stream().filter(day -> !day.isAfter(asOf)).toList();
    if (!days.isEmpty()) {
      replacements.record(days);
    }
    return replacements.recorded(asOf);
  }

  private void record(List<LocalDate> days) {
    Standing standing = Standing.current(ledger);
    for (ChangeLog.Entry entry : ledger.changes().entries()) {
      if (entry.amendment() instanceof ClosedDoors closed) {
        closed.doors().forEach(door -> asked(door, closed.decidedOn()));
      }
    }
    for (LocalDate day : days) {
      List<Door> doors = doors(standing, day);
      if (!doors.isEmpty()) {
        if (!ledger.brokenSeals().isEmpty()) {
          throw Errors.ledgerDiffers(ledger.brokenSeals().size());
        }
        ledger.amend(new ClosedDoors(day, doors));
      }
    }
  }

  private void asked(Door door, LocalDate day) {
    if (door.isReplaced()) {
      since.put(List.of(door.plan(), door.reserve()), day);
    }
  }

  private List<Door> doors(Standing standing, LocalDate day) {
    List<Door> doors = new ArrayList<>();
    scope.places().stream()
        .sorted(
            Comparator.comparingInt(
                place -> standing.places().position(place.plan(), place.unit().id())))
        .forEachOrdered(
            place ->
                closed(standing, place, day)
                    .ifPresent(result -> doors.add(replace(standing, place, result.code(), day))));
    return doors;
  }

  private Optional<VisitResults.Result> closed(
      Standing standing, DrawnScope.Place place, LocalDate day) {
    String unit = place.unit().id();
    if (!standing.places().isOpen(place.plan(), unit)) {
      return Optional.empty();
    }
    LocalDate asked = since.getOrDefault(List.of(place.plan(), unit), LocalDate.MIN);
    return results.closedDoor(scope.visitId(unit), scope.plan(place.plan()).matters(), asked, day);
  }

  private Door replace(Standing standing, DrawnScope.Place place, String result, LocalDate day) {
    DoorRule rule = new DoorRule(standing, place.plan(), place.unit().id(), day);
    Door door =
        rule.replaced(result, reserve -> requests(standing, placeOf(place.plan(), reserve), day));
    rule.apply(door);
    asked(door, day);
    return door;
  }

  private List<PostRequest> requests(Standing standing, DrawnScope.Place reserve, LocalDate day) {
    return scope.planner().joining(reserve.unit(), day).posts().stream()
        .map(post -> ownPost(standing, post.request(), reserve.plan()))
        .toList();
  }

  /** A department that goes there for another plan has its own post for this one. */
  private static PostRequest ownPost(Standing standing, PostRequest asked, String plan) {
    return standing.post(asked.visit(), asked.department()).isEmpty()
        ? asked
        : new PostRequest(
            asked.scope(),
            asked.unit(),
            asked.department() + "/" + plan,
            asked.needed(),
            asked.day(),
            asked.team(),
            asked.qualifications());
  }

  private DrawnScope.Place placeOf(String plan, String unit) {
    return places.get(List.of(plan, unit));
  }

  private List<Replacement> recorded(LocalDate asOf) {
    List<Replacement> recorded = new ArrayList<>();
    List<ChangeLog.Entry> entries = ledger.changes().entries();
    if (entries.isEmpty()) {
      return recorded;
    }
    Standing standing = Standing.staffed(ledger);
    for (int i = 0; i < entries.size(); i++) {
      standing.apply(entries.get(i).amendment());
      if (entries.get(i).amendment() instanceof ClosedDoors closed
          && !closed.decidedOn().isAfter(asOf)) {
        for (Door door : closed.doors()) {
          recorded.add(recorded(i, closed.decidedOn(), door, standing));
        }
      }
    }
    return recorded;
  }

  private Replacement recorded(int entry, LocalDate replacedOn, Door door, Standing standing) {
    DrawnScope.Place closed = placeOf(door.plan(), door.unit());
    if (!door.isReplaced()) {
      return new Replacement(entry, replacedOn, door, closed, null, false, null);
    }
    DrawnScope.Place reserve = placeOf(door.plan(), door.reserve());
    return new Replacement(
        entry,
        replacedOn,
        door,
        closed,
        reserve,
        door.posts().stream().anyMatch(post -> standing.isOverCapacity(post.request())),
        scope.planner().joining(reserve.unit(), door.posts().get(0).request().day()));
  }
}
