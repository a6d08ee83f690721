package org.xinheng.models.scorecard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a night knows beyond the dossier; kept with the night, so that it can be explained again.
 *
 * @param asOf the night
 * @param staleContracts names of the contracts whose feed is past its age limit
 */
public record Surroundings(LocalDate asOf, Set<String> staleContracts) implements Serializable {

  public Surroundings {
    staleContracts = Set.copyOf(staleContracts);
  }

  /** A night on which nothing is stale. */
  public static Surroundings calm(LocalDate asOf) {
    return new Surroundings(asOf, Set.of());
  }
}
