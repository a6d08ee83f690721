package org.xinheng.models.dossier;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The versions of a dossier, decoded once, for whoever looks at it as of many days. */
public final class DossierHistory {
  private final List<Fact> versions;
  private final BitSet withdrawn;

  DossierHistory(List<Fact> versions, BitSet withdrawn) {
    this.versions = versions;
    this.withdrawn = withdrawn;
  }

  /** The days after a day on which something became known, in order. */
  public int[] knownDays(int after) {
    return versions.stream()
        .mapToInt(Fact::knownOn)
        .filter(day -> day > after)
        .sorted()
        .distinct()
        .toArray();
  }

  /** What {@link Dossier#knownBy} gives for a day. */
  public List<Fact> knownBy(int day) {
    List<Fact> facts = new ArrayList<>(versions.size());
    int chosen = -1;
    for (int i = 0; i < versions.size(); i++) {
      Fact version = versions.get(i);
      if (chosen >= 0 && !versions.get(chosen).isSameFact(version)) {
        add(facts, chosen);
        chosen = -1;
      }
      if (version.knownOn() <= day) {
        chosen = i;
      }
    }
    if (chosen >= 0) {
      add(facts, chosen);
    }
    return facts;
  }

  private void add(List<Fact> facts, int chosen) {
    if (!withdrawn.get(chosen)) {
      facts.add(versions.get(chosen));
    }
  }
}
