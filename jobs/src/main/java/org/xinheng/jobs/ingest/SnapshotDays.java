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
 * loads is no whole snapshot and deletes nothing.
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
    parts(earlier).forEach(file -> broken.add(new Part(file.getString(0), file.getLocalDate(1))));
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

  private static List<Row> parts(Dataset<Row> files) {
    return files
        .select(
            Deliveries.SOURCE.column(), Deliveries.KNOWN_ON.column(), Deliveries.STATUS.column())
        .distinct()
        .collectAsList();
  }

  /** Days on which the series of a record came whole; none for series that do not. */
  int[] of(String recordKey) {
    int[] days = bySeries.get(recordKey.substring(0, recordKey.indexOf('/')));
    return days == null ? new int[0] : days;
  }
}
