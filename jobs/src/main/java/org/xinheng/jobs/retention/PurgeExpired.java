package org.xinheng.jobs.retention;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.Tombstones;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.retention.RetentionTerms;
import org.xinheng.models.retention.RetentionTerms.Term;

/**
 * Purges records past their term from every layer, table history included, and leaves a counted
 * tombstone (到期清除); nights whose scores or warnings cite one go with it. Facts go last: a run that
 * was killed finds them again and finishes. The dossiers must be rebuilt afterwards.
 */
public final class PurgeExpired implements Job {
  private static final String KEY = Facts.RECORD_KEY.name();
  private static final String REASON = "reason";
  private static final String SOURCE = "source";
  private static final String DOCUMENT = "document";

  @Override
  public String name() {
    return "purge-expired";
  }

  @Override
  public String purpose() {
    return "purge records past their term everywhere and leave a counted tombstone";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return Stream.of(
            List.of(Tombstones.TABLE),
            DropOldNights.OF_NIGHTS,
            List.of(
                RawRecords.TABLE,
                QuarantinedRecords.TABLE,
                Rereadings.TABLE,
                StagedRecords.TABLE,
                Facts.TABLE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    RetentionTerms terms = RetentionTerms.of(context.definitions());
    // Persisted for its six readers, which delete what it was computed from.
    Dataset<Row> expired = expired(lake.read(Facts.TABLE), terms, context.asOf()).persist();
    if (expired.isEmpty()) {
      context.progress().figure(Progress.ROWS, 0L);
      return;
    }
    lake.writeNight(Tombstones.TABLE, context.asOf(), tombstones(expired, context.asOf()));
    Dataset<Row> documents = documents(lake.read(Facts.TABLE), expired);
    Set<LocalDate> citing = new TreeSet<>(citing(lake.readOrEmpty(Assessments.TABLE), expired));
    citing.addAll(warning(lake.readOrEmpty(Warnings.TABLE), documents));
    DropOldNights.drop(context, List.copyOf(citing));
    Dataset<Row> reread =
        lines(
            lake.readOrEmpty(Rereadings.TABLE)
                .withColumn(RawRecords.LOAD.name(), Rereadings.DELIVERED_LOAD.column()),
            expired);
    // Persisted for its two readers.
    Dataset<Row> lines =
        lines(lake.read(StagedRecords.TABLE), expired)
            .union(lines(lake.read(QuarantinedRecords.TABLE), expired))
            .union(reread)
            .persist();
    for (Table table : List.of(RawRecords.TABLE, QuarantinedRecords.TABLE)) {
      lake.delete(table, lines, RawRecords.LOAD, RawRecords.FILE, RawRecords.LINE);
    }
    for (Table table : List.of(Rereadings.TABLE, StagedRecords.TABLE, Facts.TABLE)) {
      lake.delete(table, expired.select(col(KEY)), Facts.RECORD_KEY);
    }
    context.progress().figure(Progress.ROWS, expired.count());
    lines.unpersist();
    expired.unpersist();
  }

  /** Keys of the records whose term has passed, with their contract and number of versions. */
  static Dataset<Row> expired(Dataset<Row> facts, RetentionTerms terms, LocalDate asOf) {
    Column ended = lit(null).cast("date");
    Column months = lit(null).cast("int");
    for (Term term : terms.terms()) {
      Column[] days = term.from().stream().map(field -> day(field.name())).toArray(Column[]::new);
      Column is = Facts.CONTRACT.column().equalTo(term.contract().name());
      ended = when(is, coalesce(days)).otherwise(ended);
      months = when(is, lit(12 * term.years())).otherwise(months);
    }
    // A record of a contract without a term has no end.
    return facts
        .groupBy(col(KEY), Facts.CONTRACT.column())
        .agg(
            max_by(
                    when(Facts.IS_DELETE.column(), Facts.KNOWN_ON.column()).otherwise(ended),
                    // A record that moves leaves a deletion behind on the same day.
                    struct(
                        Facts.KNOWN_ON.column(),
                        Facts.LOAD.column(),
                        not(Facts.IS_DELETE.column())))
                .as("ended_on"),
            count(lit(1)).as(Tombstones.VERSIONS.name()))
        .filter(add_months(col("ended_on"), months).leq(lit(asOf)))
        .drop("ended_on");
  }

  /** Nights of which an assessment cites an expired record: each goes whole, with its marts. */
  private static List<LocalDate> citing(Dataset<Row> assessments, Dataset<Row> expired) {
    Dataset<Row> credit =
        assessments
            .select(Assessments.AS_OF.column(), explode(Assessments.REASONS.column()).as(REASON))
            .select(Assessments.AS_OF.column(), col(REASON + ".fact_key").as(KEY));
    Dataset<Row> risk =
        assessments
            .select(
                Assessments.AS_OF.column(),
                explode(flatten(Assessments.RISK_REASONS.column().getField("records"))).as(REASON))
            .select(Assessments.AS_OF.column(), col(REASON + ".fact_key").as(KEY));
    return credit
        .unionAll(risk)
        .join(expired, new String[] {KEY}, "left_semi")
        .select(Assessments.AS_OF.column())
        .distinct()
        .as(Encoders.LOCALDATE())
        .collectAsList();
  }

  /**
   * What officers cite of expired records in each of their versions: the document, else the key.
   */
  private static Dataset<Row> documents(Dataset<Row> facts, Dataset<Row> expired) {
    Column cited = col(KEY);
    for (Contract contract : Contracts.ALL) {
      if (contract.document() != null) {
        cited =
            when(
                    Facts.CONTRACT.column().equalTo(contract.name()),
                    coalesce(
                        get_json_object(Facts.RECORD.column(), "$." + contract.document().name()),
                        col(KEY)))
                .otherwise(cited);
      }
    }
    return facts
        .join(expired.select(col(KEY)), new String[] {KEY}, "left_semi")
        .select(Facts.CONTRACT.column().as(SOURCE), cited.as(DOCUMENT))
        .distinct();
  }

  /** Nights of which a warning rests on an expired record, also one of another enterprise. */
  private static List<LocalDate> warning(Dataset<Row> warnings, Dataset<Row> documents) {
    return warnings
        .select(Warnings.AS_OF.column(), explode(Warnings.EVIDENCE.column()).as(REASON))
        .select(
            Warnings.AS_OF.column(),
            col(REASON).getField(SOURCE).as(SOURCE),
            col(REASON).getField(DOCUMENT).as(DOCUMENT))
        .join(documents, new String[] {SOURCE, DOCUMENT}, "left_semi")
        .select(Warnings.AS_OF.column())
        .distinct()
        .as(Encoders.LOCALDATE())
        .collectAsList();
  }

  private static Dataset<Row> lines(Dataset<Row> records, Dataset<Row> expired) {
    return records
        .join(expired, new String[] {KEY}, "left_semi")
        .select(RawRecords.LOAD.column(), RawRecords.FILE.column(), RawRecords.LINE.column());
  }

  private static Column day(String field) {
    return get_json_object(Facts.RECORD.column(), "$." + field).cast("date");
  }

  private static Dataset<Row> tombstones(Dataset<Row> expired, LocalDate asOf) {
    return expired
        .groupBy(Tombstones.CONTRACT.column())
        .agg(
            count(lit(1)).as(Tombstones.RECORDS.name()),
            sum(Tombstones.VERSIONS.name()).as(Tombstones.VERSIONS.name()))
        .withColumn(Tombstones.AS_OF.name(), lit(asOf));
  }
}
