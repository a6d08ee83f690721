package org.xinheng.jobs.quality;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.xinheng.models.contracts.Field;

/** Counts over the rows of a night, each one aggregation by source. */
final class NightRows {
  static final String ACCEPTED = "accepted";
  static final String UPSERTS = "upserts";
  static final String REJECTED = "rejected";
  static final String DUPLICATES = "duplicates";
  static final String FACTS = "facts";
  static final String UNRESOLVED = "unresolved";
  static final String NIGHTS = "nights";
  private static final String DUPLICATE = "DUPLICATE";

  private NightRows() {}

  /** Name of the column that counts the filled values of a field. */
  static String filled(String contract, Field field) {
    return "filled_" + contract + "_" + field.name();
  }

  /** Accepted rows and filled important fields by source. */
  static Dataset<Row> accepted(
      Dataset<Row> staged, List<Long> loads, Map<String, List<Field>> importantFields) {
    Column kept = not(StagedRecords.IS_DELETE.column());
    List<Column> sums = new ArrayList<>();
    sums.add(sum(when(kept, 1L).otherwise(0L)).as(UPSERTS));
    new TreeMap<>(importantFields)
        .forEach(
            (contract, fields) ->
                fields.forEach(
                    field -> {
                      Column value = functions.col(contract).getField(field.name());
                      sums.add(
                          sum(when(kept.and(value.isNotNull()), 1L).otherwise(0L))
                              .as(filled(contract, field)));
                    }));
    return staged
        .filter(NightFiles.within(StagedRecords.LOAD.column(), loads))
        .groupBy(StagedRecords.SOURCE.column())
        .agg(count(lit(1)).as(ACCEPTED), sums.toArray(Column[]::new));
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

  /** Facts about enterprises of the last loads, and those whose enterprise is not found. */
  static Dataset<Row> resolved(Dataset<Row> facts, long afterLoad) {
    Object[] contracts = Contracts.facts().stream().map(Contract::name).toArray();
    Column counted = not(Facts.IS_DELETE.column()).and(Facts.CONTRACT.column().isin(contracts));
    return facts
        .filter(Facts.LOAD.column().gt(afterLoad).and(counted))
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
