package org.xinheng.jobs.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  static Recognition of(DeliveryRegister register, Set<String> snapshotSources) {
    Recognition recognition = new Recognition(snapshotSources);
    Map<String, LocalDate> lastDays = new HashMap<>();
    for (DeliveryRegister.Entry entry : register.entries()) {
      String source = entry.source();
      if (!entry.status().equals(Inspection.READ)) {
        continue;
      }
      if (!entry.knownOn().equals(lastDays.put(source, entry.knownOn()))) {
        recognition.lastSnapshot.put(source, new HashSet<>());
      }
      recognition.lastSnapshot.get(source).add(entry.digest());
      recognition.everSeen.computeIfAbsent(source, any -> new HashSet<>()).add(entry.digest());
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
