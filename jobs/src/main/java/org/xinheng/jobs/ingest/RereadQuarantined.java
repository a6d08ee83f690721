package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.catalogue.Rereadings.Outcome;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.mapping.SourceMappings;

/**
 * Reads refused rows again whose mapping was mended since, and records what is acceptable in a load
 * of its own (隔离数据重读). Such a row is known from the night of the re-reading on, not from the day of
 * its delivery: until then no score could rest on it, and the score of a past night is what that
 * night could know. Raw and quarantine stay as they are; {@code quarantine.rereadings} says what
 * became of each row.
 */
public final class RereadQuarantined implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(RereadQuarantined.class);

  @Override
  public String name() {
    return "reread-quarantined";
  }

  @Override
  public String purpose() {
    return "read refused rows again whose mapping was mended, and record them from this night on";
  }

  @Override
  public List<Table> reads() {
    return List.of(NightSurroundings.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        RawRecords.TABLE,
        QuarantinedRecords.TABLE,
        Rereadings.TABLE,
        StagedRecords.TABLE,
        StagedFiles.TABLE,
        Facts.TABLE,
        Deliveries.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    DeliveryRegister register = DeliveryRegister.of(lake);
    checkDay(context, register);
    RefusedFiles files =
        RefusedFiles.of(
            register, lake.readOrEmpty(Deliveries.TABLE), SourceMappings.of(context.definitions()));
    files.unfit().forEach(file -> LOG.warn("not read again, deliver it again: {}", file));
    Dataset<Row> quarantined =
        lake.readOrEmpty(QuarantinedRecords.TABLE)
            .filter(QuarantinedRecords.LOAD.column().leq(register.committed()));
    // Persisted for its readers: few rows, found by a scan of the quarantine.
    Dataset<Row> refused =
        Rereading.refused(
                quarantined, lake.readOrEmpty(Rereadings.TABLE), files.places(context.spark()))
            .persist();
    Map<String, Long> expected = byFile(refused);
    context.progress().figure(Progress.FILES, expected.size());
    context.progress().figure("unfit_files", files.unfit().size());
    context.progress().figure(Progress.ROWS, 0L);
    if (!expected.isEmpty()) {
      long load = register.committed() + 1;
      stage(context, load, refused, files.headers());
      prove(context, load, expected);
      register(context, load, files, expected.keySet());
      RecordFacts.record(context);
    }
    refused.unpersist();
  }

  /** What is read again must not change the score of a night that stands. */
  private static void checkDay(JobContext context, DeliveryRegister register) {
    Row last =
        context
            .lake()
            .readOrEmpty(NightSurroundings.TABLE)
            .agg(max(NightSurroundings.AS_OF.column()))
            .first();
    LocalDate first = last.isNullAt(0) ? LocalDate.MIN : last.getLocalDate(0).plusDays(1);
    for (DeliveryRegister.Entry entry : register.entries()) {
      first = entry.knownOn().isAfter(first) ? entry.knownOn() : first;
    }
    if (context.asOf().isBefore(first)) {
      throw Errors.rereadTooEarly(context.asOf(), first);
    }
  }

  private static Map<String, Long> byFile(Dataset<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : rows.groupBy(Rereadings.FILE.column()).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  /** Writes what becomes of each row; what a pending load left under the number goes. */
  private static void stage(
      JobContext context, long load, Dataset<Row> refused, Map<String, String[]> headers) {
    Lake lake = context.lake();
    for (Table table : List.of(RawRecords.TABLE, QuarantinedRecords.TABLE)) {
      lake.writeLoad(table, load, context.spark().createDataFrame(List.of(), table.schema()));
    }
    Dataset<Row> stagedBefore =
        lake.read(StagedRecords.TABLE).filter(StagedRecords.LOAD.column().lt(load));
    lake.writeLoad(
        Rereadings.TABLE,
        load,
        Rereading.outcomes(
            Rereading.verdicts(refused, headers, context.definitions()), stagedBefore, load));
    lake.writeLoad(
        StagedRecords.TABLE,
        load,
        Rereading.staged(
            MappedRows.accepted(refused, headers, context.definitions()),
            ofLoad(lake, Rereadings.TABLE, load),
            load,
            context.asOf()));
  }

  private static Dataset<Row> ofLoad(Lake lake, Table table, long load) {
    return lake.read(table).filter(Rereadings.LOAD.column().equalTo(load));
  }

  /** Compares the rows read again with what became of them, and with those staged. */
  private static void prove(JobContext context, long load, Map<String, Long> expected) {
    Map<String, Long> found = new TreeMap<>();
    Map<String, Long> accepted = new TreeMap<>();
    Map<String, Long> outcomes = new TreeMap<>();
    for (Row row :
        ofLoad(context.lake(), Rereadings.TABLE, load)
            .groupBy(Rereadings.FILE.column(), Rereadings.OUTCOME.column())
            .count()
            .collectAsList()) {
      found.merge(row.getString(0), row.getLong(2), Long::sum);
      outcomes.merge(row.getString(1), row.getLong(2), Long::sum);
      if (row.getString(1).equals(Outcome.STAGED.name())) {
        accepted.put(row.getString(0), row.getLong(2));
      }
    }
    Map<String, Long> staged = byFile(ofLoad(context.lake(), StagedRecords.TABLE, load));
    if (!found.equals(expected) || !accepted.equals(staged)) {
      throw Errors.rowsLost(
          List.of("read again " + expected + ", kept " + found + ", staged " + staged));
    }
    outcomes.forEach(
        (outcome, rows) -> context.progress().figure(outcome.toLowerCase(Locale.ROOT), rows));
  }

  /** Names the files of the load, which commits it once its facts are recorded. */
  private static void register(
      JobContext context, long load, RefusedFiles files, Set<String> reread) {
    Map<String, Long> staged = byFile(ofLoad(context.lake(), StagedRecords.TABLE, load));
    List<Row> rows =
        files.registered(
            load, context.asOf(), reread, staged, SourceMappings.of(context.definitions()));
    context
        .lake()
        .writeLoad(
            StagedFiles.TABLE,
            load,
            context.spark().createDataFrame(rows, StagedFiles.TABLE.schema()));
  }
}
