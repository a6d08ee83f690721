package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.jobs.drawing.registers.Registers.DeliveredSeed;
import org.xinheng.models.draw.commitment.Seed;

/**
 * The seed of a frozen scope among what was delivered.
 *
 * @param known the versions of it known by a night, none while it waits
 */
record DrawSeeds(FrozenScope scope, List<DeliveredSeed> known) {

  static DrawSeeds of(FrozenScope scope, List<DeliveredSeed> delivered, LocalDate asOf) {
    boolean isEarly = asOf.isBefore(scope.any().schedule().drawOn());
    return new DrawSeeds(
        scope,
        delivered.stream()
            .filter(seed -> !isEarly && seed.scope().equals(scope.scope()))
            .filter(seed -> !seed.knownOn().isAfter(asOf))
            .toList());
  }

  /** The seed; empty while the scope waits for its day or for its seed. */
  Optional<Seed> seed() {
    return known.stream().map(DeliveredSeed::seed).findFirst();
  }

  /**
   * Why a draw from it would not be honest: it was known before the commitment, appeared elsewhere
   * or on another day than announced, or was delivered in two versions.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (known.isEmpty()) {
      return faults;
    }
    DeliveredSeed first = known.get(0);
    faults.addAll(first.seed().faults(scope.commitment(), scope.freeze().committedAt()));
    if (!first.knownOn().isAfter(scope.frozenOn())) {
      faults.add(
          "it was delivered on %s, before the commitment of %s"
              .formatted(first.knownOn(), scope.freeze().committedAt()));
    }
    for (DeliveredSeed other : known) {
      if (!other.seed().text().equals(first.seed().text())) {
        faults.add(
            "it was delivered as %s on %s and as %s on %s"
                .formatted(
                    first.seed().text(), first.knownOn(), other.seed().text(), other.knownOn()));
      }
    }
    return faults;
  }
}
