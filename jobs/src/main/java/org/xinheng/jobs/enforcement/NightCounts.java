package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.kpis.Kpi;
import org.xinheng.models.enforcement.kpis.KpiRules;
import org.xinheng.models.enforcement.kpis.Measure;
import org.xinheng.models.warning.WarningRule;

/**
 * What tables of the lake add to the indicators beside the files of enterprises: warnings dealt
 * with, drawn visits with a result, and acts with which something was found amiss.
 */
final class NightCounts {
  private static final Column NO_DEPARTMENT = lit("");

  private final Lake lake;
  private final LocalDate asOf;

  /** Last day before the period. */
  private final LocalDate before;

  private NightCounts(Lake lake, LocalDate asOf, int months) {
    this.lake = lake;
    this.asOf = asOf;
    before = asOf.minusMonths(months);
  }

  /** Adds to what the files of enterprises gave. */
  static void add(ReviewCounts counts, KpiRules rules, Lake lake, LocalDate asOf) {
    NightCounts night = new NightCounts(lake, asOf, rules.months());
    for (Kpi kpi : rules.kpis()) {
      night
          .rows(kpi.measure())
          .forEach(
              row ->
                  counts.add(
                      new ReviewCounts.Key(
                          kpi.id(), null, row.getString(0), row.getString(1), null),
                      row.getLong(2),
                      row.getLong(3)));
    }
  }

  /** Department, town, hits and number counted; as many rows as there are of these. */
  private List<Row> rows(Measure measure) {
    if (measure instanceof Measure.Handled handled) {
      return warnings(handled.inTime()).collectAsList();
    }
    if (measure instanceof Measure.Visited) {
      return visits().collectAsList();
    }
    if (measure instanceof Measure.Faulted faulted) {
      return faults(faulted.checks()).collectAsList();
    }
    return List.of();
  }

  private Dataset<Row> warnings(boolean inTime) {
    Column dealtWith = Warnings.DISPOSED_ON.column().isNotNull();
    Column isHit =
        inTime
            ? dealtWith.and(Warnings.DISPOSED_ON.column().leq(Warnings.DISPOSE_BY.column()))
            : dealtWith;
    Column until = coalesce(Warnings.ENDED_ON.column(), Warnings.AS_OF.column());
    return lake.readOrEmpty(Warnings.TABLE)
        .filter(Warnings.AS_OF.column().equalTo(lit(asOf)))
        .filter(Warnings.LEADS_TO.column().notEqual(WarningRule.Action.REMINDER.name()))
        .filter(Warnings.OPENED_ON.column().gt(lit(before)))
        .filter(dealtWith.or(Warnings.DISPOSE_BY.column().lt(until)))
        .groupBy(NO_DEPARTMENT.as("department"), Warnings.TOWN.column())
        .agg(count_if(isHit), count(lit(1)));
  }

  /** Visits of scopes that were not drawn anew by the evening before. */
  private Dataset<Row> visits() {
    Dataset<Row> redrawn =
        lake.readOrEmpty(DrawSummaries.TABLE)
            .filter(DrawSummaries.REDRAWN_SCOPE.column().isNotNull())
            .filter(DrawSummaries.AS_OF.column().lt(lit(asOf)))
            .select(DrawSummaries.REDRAWN_SCOPE.column().as(DrawVisits.SCOPE.name()));
    return lake.readOrEmpty(DrawVisits.TABLE)
        .filter(DrawVisits.DAY.column().lt(lit(asOf)).and(DrawVisits.DAY.column().gt(lit(before))))
        .join(redrawn, new String[] {DrawVisits.SCOPE.name()}, "left_anti")
        .join(
            results().withColumn("is_done", lit(true)),
            new String[] {DrawVisits.VISIT_ID.name()},
            "left")
        .groupBy(NO_DEPARTMENT.as("department"), DrawVisits.TOWN.column())
        .agg(count_if(col("is_done")), count(lit(1)));
  }

  /** Visits of which a result is known. */
  private Dataset<Row> results() {
    Column visit = get_json_object(Facts.RECORD.column(), "$." + InspectionResults.VISIT_ID.name());
    return Registers.committed(lake)
        .filter(Facts.CONTRACT.column().equalTo(InspectionResults.CONTRACT.name()))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .groupBy(Facts.RECORD_KEY.column())
        .agg(Facts.latest(Facts.IS_DELETE.column(), Facts.RECORD.column()).as("latest"))
        .select("latest.*")
        .filter(not(Facts.IS_DELETE.column()))
        .select(visit.as(DrawVisits.VISIT_ID.name()))
        .distinct();
  }

  /** Acts of the period with which one of the checks found something; they are counted as acts. */
  private Dataset<Row> faults(List<String> checks) {
    return lake.readOrEmpty(EnforcementFindings.TABLE)
        .filter(EnforcementFindings.AS_OF.column().equalTo(lit(asOf)))
        .filter(EnforcementFindings.CHECK.column().isin(checks.toArray()))
        .filter(EnforcementFindings.HAPPENED_ON.column().gt(lit(before)))
        .select(
            EnforcementFindings.DEPARTMENT.column(),
            EnforcementFindings.TOWN.column(),
            EnforcementFindings.USCC.column(),
            EnforcementFindings.DOCUMENT.column(),
            EnforcementFindings.HAPPENED_ON.column())
        .distinct()
        .groupBy(EnforcementFindings.DEPARTMENT.column(), EnforcementFindings.TOWN.column())
        .agg(count(lit(1)), lit(0L));
  }
}
