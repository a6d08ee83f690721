package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Landing;
import org.xinheng.jobs.lake.Landing.DeliveredFile;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/** Takes deliveries in: every row is kept raw and is either staged or quarantined (归集). */
public final class IngestDeliveries implements Job {

  @Override
  public String name() {
    return "ingest-deliveries";
  }

  @Override
  public String purpose() {
    return "read delivered files and stage or quarantine every row";
  }

  @Override
  public List<Table> reads() {
    return List.of(Deliveries.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        StagedFiles.TABLE, RawRecords.TABLE, StagedRecords.TABLE, QuarantinedRecords.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    String root = context.settings().deliveriesRoot();
    PrivacyKey key = PrivacyKey.load(Path.of(context.settings().privacyKeyFile()));
    long load = Loads.committed(lake) + 1;
    List<DeliveredFile> files =
        unseen(
            lake,
            Landing.at(context.spark(), root).until(context.asOf()),
            SourceMappings.of(context.definitions()));
    context.progress().figure(Progress.FILES, files.size());
    if (files.isEmpty()) {
      forget(context, load);
      return;
    }
    List<Row> deliveries =
        Inspection.deliveries(
            load,
            Inspection.of(context.spark(), root, files, context.definitions(), key),
            digests(lake));
    Map<String, String[]> headers = Inspection.headers(deliveries);
    List<DeliveredFile> readable =
        files.stream().filter(file -> headers.containsKey(file.file())).toList();

    lake.writeLoad(
        RawRecords.TABLE,
        load,
        RawRows.of(context.spark(), root, readable, context.definitions(), key, load));
    split(context, load, headers);
    List<String> lost = lost(lake, load, deliveries);
    if (!lost.isEmpty()) {
      throw Errors.rowsLost(lost);
    }
    lake.writeLoad(
        StagedFiles.TABLE,
        load,
        context.spark().createDataFrame(deliveries, StagedFiles.TABLE.schema()));
  }

  private static void split(JobContext context, long load, Map<String, String[]> headers) {
    Lake lake = context.lake();
    Dataset<Row> raw = lake.read(RawRecords.TABLE).filter(RawRecords.LOAD.column().equalTo(load));
    Dataset<Row> keys = MappedRows.keys(raw, headers, context.definitions());
    // Persisted for its three readers: it is small, and finding it maps every row.
    Dataset<Row> repetitions = Repetitions.of(keys).persist();

    long staged =
        lake.writeLoad(
            StagedRecords.TABLE,
            load,
            Repetitions.without(
                MappedRows.accepted(raw, headers, context.definitions()), repetitions));
    long quarantined =
        lake.writeLoad(
            QuarantinedRecords.TABLE,
            load,
            MappedRows.refused(raw, headers, context.definitions())
                .unionByName(Repetitions.quarantined(raw, repetitions)));
    repetitions.unpersist();
    context.progress().figure(Progress.ROWS, staged + quarantined);
    context.progress().figure(Progress.ACCEPTED, staged);
    context.progress().figure(Progress.QUARANTINED, quarantined);
    reasons(lake, load).forEach((reason, rows) -> context.progress().figure(reason, rows));
  }

  /** Files that are not registered yet, or that another mapping could not read. */
  private static List<DeliveredFile> unseen(
      Lake lake, List<DeliveredFile> files, SourceMappings mappings) {
    Set<String> registered = new HashSet<>();
    for (Row row :
        lake.readOrEmpty(Deliveries.TABLE)
            .select(
                Deliveries.FILE.column(),
                Deliveries.BYTES.column(),
                Deliveries.MODIFIED_AT.column(),
                Deliveries.STATUS.column(),
                Deliveries.MAPPING_DIGEST.column(),
                Deliveries.SOURCE.column())
            .collectAsList()) {
      String inForce = mappings.source(row.getString(5)).map(SourceMapping::digest).orElse("");
      if (!row.getString(3).equals(Inspection.UNREADABLE) || row.getString(4).equals(inForce)) {
        registered.add(row.getString(0) + "|" + row.getLong(1) + "|" + row.getLong(2));
      }
    }
    return files.stream()
        .filter(
            file ->
                !registered.contains(file.file() + "|" + file.bytes() + "|" + file.modifiedAt()))
        .toList();
  }

  private static Set<String> digests(Lake lake) {
    Set<String> digests = new HashSet<>();
    lake.readOrEmpty(Deliveries.TABLE)
        .filter(Deliveries.STATUS.column().equalTo(Inspection.READ))
        .select(Deliveries.SOURCE.column(), Deliveries.DIGEST.column())
        .distinct()
        .collectAsList()
        .forEach(row -> digests.add(row.getString(0) + " " + row.getString(1)));
    return digests;
  }

  /** Clears the files of an attempt whose deliveries have gone since. */
  private static void forget(JobContext context, long load) {
    if (Loads.pending(context.lake()).isPresent()) {
      context
          .lake()
          .writeLoad(
              StagedFiles.TABLE,
              load,
              context.spark().createDataFrame(List.of(), StagedFiles.TABLE.schema()));
    }
  }

  /** Compares the rows counted in each file with the rows kept of it; names every difference. */
  private static List<String> lost(Lake lake, long load, List<Row> deliveries) {
    Map<String, Long> kept = new HashMap<>();
    Dataset<Row> rows =
        files(lake.read(StagedRecords.TABLE), load)
            .unionAll(files(lake.read(QuarantinedRecords.TABLE), load));
    rows.groupBy("file")
        .count()
        .collectAsList()
        .forEach(row -> kept.put(row.getString(0), row.getLong(1)));
    List<String> differences = new ArrayList<>();
    for (Row delivery : deliveries) {
      String file = delivery.getString(3);
      long delivered = delivery.getLong(12);
      long found = kept.getOrDefault(file, 0L);
      if (delivered != found) {
        differences.add(file + ": delivered " + delivered + ", kept " + found);
      }
    }
    return differences;
  }

  private static Dataset<Row> files(Dataset<Row> rows, long load) {
    return rows.filter(col("load").equalTo(load)).select(col("file"));
  }

  private static Map<String, Long> reasons(Lake lake, long load) {
    Map<String, Long> reasons = new TreeMap<>();
    lake.read(QuarantinedRecords.TABLE)
        .filter(QuarantinedRecords.LOAD.column().equalTo(load))
        .select(explode(QuarantinedRecords.REASONS.column()).as("reason"))
        .groupBy("reason")
        .agg(functions.count(functions.lit(1)))
        .collectAsList()
        .forEach(row -> reasons.put(Progress.reason(row.getString(0)), row.getLong(1)));
    return reasons;
  }
}
