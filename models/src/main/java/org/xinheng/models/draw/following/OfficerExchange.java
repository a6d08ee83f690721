package org.xinheng.models.draw.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.PostRequest;

/** Officers of one post exchanged by hand (人员调整). */
final class OfficerExchange {
  private final Standing standing;
  private final Change change;
  private final List<String> faults;

  OfficerExchange(Standing standing, Change change) {
    this.standing = standing;
    this.change = change;
    this.faults = new ArrayList<>(change.faults());
  }

  List<String> apply() {
    Optional<Standing.PostNow> found = standing.post(change.visit(), change.department());
    if (found.isEmpty()) {
      faults.add(missing());
      return faults;
    }
    PostRequest request = found.get().request();
    if (change.decidedOn().isAfter(request.day())) {
      faults.add(
          "it was decided on %s, after the visit of %s"
              .formatted(change.decidedOn(), request.day()));
    }
    List<String> now = found.get().officers();
    for (String officer : change.removed()) {
      if (!now.contains(officer)) {
        faults.add("officer " + officer + " does not hold the post");
      }
    }
    change.added().forEach(officer -> check(officer, request));
    List<String> after = new ArrayList<>(now);
    after.removeAll(change.removed());
    after.addAll(change.added());
    after.sort(CodePoints.ORDER);
    int fewest = Math.max(OfficerDraw.FEWEST_OFFICERS, request.needed());
    if (after.size() < fewest) {
      faults.add("%d officers are left, and the post takes %d".formatted(after.size(), fewest));
    }
    if (faults.isEmpty()) {
      standing.put(new Standing.PostNow(request, List.copyOf(after)));
    }
    return faults;
  }

  /** Says what there is instead, so that whoever mistyped it finds it. */
  private String missing() {
    List<String> departments =
        standing.posts(change.visit()).stream().map(post -> post.request().department()).toList();
    return departments.isEmpty()
        ? "the scope has no visit " + change.visit()
        : "the visit %s has no post %s: its posts are %s"
            .formatted(change.visit(), change.department(), String.join(", ", departments));
  }

  private void check(String id, PostRequest request) {
    Optional<Officer> found = standing.officer(id);
    String name = "officer " + id;
    if (found.isEmpty()) {
      faults.add(name + " is not on the roster of the scope");
      return;
    }
    Officer officer = found.get();
    if (!officer.team().equals(request.team())) {
      faults.add(name + " is of team " + officer.team() + ", competent is " + request.team());
    }
    faults.addAll(absences(officer, request));
    if (officer.recusals().contains(request.unit())) {
      faults.add(name + " stays away from " + request.unit() + " (回避)");
    }
    if (!officer.qualifications().containsAll(request.qualifications())) {
      faults.add(name + " is not qualified for all of " + new TreeSet<>(request.qualifications()));
    }
    if (standing.isOnVisit(id, request.visit())) {
      faults.add(name + " holds a post of the visit");
    }
    if (standing.room(id) <= 0) {
      faults.add(name + " has no room left below the load cap of " + officer.loadCap());
    }
  }

  /** Why an officer cannot go on the day of a post. */
  static List<String> absences(Officer officer, PostRequest request) {
    List<String> faults = new ArrayList<>();
    if (officer.certificateValidUntil().isBefore(request.day())) {
      faults.add(
          "officer %s has a certificate until %s"
              .formatted(officer.id(), officer.certificateValidUntil()));
    }
    if (officer.leave().contains(request.day())) {
      faults.add("officer %s is on leave on %s".formatted(officer.id(), request.day()));
    }
    return faults;
  }
}
