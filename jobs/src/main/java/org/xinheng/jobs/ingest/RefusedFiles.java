package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.ingest.DeliveryRegister.Entry;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * The files whose mapping has changed since their rows were refused. Left out is what a later
 * delivery has taken the place of: a file that came again under the same name, and of snapshots all
 * but the last.
 *
 * @param entries the files that can be read again from what is kept of them
 * @param headers their columns as kept, by file
 * @param unfit files that lack columns of the mended mapping, with its faults; they must be
 *     delivered again
 */
record RefusedFiles(List<Entry> entries, Map<String, String[]> headers, List<String> unfit) {
  private static final int HEADER = 2;

  static RefusedFiles of(
      DeliveryRegister register, Dataset<Row> deliveries, SourceMappings mappings) {
    List<Entry> changed = changed(register, mappings);
    Map<String, String[]> headers = headers(deliveries, changed);
    List<Entry> entries = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    for (Entry entry : changed) {
      String file = entry.file().file();
      SourceMapping mapping = mappings.source(entry.source()).orElseThrow();
      List<String> delivered = new ArrayList<>(List.of(headers.get(file)));
      delivered.addAll(mapping.dropped());
      List<String> faults = mapping.check(delivered).faults();
      if (faults.isEmpty()) {
        entries.add(entry);
      } else {
        unfit.add(file + ": " + String.join(" ", faults));
      }
    }
    return new RefusedFiles(entries, headers, unfit);
  }

  private static List<Entry> changed(DeliveryRegister register, SourceMappings mappings) {
    Map<String, Entry> last = new HashMap<>();
    Map<String, LocalDate> lastSnapshots = new HashMap<>();
    Set<List<String>> reread = new HashSet<>();
    for (Entry entry : register.entries()) {
      if (entry.status().equals(Inspection.REREAD)) {
        reread.add(List.of(entry.file().file(), entry.mappingDigest()));
      }
      SourceMapping mapping = mappings.source(entry.source()).orElse(null);
      if (mapping != null && entry.status().equals(Inspection.READ)) {
        last.merge(entry.file().file(), entry, (a, b) -> a.load() > b.load() ? a : b);
        lastSnapshots.merge(mapping.series(), entry.knownOn(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Entry> changed = new ArrayList<>();
    for (Entry entry : register.entries()) {
      SourceMapping mapping = mappings.source(entry.source()).orElse(null);
      boolean isLast = mapping != null && entry.equals(last.get(entry.file().file()));
      if (isLast
          && !entry.mappingDigest().equals(mapping.digest())
          && !reread.contains(List.of(entry.file().file(), mapping.digest()))
          && !isOvertaken(entry, mapping, lastSnapshots)) {
        changed.add(entry);
      }
    }
    return changed;
  }

  private static boolean isOvertaken(
      Entry entry, SourceMapping mapping, Map<String, LocalDate> lastSnapshots) {
    return mapping.snapshot() && entry.knownOn().isBefore(lastSnapshots.get(mapping.series()));
  }

  private static Map<String, String[]> headers(Dataset<Row> deliveries, List<Entry> entries) {
    Map<String, Long> loads = new HashMap<>();
    entries.forEach(entry -> loads.put(entry.file().file(), entry.load()));
    Object[] sources = entries.stream().map(Entry::source).distinct().toArray();
    Map<String, String[]> headers = new HashMap<>();
    for (Row row :
        deliveries
            .filter(Deliveries.SOURCE.column().isin(sources))
            .select(Deliveries.LOAD.column(), Deliveries.FILE.column(), Deliveries.HEADER.column())
            .collectAsList()) {
      if (Long.valueOf(row.getLong(0)).equals(loads.get(row.getString(1)))) {
        headers.put(row.getString(1), row.<String>getList(HEADER).toArray(String[]::new));
      }
    }
    return headers;
  }

  /** Load and file of each, for joining with their rows. */
  Dataset<Row> places(SparkSession spark) {
    List<Row> rows =
        entries.stream()
            .map(entry -> RowFactory.create(entry.load(), entry.file().file()))
            .toList();
    StructType schema =
        new StructType()
            .add(Rereadings.DELIVERED_LOAD.name(), Rereadings.DELIVERED_LOAD.type())
            .add(Rereadings.FILE.name(), Rereadings.FILE.type());
    return broadcast(spark.createDataFrame(rows, schema));
  }

  /**
   * Rows of {@link Deliveries} for the load of a re-reading.
   *
   * @param reread the files of which rows were read again
   * @param staged rows accepted, by file
   */
  List<Row> registered(
      long load,
      LocalDate knownOn,
      Set<String> reread,
      Map<String, Long> staged,
      SourceMappings mappings) {
    return entries.stream()
        .filter(entry -> reread.contains(entry.file().file()))
        .map(
            entry ->
                RowFactory.create(
                    load,
                    entry.source(),
                    knownOn,
                    entry.file().file(),
                    entry.digest(),
                    entry.file().bytes(),
                    entry.file().modifiedAt(),
                    Inspection.REREAD,
                    null,
                    null,
                    headers.get(entry.file().file()),
                    new String[0],
                    staged.getOrDefault(entry.file().file(), 0L),
                    mappings.source(entry.source()).orElseThrow().digest()))
        .toList();
  }
}
