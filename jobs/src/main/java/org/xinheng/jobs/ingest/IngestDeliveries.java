package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
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
import org.xinheng.jobs.runtime.Settings;
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
    Landing landing = Landing.at(context.spark(), context.settings().deliveriesRoot());
    PrivacyKey key = key(context.settings());
    DeliveryRegister register = DeliveryRegister.of(lake);
    long load = register.committed() + 1;
    SourceMappings mappings = SourceMappings.of(context.definitions());
    List<DeliveredFile> files = register.unseen(landing.until(context.asOf()), mappings);
    context.progress().figure(Progress.FILES, files.size());
    if (files.isEmpty()) {
      forget(context, load);
      return;
    }
    List<Row> deliveries =
        Inspection.deliveries(
            load,
            Inspection.of(context.spark(), landing, files, context.definitions(), key),
            Recognition.of(register, snapshotSources(mappings)));
    Map<String, String[]> headers = Inspection.headers(deliveries);
    List<DeliveredFile> readable =
        files.stream().filter(file -> headers.containsKey(file.file())).toList();

    lake.writeLoad(
        RawRecords.TABLE,
        load,
        RawRows.of(context.spark(), landing, readable, context.definitions(), key, load));
    split(context, load, headers);
    List<String> lost = lost(context, load, deliveries);
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
    // Persisted for its three readers: narrow, but it takes mapping every row.
    Dataset<Row> judged =
        MappedRows.judged(raw, headers, context.definitions())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Column isAccepted = col(MappedRows.IS_ACCEPTED);
    // Persisted for its readers and filled first: joins then know that the rows are few.
    Dataset<Row> repetitions = Repetitions.of(judged.filter(isAccepted)).persist();
    long repeated = repetitions.count();

    long quarantined =
        lake.writeLoad(
            QuarantinedRecords.TABLE,
            load,
            judged
                .filter(not(isAccepted))
                .select(QuarantinedRecords.TABLE.expressions())
                .unionByName(Repetitions.quarantined(raw, repetitions)));
    judged.unpersist();
    Dataset<Row> accepted = MappedRows.accepted(raw, headers, context.definitions());
    long staged =
        lake.writeLoad(
            StagedRecords.TABLE,
            load,
            repeated == 0 ? accepted : Repetitions.without(accepted, repetitions));
    repetitions.unpersist();
    context.progress().figure(Progress.ROWS, staged + quarantined);
    context.progress().figure(Progress.ACCEPTED, staged);
    context.progress().figure(Progress.QUARANTINED, quarantined);
  }

  private static Set<String> snapshotSources(SourceMappings mappings) {
    return mappings.all().stream()
        .filter(SourceMapping::snapshot)
        .map(SourceMapping::source)
        .collect(Collectors.toSet());
  }

  /** Clears the files of an attempt whose deliveries have gone since. */
  private static void forget(JobContext context, long load) {
    if (PendingLoad.after(load - 1, context.lake()).isPresent()) {
      context
          .lake()
          .writeLoad(
              StagedFiles.TABLE,
              load,
              context.spark().createDataFrame(List.of(), StagedFiles.TABLE.schema()));
    }
  }

  /**
   * Compares the rows counted in each file with the rows kept of it, and reports the reasons of the
   * refused ones; names every difference.
   */
  private static List<String> lost(JobContext context, long load, List<Row> deliveries) {
    Map<String, Long> kept = new HashMap<>();
    Map<String, Long> reasons = new TreeMap<>();
    for (Row row : kept(context.lake(), load).collectAsList()) {
      kept.merge(row.getString(0), row.getLong(2), Long::sum);
      for (Object reason : row.getList(1)) {
        reasons.merge((String) reason, row.getLong(2), Long::sum);
      }
    }
    reasons.forEach((code, rows) -> context.progress().figure(Progress.reason(code), rows));
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

  /** Rows kept by file and reasons; staged rows have none. */
  private static Dataset<Row> kept(Lake lake, long load) {
    Column ofLoad = RawRecords.LOAD.column().equalTo(load);
    return lake.read(StagedRecords.TABLE)
        .filter(ofLoad)
        .select(
            StagedRecords.FILE.column(),
            array().cast("array<string>").as(QuarantinedRecords.REASONS.name()))
        .unionAll(
            lake.read(QuarantinedRecords.TABLE)
                .filter(ofLoad)
                .select(QuarantinedRecords.FILE.column(), QuarantinedRecords.REASONS.column()))
        .groupBy(StagedRecords.FILE.column(), QuarantinedRecords.REASONS.column())
        .count();
  }

  private static PrivacyKey key(Settings settings) {
    try {
      return PrivacyKey.load(Path.of(settings.privacyKeyFile()));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw Errors.keyMissing("privacy.key-file", e.getMessage());
    }
  }
}
