package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.commitment.Seed;

/**
 * Finds the seed of a scope among what was delivered, and refuses any that could have been chosen.
 */
final class DrawSeeds {
  private DrawSeeds() {}

  /**
   * The seed of a scope; empty while it waits for its day or for its seed.
   *
   * @throws DrawException if the seed was known before the commitment, appeared elsewhere or on
   *     another day than announced, or was delivered in two versions
   */
  static Optional<Seed> of(
      FrozenScope scope, List<Registers.DeliveredSeed> delivered, LocalDate asOf) {
    List<Registers.DeliveredSeed> known =
        delivered.stream()
            .filter(seed -> seed.scope().equals(scope.scope()))
            .filter(seed -> !seed.knownOn().isAfter(asOf))
            .toList();
    if (known.isEmpty() || asOf.isBefore(scope.any().schedule().drawOn())) {
      return Optional.empty();
    }
    Registers.DeliveredSeed first = known.get(0);
    List<String> faults =
        new ArrayList<>(first.seed().faults(scope.commitment(), scope.freeze().committedAt()));
    if (!first.knownOn().isAfter(scope.frozenOn())) {
      faults.add(
          "it was delivered on %s, before the commitment of %s"
              .formatted(first.knownOn(), scope.freeze().committedAt()));
    }
    for (Registers.DeliveredSeed other : known) {
      if (!other.seed().text().equals(first.seed().text())) {
        faults.add(
            "it was delivered as %s on %s and as %s on %s"
                .formatted(
                    first.seed().text(), first.knownOn(), other.seed().text(), other.knownOn()));
      }
    }
    DrawException.throwIfAny("The seed of scope " + scope.scope(), faults);
    return Optional.of(first.seed());
  }
}
