package org.xinheng.models.draw.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xinheng.models.draw.ledger.ClosedDoors;
import org.xinheng.models.draw.ledger.ClosedDoors.Door;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.PostRequest;

/** Repeats who takes the places of the closed doors of one night, and compares (候补替换). */
final class DoorCheck {
  private final Standing standing;
  private final ClosedDoors closed;
  private final List<String> faults = new ArrayList<>();

  DoorCheck(Standing standing, ClosedDoors closed) {
    this.standing = standing;
    this.closed = closed;
  }

  List<String> apply() {
    int last = -1;
    if (closed.doors().isEmpty()) {
      faults.add("it names no closed door");
    }
    for (Door door : closed.doors()) {
      int position = standing.places().position(door.plan(), door.unit());
      if (position <= last) {
        faults.add(name(door) + "it is out of order");
      }
      last = position;
      check(door);
    }
    return faults;
  }

  private static String name(Door door) {
    return "plan %s, closed door %s: ".formatted(door.plan(), door.unit());
  }

  private void check(Door door) {
    if (!standing.places().isOpen(door.plan(), door.unit())) {
      faults.add(name(door) + "it was not to be visited, or is closed already");
      return;
    }
    if (door.result().isBlank()) {
      faults.add(name(door) + "it has no result");
    }
    if (door.isReplaced() && door.posts().isEmpty()) {
      faults.add(name(door) + "nobody is asked to go to " + door.reserve());
      return;
    }
    for (StaffedPost post : door.posts()) {
      if (!post.request().unit().equals(door.reserve())) {
        faults.add(name(door) + "a post is of " + post.request().unit());
        return;
      }
      if (post.request().needed() < OfficerDraw.FEWEST_OFFICERS) {
        faults.add(name(door) + "a post asks for fewer than two officers");
        return;
      }
      if (standing.post(post.request().visit(), post.request().department()).isPresent()) {
        faults.add(name(door) + "there is a post " + post.request().department() + " already");
        return;
      }
    }
    compare(door);
  }

  private void compare(Door door) {
    DoorRule rule = new DoorRule(standing, door.plan(), door.unit(), closed.decidedOn());
    Door expected = rule.replaced(door.result(), reserve -> requests(door, reserve));
    if (!Objects.equals(expected.reserve(), door.reserve())
        || expected.shortage() != door.shortage()) {
      faults.add(
          name(door)
              + "replaced by %s, it should be %s"
                  .formatted(fate(door.reserve(), door.shortage()), fateOf(expected)));
    } else {
      comparePosts(door, expected);
    }
    rule.apply(expected);
  }

  /** What the ledger asks for, if it asks it of the right reserve. */
  private static List<PostRequest> requests(Door door, String reserve) {
    return reserve.equals(door.reserve())
        ? door.posts().stream().map(StaffedPost::request).toList()
        : List.of();
  }

  private static String fateOf(Door door) {
    return fate(door.reserve(), door.shortage());
  }

  private static String fate(String reserve, ClosedDoors.Shortage shortage) {
    return reserve == null ? "nobody (" + shortage + ")" : reserve;
  }

  private void comparePosts(Door door, Door expected) {
    for (int i = 0; i < door.posts().size(); i++) {
      StaffedPost stated = door.posts().get(i);
      StaffedPost repeated = expected.posts().get(i);
      String post = name(door) + "post " + stated.request().department() + ": ";
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
