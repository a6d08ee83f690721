package org.xinheng.models.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Collects every fault of the definition files, so that an analyst sees all of them at once. */
public final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Notes a fault at a line of a file; lines count from 1. */
  public void add(String file, int line, String message) {
    found.add(file + ":" + line + ": " + message);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<String> all() {
    return List.copyOf(found);
  }

  /**
   * Ends the loading when anything was found.
   *
   * @throws DefinitionException naming every fault
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DefinitionException(found);
    }
  }

  /** The known name nearest to a misspelt one, where one is near enough to be meant. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, name.length() / 2));
    return known.stream()
        .filter(candidate -> distance.apply(name, candidate) >= 0)
        .min(Comparator.comparing((String c) -> distance.apply(name, c)).thenComparing(c -> c));
  }

  /** A sentence that names the nearest known name, or all of them where none is near. */
  public static String didYouMean(String name, Collection<String> known) {
    return nearest(name, known)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElseGet(() -> "Known: " + String.join(", ", known.stream().sorted().toList()) + ".");
  }
}
