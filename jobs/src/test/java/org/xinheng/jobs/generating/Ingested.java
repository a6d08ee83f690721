package org.xinheng.jobs.generating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.jobs.ingest.reading.DeliveryReader;
import org.xinheng.jobs.ingest.reading.FileReport;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.ingest.reading.RawRow;
import org.xinheng.models.mapping.MappedRow;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.RowMapper;
import org.xinheng.models.mapping.SourceMapping;

/** Maps one delivery of one source without Spark and counts what became of its rows. */
final class Ingested {
  private final Map<String, Integer> quarantined = new TreeMap<>();
  private final Map<String, String> unreadable = new TreeMap<>();
  private final Map<String, Integer> unexpected = new TreeMap<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private final StringBuilder faults = new StringBuilder();
  private final Set<String> seen;
  private int rows;
  private int deleted;

  private Ingested(Set<String> seen) {
    this.seen = seen;
  }

  /** Reads the files of a folder, but for those whose digest was seen before. */
  static Ingested of(
      Path folder, SourceMapping mapping, PrivacyKey key, LocalDate knownOn, Set<String> seen) {
    Ingested ingested = new Ingested(seen);
    DeliveryReader reader = DeliveryReader.of(mapping, key);
    for (Path file : files(folder)) {
      ingested.read(file, reader, mapping, (int) knownOn.toEpochDay());
    }
    return ingested;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file, DeliveryReader reader, SourceMapping mapping, int knownOn) {
    FileReport report = reader.inspect(() -> Files.newInputStream(file));
    if (!seen.add(report.digest())) {
      return;
    }
    report.unexpectedColumns().forEach(column -> unexpected.merge(column, 1, Integer::sum));
    if (!report.isReadable()) {
      unreadable.put(file.getFileName().toString(), report.faultCode());
      return;
    }
    RowMapper mapper = mapping.bind(new ArrayList<>(report.header()));
    try (DeliveryReader.Rows lines = reader.rows(() -> Files.newInputStream(file))) {
      while (lines.hasNext()) {
        count(lines.next(), mapper, knownOn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(RawRow line, RowMapper mapper, int knownOn) {
    rows++;
    if (line.fault() != null) {
      quarantine(QuarantineReason.UNREADABLE_LINE);
      return;
    }
    MappedRow row = mapper.map(line.cells(), knownOn);
    if (!row.isAccepted()) {
      quarantine(row.faults().get(0).reason());
      faults.append(row.faults()).append('\n');
      return;
    }
    if (row.operation() == MappedRow.Operation.DELETE) {
      deleted++;
    }
    if (keys.merge(row.key(), 1, Integer::sum) > 1) {
      quarantine(QuarantineReason.DUPLICATE);
    }
  }

  private void quarantine(QuarantineReason reason) {
    quarantined.merge(reason.name(), 1, Integer::sum);
  }

  int rows() {
    return rows;
  }

  int accepted() {
    return rows - quarantined.values().stream().mapToInt(Integer::intValue).sum();
  }

  int deleted() {
    return deleted;
  }

  Map<String, Integer> quarantined() {
    return quarantined;
  }

  Map<String, String> unreadable() {
    return unreadable;
  }

  Map<String, Integer> unexpected() {
    return unexpected;
  }

  String faults() {
    return faults.toString();
  }
}
