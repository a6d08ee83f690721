package org.xinheng.models.enforcement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a review counts on its way over many enterprises: hits among so many, by what is measured
 * and how it is cut. Bounded by measures, matters, departments and towns, never by enterprises.
 */
public final class ReviewCounts {

  /**
   * What is counted.
   *
   * @param measure id of an indicator or check, or one of the measures of matters
   * @param matter code of the matter; empty where it is not cut by matters
   * @param department code of the department; empty where none is known
   * @param town code of the town; empty where none is known
   * @param part what else tells counts apart; empty where nothing does
   */
  public record Key(String measure, String matter, String department, String town, String part) {

    public Key {
      matter = matter == null ? "" : matter;
      department = department == null ? "" : department;
      town = town == null ? "" : town;
      part = part == null ? "" : part;
    }
  }

  private final Map<Key, long[]> counts = new HashMap<>();

  /** Adds hits among so many. */
  public void add(Key key, long hits, long counted) {
    long[] sums = counts.computeIfAbsent(key, any -> new long[2]);
    sums[0] += hits;
    sums[1] += counted;
  }

  /** Hits and number counted, in the order of the keys. */
  public SortedMap<Key, long[]> all() {
    SortedMap<Key, long[]> sorted =
        new TreeMap<>(
            Comparator.comparing(Key::measure)
                .thenComparing(Key::matter)
                .thenComparing(Key::department)
                .thenComparing(Key::town)
                .thenComparing(Key::part));
    sorted.putAll(counts);
    return sorted;
  }
}
