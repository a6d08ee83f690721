package org.xinheng.models.draw.following;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;

/**
 * Holds what a night learnt to its consequences: each door that stayed closed is named, and no
 * other, and its place is taken by whose turn it is.
 */
final class FollowUpCheck {
  private final Standing standing;
  private final FollowUp followUp;
  private final List<String> faults = new ArrayList<>();

  FollowUpCheck(Standing standing, FollowUp followUp) {
    this.standing = standing;
    this.followUp = followUp;
  }

  List<String> apply() {
    KnownResults results = standing.results();
    faults.addAll(results.faults(followUp.results(), followUp.decidedOn()));
    results.learn(followUp.results(), followUp.decidedOn());
    Map<List<String>, KnownResults.ClosedDoor> closed = new HashMap<>();
    if (!followUp.results().isEmpty()) {
      standing.closedDoors().forEach(door -> closed.put(List.of(door.plan(), door.unit()), door));
    }
    int last = -1;
    for (Door door : followUp.doors()) {
      int position = standing.places().position(door.plan(), door.unit());
      if (position <= last) {
        faults.add(DoorCheck.name(door.plan(), door.unit()) + "it is out of order");
      }
      last = position;
      checkResult(door, closed.remove(List.of(door.plan(), door.unit())));
      faults.addAll(new DoorCheck(standing, followUp.decidedOn(), door).apply());
    }
    closed.values().forEach(this::leftOut);
    return faults;
  }

  private void checkResult(Door door, KnownResults.ClosedDoor closed) {
    String name = DoorCheck.name(door.plan(), door.unit());
    if (closed == null) {
      faults.add(name + "no result says that it stayed closed");
    } else if (!closed.result().equals(door.result())) {
      faults.add(
          name + "its result is %s, it should be %s".formatted(door.result(), closed.result()));
    }
  }

  private void leftOut(KnownResults.ClosedDoor door) {
    faults.add(
        DoorCheck.name(door.plan(), door.unit())
            + "it is left out, though result %s says that it stayed closed"
                .formatted(door.result()));
    standing.places().close(door.plan(), door.unit());
  }
}
