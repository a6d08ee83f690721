package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.PostRequest;

/** Repeats who takes the place of one closed door, and compares (候补替换). */
final class DoorCheck {
  private final Standing standing;
  private final LocalDate knownOn;
  private final Door door;
  private final String name;
  private final List<String> faults = new ArrayList<>();

  DoorCheck(Standing standing, LocalDate knownOn, Door door) {
    this.standing = standing;
    this.knownOn = knownOn;
    this.door = door;
    this.name = name(door.plan(), door.unit());
  }

  static String name(String plan, String unit) {
    return "plan %s, closed door %s: ".formatted(plan, unit);
  }

  List<String> apply() {
    if (isPossible()) {
      compare();
    }
    return faults;
  }

  private boolean isPossible() {
    if (!standing.places().isOpen(door.plan(), door.unit())) {
      faults.add(name + "it was not to be visited, or is closed already");
      return false;
    }
    if (door.isReplaced() && door.posts().isEmpty()) {
      faults.add(name + "nobody is asked to go to " + door.reserve());
      return false;
    }
    for (StaffedPost post : door.posts()) {
      if (!post.request().unit().equals(door.reserve())) {
        faults.add(name + "a post is of " + post.request().unit());
        return false;
      }
      if (post.request().needed() < OfficerDraw.FEWEST_OFFICERS) {
        faults.add(name + "a post asks for fewer than two officers");
        return false;
      }
      if (standing.post(post.request().visit(), post.request().department()).isPresent()) {
        faults.add(name + "there is a post " + post.request().department() + " already");
        return false;
      }
    }
    return true;
  }

  private void compare() {
    DoorRule rule = new DoorRule(standing, door.plan(), door.unit(), knownOn);
    Door expected = rule.replaced(door.result(), this::requests);
    if (!Objects.equals(expected.reserve(), door.reserve())
        || expected.shortage() != door.shortage()) {
      faults.add(
          name
              + "replaced by %s, it should be %s"
                  .formatted(fate(door.reserve(), door.shortage()), fateOf(expected)));
    } else {
      comparePosts(expected);
    }
    rule.apply(expected);
  }

  /** What the ledger asks for, if it asks it of the right reserve. */
  private List<PostRequest> requests(String reserve) {
    return reserve.equals(door.reserve())
        ? door.posts().stream().map(StaffedPost::request).toList()
        : List.of();
  }

  private static String fateOf(Door door) {
    return fate(door.reserve(), door.shortage());
  }

  private static String fate(String reserve, FollowUp.Shortage shortage) {
    return reserve == null ? "nobody (" + shortage + ")" : reserve;
  }

  private void comparePosts(Door expected) {
    for (int i = 0; i < door.posts().size(); i++) {
      StaffedPost stated = door.posts().get(i);
      StaffedPost repeated = expected.posts().get(i);
      String post = name + "post " + stated.request().department() + ": ";
      compare(post + "the day", stated.request().day(), repeated.request().day());
      compare(
          post + "the list of eligible officers",
          stated.staffing().post().eligible(),
          repeated.staffing().post().eligible());
      compare(
          post + "the drawn officers",
          stated.staffing().officers(),
          repeated.staffing().officers());
      compare(
          post + "the number left to draw from",
          stated.staffing().left(),
          repeated.staffing().left());
    }
  }

  private void compare(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      faults.add(what + " is " + found + ", it should be " + expected);
    }
  }
}
