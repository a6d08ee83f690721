package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * The days of a load on which a series came as one whole snapshot: a record absent from it is
 * deleted. A day with a file that was unreadable, seen before or delivered in parts over several
 * loads is no whole snapshot and deletes nothing. Whole snapshots of earlier loads count again from
 * the first day of this load on: what it back-fills they may lack.
 *
 * @param bySeries days since 1970-01-01 in order, by series
 * @param sources sources that deliver snapshots
 */
record SnapshotDays(Map<String, int[]> bySeries, Set<String> sources) implements Serializable {

  private record Part(String source, LocalDate day) {}

  /** Whole snapshots among the files of a load, given the files of earlier loads. */
  static SnapshotDays of(Dataset<Row> files, Dataset<Row> earlier, Definitions definitions) {
    Map<String, SourceMapping> snapshotSources = new HashMap<>();
    SourceMappings.of(definitions).all().stream()
        .filter(SourceMapping::snapshot)
        .forEach(mapping -> snapshotSources.put(mapping.source(), mapping));
    Set<Part> broken = new HashSet<>();
    Set<Part> parts = new HashSet<>();
    for (Row file : parts(files)) {
      Part part = new Part(file.getString(0), file.getLocalDate(1));
      parts.add(part);
      if (!file.getString(2).equals("READ")) {
        broken.add(part);
      }
    }
    Map<String, LocalDate> firsts = new HashMap<>();
    for (Part part : parts) {
      SourceMapping mapping = snapshotSources.get(part.source());
      if (mapping != null) {
        firsts.merge(mapping.series(), part.day(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    Set<Part> before = new HashSet<>();
    for (Row file : parts(earlier)) {
      Part part = new Part(file.getString(0), file.getLocalDate(1));
      boolean isOnce = before.add(part) && !parts.contains(part);
      if (!isOnce || !file.getString(2).equals("READ")) {
        broken.add(part);
      }
    }
    before.removeIf(part -> !isFrom(part, snapshotSources.get(part.source()), firsts));
    parts.addAll(before);
    Map<String, TreeSet<Integer>> days = new HashMap<>();
    for (Part part : parts) {
      SourceMapping mapping = snapshotSources.get(part.source());
      if (mapping != null && !broken.contains(part)) {
        days.computeIfAbsent(mapping.series(), series -> new TreeSet<>())
            .add((int) part.day().toEpochDay());
      }
    }
    Map<String, int[]> bySeries = new HashMap<>();
    days.forEach(
        (series, set) -> bySeries.put(series, set.stream().mapToInt(Integer::intValue).toArray()));
    return new SnapshotDays(bySeries, new HashSet<>(snapshotSources.keySet()));
  }

  private static boolean isFrom(Part part, SourceMapping mapping, Map<String, LocalDate> firsts) {
    LocalDate first = mapping == null ? null : firsts.get(mapping.series());
    return first != null && !part.day().isBefore(first);
  }

  private static List<Row> parts(Dataset<Row> files) {
    return files
        .select(
            Deliveries.SOURCE.column(),
            Deliveries.KNOWN_ON.column(),
            Deliveries.STATUS.column(),
            Deliveries.LOAD.column())
        .distinct()
        .collectAsList();
  }

  /** Days on which the series of a record came whole; none for series that do not. */
  int[] of(String recordKey) {
    int[] days = bySeries.get(recordKey.substring(0, recordKey.indexOf('/')));
    return days == null ? new int[0] : days;
  }
}
