package org.xinheng.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Landing.DeliveredFile;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * The files of all committed loads, read once: one row per file, which years of deliveries keep
 * small.
 */
final class DeliveryRegister {
  /**
   * One registered file.
   *
   * @param load ingest run that took it in
   * @param file the file, as it was found in the landing
   * @param digest SHA-256 of its content
   * @param status what became of it
   * @param mappingDigest digest of the mapping that read it
   */
  record Entry(long load, DeliveredFile file, String digest, String status, String mappingDigest) {

    LocalDate knownOn() {
      return file.knownOn();
    }

    String source() {
      return file.source();
    }
  }

  private final long committed;
  private final List<Entry> entries;

  private DeliveryRegister(long committed, List<Entry> entries) {
    this.committed = committed;
    this.entries = entries;
  }

  static DeliveryRegister of(Lake lake) {
    long committed = 0;
    List<Entry> entries = new ArrayList<>();
    for (Row row :
        lake.readOrEmpty(Deliveries.TABLE)
            .select(
                Deliveries.LOAD.column(),
                Deliveries.SOURCE.column(),
                Deliveries.KNOWN_ON.column(),
                Deliveries.FILE.column(),
                Deliveries.BYTES.column(),
                Deliveries.MODIFIED_AT.column(),
                Deliveries.DIGEST.column(),
                Deliveries.STATUS.column(),
                Deliveries.MAPPING_DIGEST.column())
            .collectAsList()) {
      committed = Math.max(committed, row.getLong(0));
      entries.add(
          new Entry(
              row.getLong(0),
              new DeliveredFile(
                  row.getString(1),
                  row.getLocalDate(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getLong(5)),
              row.getString(6),
              row.getString(7),
              row.getString(8)));
    }
    entries.sort(Comparator.comparing(Entry::knownOn).thenComparing(entry -> entry.file().file()));
    return new DeliveryRegister(committed, entries);
  }

  /** The last committed load; 0 before the first. */
  long committed() {
    return committed;
  }

  /** Registered files in the order of the days they reached us. */
  List<Entry> entries() {
    return entries;
  }

  /** Files that are not registered yet, or that another mapping could not read. */
  List<DeliveredFile> unseen(List<DeliveredFile> files, SourceMappings mappings) {
    Set<DeliveredFile> registered = new HashSet<>();
    for (Entry entry : entries) {
      String inForce = mappings.source(entry.source()).map(SourceMapping::digest).orElse("");
      if (!entry.status().equals(Inspection.UNREADABLE) || entry.mappingDigest().equals(inForce)) {
        registered.add(entry.file());
      }
    }
    return files.stream().filter(file -> !registered.contains(file)).toList();
  }
}
