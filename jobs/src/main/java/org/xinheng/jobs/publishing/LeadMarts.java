package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.LeadChecks;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;

/** Leads to be checked, each with the drawn visit that takes it along, if one does. */
final class LeadMarts {
  private static final String VISIT = "visit";
  private static final LabelMap STATES =
      new LabelMap(
          Map.of(
              "CHECKED", "已核查",
              "JOINED", "并入双随机检查",
              "BY_ITSELF", "单独线索核查",
              "BARRED", "事项不可检查"));

  private LeadMarts() {}

  static void write(NightPublication night, JobContext context, WarningMarts warnings) {
    Lake lake = context.lake();
    Column tonight = TargetedChecks.AS_OF.column().equalTo(lit(context.asOf()));
    night.write(
        LeadChecks.TABLE,
        checks(
            warnings.ofRules(lake.readOrEmpty(TargetedChecks.TABLE).filter(tonight)),
            lake.readOrEmpty(DrawJoinedChecks.TABLE).filter(tonight)),
        1);
  }

  /**
   * One row per check.
   *
   * @param targeted checks of the night, labelled
   * @param joined checks that visits of the night take along
   */
  static Dataset<Row> checks(Dataset<Row> targeted, Dataset<Row> joined) {
    // The next visit takes it, where those of two scopes could.
    Dataset<Row> visits =
        joined
            .filter(DrawJoinedChecks.POST.column().isNotNull())
            .filter(DrawJoinedChecks.SHORTAGE.column().isNull())
            .groupBy(DrawJoinedChecks.CHECK_ID.column())
            .agg(
                min_by(
                        struct(DrawJoinedChecks.DAY.column(), DrawJoinedChecks.VISIT_ID.column()),
                        struct(DrawJoinedChecks.DAY.column(), DrawJoinedChecks.VISIT_ID.column()))
                    .as(VISIT));
    Column state =
        when(TargetedChecks.CHECKED_ON.column().isNotNull(), "CHECKED")
            .when(TargetedChecks.SHORTAGE.column().isNotNull(), "BARRED")
            .when(visit(DrawJoinedChecks.VISIT_ID).isNotNull(), "JOINED")
            .otherwise("BY_ITSELF");
    return targeted
        .join(visits, new String[] {TargetedChecks.CHECK_ID.name()}, "left")
        .withColumn(LeadChecks.STATE.name(), state)
        .withColumns(
            Map.of(
                LeadChecks.WARNING_ID.name(), TargetedChecks.ORIGIN.column(),
                LeadChecks.STATE_LABEL.name(), STATES.of(LeadChecks.STATE.column()),
                LeadChecks.VISIT_ID.name(), visit(DrawJoinedChecks.VISIT_ID),
                LeadChecks.VISIT_DAY.name(), visit(DrawJoinedChecks.DAY),
                LeadChecks.IS_OVERDUE.name(),
                    coalesce(TargetedChecks.CHECKED_ON.column(), TargetedChecks.AS_OF.column())
                        .gt(TargetedChecks.UNTIL_ON.column()),
                LeadChecks.COUNTS_TO_CAP.name(),
                    coalesce(TargetedChecks.COUNTS_TO_CAP.column(), lit(false))))
        .select(LeadChecks.TABLE.expressions());
  }

  private static Column visit(org.xinheng.jobs.catalogue.Column part) {
    return col(VISIT + "." + part.name());
  }
}
