package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.registers.Matter;

/**
 * What became of leads (核查结果): the first check of the matter at the enterprise since the lead
 * stands, on a visit or by itself, at which somebody was met.
 */
final class LeadResults {
  private static final List<String> MET = List.of("none", "finding");
  private static final String SAID = "said";
  private static final String FIRST = "first";
  private static final StructType NAMES =
      new StructType()
          .add(SAID, DataTypes.StringType)
          .add(TargetedChecks.MATTER.name(), DataTypes.StringType);

  private LeadResults() {}

  /**
   * Leads with the check that answered them.
   *
   * @param leads rows of {@link LeadRows}, few
   * @param facts facts known by the night
   */
  static Dataset<Row> joined(
      Dataset<Row> leads, Dataset<Row> facts, RaiseWarnings.Judged judged, LocalDate asOf) {
    if (leads.isEmpty()) {
      return leads;
    }
    Dataset<Row> answered =
        checks(facts, Inspections.CONTRACT, Inspections.INSPECTED_ON, asOf)
            .union(checks(facts, InspectionResults.CONTRACT, InspectionResults.VISITED_ON, asOf))
            .filter(TargetedChecks.CHECK_RESULT.column().isin(met(judged)))
            .join(broadcast(names(leads, judged)), SAID)
            .join(
                broadcast(
                    leads.select(
                        TargetedChecks.CHECK_ID.column(),
                        TargetedChecks.USCC.column(),
                        TargetedChecks.MATTER.column(),
                        TargetedChecks.FROM_ON.column())),
                new String[] {TargetedChecks.USCC.name(), TargetedChecks.MATTER.name()})
            .filter(TargetedChecks.CHECKED_ON.column().geq(TargetedChecks.FROM_ON.column()))
            .groupBy(TargetedChecks.CHECK_ID.column())
            .agg(min_by(check(), check()).as(FIRST))
            .select(
                TargetedChecks.CHECK_ID.column(),
                col(FIRST + "." + TargetedChecks.CHECKED_ON.name()),
                col(FIRST + "." + TargetedChecks.CHECK_RESULT.name()));
    return leads
        .drop(TargetedChecks.CHECKED_ON.name(), TargetedChecks.CHECK_RESULT.name())
        .join(answered, new String[] {TargetedChecks.CHECK_ID.name()}, "left")
        .select(TargetedChecks.TABLE.expressions());
  }

  private static Column check() {
    return struct(TargetedChecks.CHECKED_ON.column(), TargetedChecks.CHECK_RESULT.column());
  }

  /** Checks as they were last known by the night. */
  private static Dataset<Row> checks(
      Dataset<Row> facts, Contract contract, Field on, LocalDate asOf) {
    return ListedGroups.versions(facts, contract, Inspections.MATTER, on, Inspections.RESULT)
        .filter(col(ListedGroups.ENDS).gt(lit(asOf)))
        .select(
            Facts.USCC.column(),
            col(Inspections.MATTER.name()).as(SAID),
            col(on.name()).cast("date").as(TargetedChecks.CHECKED_ON.name()),
            col(Inspections.RESULT.name()).as(TargetedChecks.CHECK_RESULT.name()));
  }

  /** Departments name a matter by its code or by its name. */
  private static Dataset<Row> names(Dataset<Row> leads, RaiseWarnings.Judged judged) {
    List<Row> names = new java.util.ArrayList<>();
    for (Matter matter : judged.registers().matters().all()) {
      names.add(RowFactory.create(matter.code(), matter.code()));
      if (matter.name() != null && !matter.name().equals(matter.code())) {
        names.add(RowFactory.create(matter.name(), matter.code()));
      }
    }
    return leads.sparkSession().createDataFrame(names, NAMES);
  }

  /** Results of checks at which somebody was met. */
  private static Object[] met(RaiseWarnings.Judged judged) {
    return CodeLists.of(judged.definitions()).list("inspection-results").codes().values().stream()
        .filter(code -> MET.contains(code.attributes().get("outcome")))
        .map(code -> code.code())
        .toArray();
  }
}
