package org.xinheng.models.draw.verifying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.draw.following.DoorRule;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.SmallScope;

/** Doors of a small scope that stayed closed on one day, and their results. */
final class ClosedPlaces {
  static final LocalDate KNOWN_ON = LocalDate.of(2026, 10, 15);
  static final String PLAN = "food";

  private ClosedPlaces() {}

  /** Four doors whose places reserves take. */
  static FollowUp four(Standing standing) {
    List<Door> closed = new ArrayList<>();
    for (String unit : standing.places().open(PLAN)) {
      DoorRule rule = new DoorRule(standing, PLAN, unit, KNOWN_ON);
      Door door = rule.replaced("7", SmallScope::asked);
      if (closed.size() < 4 && door.isReplaced()) {
        rule.apply(door);
        closed.add(door);
      }
    }
    return new FollowUp(KNOWN_ON, results(closed), closed);
  }

  static FollowUp.Result result(String unit, String matter, String code) {
    String visit = SmallScope.SCOPE + ":" + unit;
    return new FollowUp.Result(visit, matter, code, code == null ? null : KNOWN_ON.minusDays(1));
  }

  /** Of each door the result that closed it. */
  static List<FollowUp.Result> results(List<Door> doors) {
    return doors.stream().map(door -> result(door.unit(), "M1", "7")).toList();
  }
}
