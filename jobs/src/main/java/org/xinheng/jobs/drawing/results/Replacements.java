package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.following.DoorRule;
import org.xinheng.models.draw.following.KnownResults;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.officers.PostRequest;

/**
 * Which reserves take the places of closed doors, and who goes there (候补替换): the next rank of the
 * same class and stratum. A night puts on record in the ledger the results that no earlier one has,
 * each with its consequence; what was replaced stays replaced, even if its result is corrected
 * later.
 */
final class Replacements {
  private final DrawnScope scope;
  private final OversightLedger ledger;
  private final Map<List<String>, DrawnScope.Place> places = new HashMap<>();

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

  private Replacements(DrawnScope scope) {
    this.scope = scope;
    this.ledger = scope.frozen().ledger();
    scope.places().forEach(place -> places.put(List.of(place.plan(), place.unit().id()), place));
  }

  /** Those of a night, after putting on record what no night has. */
  static List<Replacement> of(DrawnScope scope, VisitResults results, LocalDate asOf) {
    Replacements replacements = new Replacements(scope);
    List<FollowUp.Result> known = results.known(scope.scope(), asOf);
    if (!known.isEmpty()) {
      replacements.record(known, asOf);
    }
    return replacements.recorded(asOf);
  }

  /** A night that comes after one that learnt more leaves the ledger as it is. */
  private void record(List<FollowUp.Result> known, LocalDate asOf) {
    Standing standing = Standing.current(ledger);
    List<FollowUp.Result> news = standing.results().news(known);
    if (news.isEmpty() || asOf.isBefore(standing.results().learntOn())) {
      return;
    }
    if (!ledger.brokenSeals().isEmpty()) {
      throw Errors.ledgerDiffers(ledger.brokenSeals().size());
    }
    standing.results().learn(news, asOf);
    List<Door> doors = new ArrayList<>();
    for (KnownResults.ClosedDoor closed : standing.closedDoors()) {
      doors.add(replace(standing, closed, asOf));
    }
    ledger.amend(new FollowUp(asOf, news, doors));
  }

  private Door replace(Standing standing, KnownResults.ClosedDoor closed, LocalDate day) {
    String plan = closed.plan();
    DoorRule rule = new DoorRule(standing, plan, closed.unit(), day);
    Door door =
        rule.replaced(closed.result(), reserve -> requests(standing, placeOf(plan, reserve), day));
    rule.apply(door);
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
      if (entries.get(i).amendment() instanceof FollowUp closed
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
