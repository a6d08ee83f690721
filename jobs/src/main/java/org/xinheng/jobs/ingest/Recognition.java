package org.xinheng.jobs.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.ingest.Inspection.Inspected;

/**
 * Tells deliveries that reached us before by the digests of their files. An increment changes
 * nothing a second time, whenever it comes again. A snapshot is recognised only as a whole and only
 * against the one before it: one that returns to an earlier state is news.
 */
final class Recognition {
  private final Map<String, Set<String>> everSeen = new HashMap<>();
  private final Map<String, Set<String>> lastSnapshot = new HashMap<>();
  private final Set<String> snapshotSources;

  private Recognition(Set<String> snapshotSources) {
    this.snapshotSources = snapshotSources;
  }

  /** Knows the files of all loads before. */
  static Recognition of(Dataset<Row> deliveries, Set<String> snapshotSources) {
    Recognition recognition = new Recognition(snapshotSources);
    Map<String, LocalDate> lastDays = new HashMap<>();
    for (Row row :
        deliveries
            .filter(Deliveries.STATUS.column().equalTo(Inspection.READ))
            .select(
                Deliveries.SOURCE.column(),
                Deliveries.KNOWN_ON.column(),
                Deliveries.DIGEST.column())
            .orderBy(Deliveries.KNOWN_ON.column())
            .collectAsList()) {
      String source = row.getString(0);
      if (!row.getLocalDate(1).equals(lastDays.put(source, row.getLocalDate(1)))) {
        recognition.lastSnapshot.put(source, new HashSet<>());
      }
      recognition.lastSnapshot.get(source).add(row.getString(2));
      recognition.everSeen.computeIfAbsent(source, any -> new HashSet<>()).add(row.getString(2));
    }
    return recognition;
  }

  /** Files of one delivery that bring nothing; call delivery by delivery, in order of days. */
  Set<String> repeated(String source, List<Inspected> files) {
    Set<String> digests = new HashSet<>();
    files.forEach(file -> digests.add(file.report().digest()));
    Set<String> repeated = new HashSet<>();
    if (snapshotSources.contains(source)) {
      if (digests.equals(lastSnapshot.put(source, digests))) {
        files.forEach(file -> repeated.add(file.file().file()));
      }
      return repeated;
    }
    Set<String> seen = everSeen.computeIfAbsent(source, any -> new HashSet<>());
    for (Inspected file : files) {
      if (file.report().isReadable() && !seen.add(file.report().digest())) {
        repeated.add(file.file().file());
      }
    }
    return repeated;
  }
}
