package org.xinheng.models.enforcement;

import java.util.Map;
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
  public record Key(String measure, String matter, String department, String town, String part)
      implements Comparable<Key> {

    public Key {
      matter = matter == null ? "" : matter;
      department = department == null ? "" : department;
      town = town == null ? "" : town;
      part = part == null ? "" : part;
    }

    @Override
    public int compareTo(Key other) {
      return order().compareTo(other.order());
    }

    private String order() {
      return String.join("\u0000", measure, matter, department, town, part);
    }
  }

  private final Map<Key, long[]> counts = new TreeMap<>();

  /** Adds hits among so many. */
  public void add(Key key, long hits, long counted) {
    long[] sums = counts.computeIfAbsent(key, any -> new long[2]);
    sums[0] += hits;
    sums[1] += counted;
  }

  /** Hits and number counted, in the order of the keys. */
  public Map<Key, long[]> all() {
    return counts;
  }
}
