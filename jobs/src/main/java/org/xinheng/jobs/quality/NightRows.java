package org.xinheng.jobs.quality;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.json_object_keys;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;

/** Counts over the rows of a night, each one aggregation by source. */
final class NightRows {
  static final String ACCEPTED = "accepted";
  static final String UPSERTS = "upserts";
  static final String FIELD = "field";
  static final String FILLED = "filled";
  static final String REJECTED = "rejected";
  static final String DUPLICATES = "duplicates";
  static final String FACTS = "facts";
  static final String UNRESOLVED = "unresolved";
  static final String NIGHTS = "nights";
  private static final String DUPLICATE = "DUPLICATE";

  private NightRows() {}

  /** Accepted rows by source, and those among them that are no deletions. */
  static Dataset<Row> accepted(Dataset<Row> staged, List<Long> loads) {
    return staged
        .filter(NightFiles.within(StagedRecords.LOAD.column(), loads))
        .groupBy(StagedRecords.SOURCE.column())
        .agg(
            count(lit(1)).as(ACCEPTED),
            sum(when(StagedRecords.IS_DELETE.column(), 0L).otherwise(1L)).as(UPSERTS));
  }

  /** Rows in which a field is filled, by source and field: a record names only those. */
  static Dataset<Row> filled(Dataset<Row> staged, List<Long> loads) {
    return staged
        .filter(NightFiles.within(StagedRecords.LOAD.column(), loads))
        .filter(not(StagedRecords.IS_DELETE.column()))
        .select(
            StagedRecords.SOURCE.column(),
            explode(json_object_keys(StagedRecords.RECORD.column())).as(FIELD))
        .groupBy(StagedRecords.SOURCE.column(), col(FIELD))
        .agg(count(lit(1)).as(FILLED));
  }

  /** Refused rows by source; a row refused for nothing but repetition is a duplicate. */
  static Dataset<Row> quarantined(Dataset<Row> quarantine, List<Long> loads) {
    Column reasons = QuarantinedRecords.REASONS.column();
    Column repeated = array_contains(reasons, DUPLICATE).and(functions.size(reasons).equalTo(1));
    return quarantine
        .filter(NightFiles.within(QuarantinedRecords.LOAD.column(), loads))
        .groupBy(QuarantinedRecords.SOURCE.column())
        .agg(
            sum(when(repeated, 0L).otherwise(1L)).as(REJECTED),
            sum(when(repeated, 1L).otherwise(0L)).as(DUPLICATES));
  }

  /**
   * Facts about enterprises of the loads before a night's own, and those whose enterprise is not
   * found.
   *
   * @param before first load of the night itself
   * @param loads how many loads are looked at
   */
  static Dataset<Row> resolved(Dataset<Row> facts, long before, int loads) {
    Object[] contracts = Contracts.facts().stream().map(Contract::name).toArray();
    Column counted = not(Facts.IS_DELETE.column()).and(Facts.CONTRACT.column().isin(contracts));
    return facts
        .filter(Facts.LOAD.column().between(before - loads, before - 1).and(counted))
        .groupBy(Facts.SOURCE.column())
        .agg(
            count(lit(1)).as(FACTS),
            sum(when(Facts.USCC.column().isNull(), 1L).otherwise(0L)).as(UNRESOLVED));
  }

  /** The figures of the nights before, added up by source and measure. */
  static Dataset<Row> past(Dataset<Row> quality, LocalDate asOf, int nights) {
    Column before = Quality.AS_OF.column().lt(lit(asOf));
    Column recent = Quality.AS_OF.column().geq(lit(asOf.minusDays(nights)));
    return quality
        .filter(before.and(recent))
        .groupBy(Quality.SOURCE.column(), Quality.MEASURE.column())
        .agg(
            sum(Quality.NUMERATOR.column()).as(Quality.NUMERATOR.name()),
            sum(Quality.DENOMINATOR.column()).as(Quality.DENOMINATOR.name()),
            count(lit(1)).cast("int").as(NIGHTS));
  }
}
