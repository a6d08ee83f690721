package org.xinheng.jobs.bench;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.generating.planting.PlantedTruth;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.warning.WarningRule;

/** What nights said, as a comparison with what was planted needs it. */
final class SaidRows {
  private static final String ABOUT = "about";
  private static final Column IS_KEPT =
      Warnings.LEADS_TO.column().notEqual(WarningRule.Action.REMINDER.name());

  private SaidRows() {}

  /**
   * Warnings of any night and findings of the last about what was planted: as many as was, never
   * more. Nights leave out reminders that ended long ago.
   */
  static List<PlantedCheck.Said> of(Lake lake, PlantedTruth truth, LocalDate asOf) {
    List<String> planted = truth.rows().stream().map(PlantedTruth.Row::about).distinct().toList();
    Dataset<Row> warnings =
        lake.read(Warnings.TABLE)
            .select(
                Warnings.USCC.column().as(ABOUT),
                Warnings.RULE.column(),
                Warnings.FIRST_OPENED_ON.column().cast("string"))
            .distinct();
    Dataset<Row> findings =
        lake.read(EnforcementFindings.TABLE)
            .filter(EnforcementFindings.AS_OF.column().equalTo(lit(asOf)))
            .select(
                coalesce(
                        EnforcementFindings.USCC.column(),
                        EnforcementFindings.MATTER.column(),
                        EnforcementFindings.DEPARTMENT.column())
                    .as(ABOUT),
                EnforcementFindings.CHECK.column(),
                lit(null).cast("string"));
    Dataset<Row> those =
        warnings.sparkSession().createDataset(planted, Encoders.STRING()).toDF(ABOUT);
    List<PlantedCheck.Said> said = new ArrayList<>();
    for (Row row : warnings.unionAll(findings).join(those, ABOUT).collectAsList()) {
      LocalDate on = row.isNullAt(2) ? null : LocalDate.parse(row.getString(2));
      said.add(new PlantedCheck.Said(row.getString(0), row.getString(1), on));
    }
    return said;
  }

  /** Openings that the last night tells otherwise than an earlier one did, but for reminders. */
  static long toldOtherwise(Lake lake, List<LocalDate> nights, LocalDate last) {
    Column id = Warnings.WARNING_ID.column();
    Column opened = Warnings.FIRST_OPENED_ON.column();
    Dataset<Row> those =
        lake.read(Warnings.TABLE)
            .sparkSession()
            .createDataset(nights.stream().map(LocalDate::toString).toList(), Encoders.STRING())
            .select(col("value").cast("date").as("night"));
    Dataset<Row> then =
        lake.read(Warnings.TABLE)
            .filter(IS_KEPT)
            .join(those, Warnings.AS_OF.column().equalTo(col("night")))
            .select(col("night"), id, opened);
    Dataset<Row> since =
        night(lake, last)
            .filter(IS_KEPT)
            .join(those, opened.leq(col("night")))
            .select(col("night"), id, opened);
    return then.unionAll(since)
        .groupBy(col("night"), id, opened)
        .agg(count(lit(1)).as("told"))
        .filter(col("told").notEqual(2))
        .count();
  }

  /** Openings by rule and night, from the lives of warnings; bounded by rules and days. */
  static Map<String, Map<LocalDate, Long>> openings(Lake lake) {
    Map<String, Map<LocalDate, Long>> openings = new TreeMap<>();
    lake.read(Warnings.TABLE)
        .select(
            Warnings.WARNING_ID.column(),
            Warnings.RULE.column(),
            explode(Warnings.HISTORY.column()).as("step"))
        .filter(col("step.state").equalTo("OPEN"))
        .select(
            Warnings.WARNING_ID.column(),
            Warnings.RULE.column(),
            col("step.on").cast("string").as("on"))
        .distinct()
        .groupBy(Warnings.RULE.column(), col("on"))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                openings
                    .computeIfAbsent(row.getString(0), any -> new TreeMap<>())
                    .put(LocalDate.parse(row.getString(1)), row.getLong(2)));
    return openings;
  }

  private static Dataset<Row> night(Lake lake, LocalDate asOf) {
    return lake.read(Warnings.TABLE).filter(Warnings.AS_OF.column().equalTo(lit(asOf)));
  }
}
