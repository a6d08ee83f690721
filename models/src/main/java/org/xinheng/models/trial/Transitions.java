package org.xinheng.models.trial;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/** How many enterprises went from where to where; parts merge into the whole. */
public final class Transitions implements Serializable {
  /** Stands for those without a grade or class. */
  public static final String NONE = "-";

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, TreeMap<String, Long>> counts = new TreeMap<>();

  void add(Enum<?> before, Enum<?> after) {
    add(before == null ? NONE : before.name(), after == null ? NONE : after.name(), 1);
  }

  private void add(String before, String after, long enterprises) {
    counts.computeIfAbsent(before, row -> new TreeMap<>()).merge(after, enterprises, Long::sum);
  }

  void add(Transitions other) {
    other.counts.forEach(
        (before, row) -> row.forEach((after, enterprises) -> add(before, after, enterprises)));
  }

  /** Enterprises that were here and would be there. */
  public long count(String before, String after) {
    return counts.getOrDefault(before, new TreeMap<>()).getOrDefault(after, 0L);
  }

  /** Enterprises that were here. */
  public long before(String value) {
    return counts.getOrDefault(value, new TreeMap<>()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Enterprises that would be there. */
  public long after(String value) {
    return counts.values().stream().mapToLong(row -> row.getOrDefault(value, 0L)).sum();
  }

  /** Enterprises that would be elsewhere than they were. */
  public long moved() {
    return counts.entrySet().stream()
        .mapToLong(
            row ->
                row.getValue().entrySet().stream()
                    .filter(cell -> !cell.getKey().equals(row.getKey()))
                    .mapToLong(cell -> cell.getValue())
                    .sum())
        .sum();
  }

  /** Those of these values that anybody has or would have. */
  public List<String> present(List<String> values) {
    return values.stream().filter(one -> before(one) > 0 || after(one) > 0).toList();
  }
}
