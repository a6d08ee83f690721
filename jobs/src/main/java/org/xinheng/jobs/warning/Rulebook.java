package org.xinheng.jobs.warning;

import java.io.Serializable;
import java.util.Set;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.tuning.TriedRules;

/**
 * The rules of a pass as they travel to its partitions, each of which compiles them.
 *
 * @param tried ids of the rules that are tried under other thresholds; empty for the rules in force
 */
record Rulebook(Definitions definitions, Set<String> tried) implements Serializable {

  /** The rules in force. */
  static Rulebook inForce(Definitions definitions) {
    return new Rulebook(definitions, Set.of());
  }

  WarningRules rules() {
    WarningRules declared = WarningRules.of(definitions);
    return tried.isEmpty() ? declared : TriedRules.of(declared, tried).rules();
  }
}
