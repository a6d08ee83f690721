package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xinheng.models.draw.ledger.DayChange;
import org.xinheng.models.draw.officers.PostRequest;

/** A visit moved to another day by hand (改期): all its posts that are still ahead. */
final class VisitMove {
  private final Standing standing;
  private final DayChange change;
  private final List<String> faults;

  VisitMove(Standing standing, DayChange change) {
    this.standing = standing;
    this.change = change;
    this.faults = new ArrayList<>(change.faults());
  }

  List<String> apply() {
    List<Standing.PostNow> ahead =
        standing.posts(change.visit()).stream()
            .filter(post -> !post.request().day().isBefore(change.decidedOn()))
            .toList();
    if (ahead.isEmpty()) {
      faults.add(
          "the scope has no visit %s that is ahead on %s"
              .formatted(change.visit(), change.decidedOn()));
      return faults;
    }
    List<Standing.PostNow> moved = ahead.stream().map(this::moved).toList();
    if (moved.equals(ahead)) {
      faults.add("the visit is on " + change.day() + " as it is");
    } else {
      checkDay(ahead.get(0).request().unit());
      checkTeams(ahead);
    }
    moved.forEach(this::checkOfficers);
    if (faults.isEmpty()) {
      moved.forEach(standing::put);
    }
    return faults;
  }

  private Standing.PostNow moved(Standing.PostNow post) {
    PostRequest request = post.request();
    return new Standing.PostNow(request.on(change.day()), post.officers());
  }

  private void checkDay(String unit) {
    List<String> plans = standing.places().plansOf(unit);
    List<LocalDate> days = standing.registers().daysOf(plans);
    if (!days.contains(change.day())) {
      faults.add(
          "%s is no working visiting day of %s: they go from %s to %s"
              .formatted(
                  change.day(),
                  String.join(", ", plans),
                  days.isEmpty() ? "-" : days.get(0),
                  days.isEmpty() ? "-" : days.get(days.size() - 1)));
    }
  }

  private void checkTeams(List<Standing.PostNow> ahead) {
    TreeSet<String> teams = new TreeSet<>();
    ahead.forEach(
        post -> {
          if (!post.request().day().equals(change.day())) {
            teams.add(post.request().team());
          }
        });
    for (String team : teams) {
      if (!standing.hasRoom(team, change.day())) {
        faults.add(
            "team %s makes %d visits on %s, as many as it can"
                .formatted(team, standing.visits(team, change.day()), change.day()));
      }
    }
  }

  private void checkOfficers(Standing.PostNow post) {
    for (String id : post.officers()) {
      standing
          .officer(id)
          .ifPresent(officer -> faults.addAll(OfficerExchange.absences(officer, post.request())));
    }
  }
}
