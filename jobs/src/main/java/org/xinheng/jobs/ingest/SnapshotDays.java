package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * The days of a load on which a series came as one whole snapshot: a record absent from it is
 * deleted. A day with a file that was unreadable, seen before or delivered in parts over several
 * loads is no whole snapshot and deletes nothing. Whole snapshots of earlier loads count again from
 * the first day of this load on: what it back-fills they may lack. Rows read again are no delivery
 * and say nothing of what is absent.
 *
 * @param bySeries days since 1970-01-01 in order, by series
 * @param sources sources that deliver snapshots
 */
record SnapshotDays(Map<String, int[]> bySeries, Set<String> sources) implements Serializable {

  private record Part(String source, LocalDate day) {}

  /** Whole snapshots among the files of a load, given the files of earlier loads. */
  static SnapshotDays of(PendingLoad load, DeliveryRegister earlier, SourceMappings mappings) {
    Map<String, SourceMapping> snapshotSources = new HashMap<>();
    mappings.all().stream()
        .filter(SourceMapping::snapshot)
        .forEach(mapping -> snapshotSources.put(mapping.source(), mapping));
    Set<Part> parts = new HashSet<>();
    Set<Part> broken = new HashSet<>();
    for (PendingLoad.StagedFile file : load.files()) {
      if (file.status().equals(Inspection.REREAD)) {
        continue;
      }
      Part part = new Part(file.source(), file.knownOn());
      parts.add(part);
      if (!file.status().equals(Inspection.READ)) {
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
    Map<Part, Long> before = new HashMap<>();
    for (DeliveryRegister.Entry entry : earlier.entries()) {
      if (entry.status().equals(Inspection.REREAD)) {
        continue;
      }
      Part part = new Part(entry.source(), entry.knownOn());
      Long former = before.putIfAbsent(part, entry.load());
      boolean isOneLoad = (former == null || former == entry.load()) && !parts.contains(part);
      if (!isOneLoad || !entry.status().equals(Inspection.READ)) {
        broken.add(part);
      }
    }
    before.keySet().stream()
        .filter(part -> isFrom(part, snapshotSources.get(part.source()), firsts))
        .forEach(parts::add);
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

  /** Days on which the series of a record came whole; none for series that do not. */
  int[] of(String recordKey) {
    int[] days = bySeries.get(recordKey.substring(0, recordKey.indexOf('/')));
    return days == null ? new int[0] : days;
  }
}
