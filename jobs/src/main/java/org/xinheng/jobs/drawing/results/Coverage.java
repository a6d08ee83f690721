package org.xinheng.jobs.drawing.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;

/** Which published matters were checked in a calendar year, and which the plans will cover. */
final class Coverage {
  private static final String LATEST = "latest";
  private static final String MATTER = "matter";

  private Coverage() {}

  /** Checks of one matter. */
  private record Checks(long count, LocalDate last) {
    private Checks and(Checks other) {
      return new Checks(count + other.count, last.isAfter(other.last) ? last : other.last);
    }
  }

  /**
   * Rows of {@link org.xinheng.jobs.catalogue.MatterCoverage}.
   *
   * @param plans announced plans
   * @param openVisits drawn visits ahead, by matter
   */
  static List<Row> rows(
      Lake lake,
      MatterRegister register,
      CodeList results,
      Collection<Plan> plans,
      Map<String, Long> openVisits,
      LocalDate asOf) {
    Map<String, Checks> checks = checks(lake, register, results, asOf);
    List<Row> rows = new ArrayList<>();
    for (Matter matter : register.all()) {
      if (isToBeChecked(matter, asOf)) {
        List<String> planned =
            plans.stream()
                .filter(plan -> plan.matters().contains(matter.code()))
                .filter(plan -> plan.schedule().visitsFrom().getYear() == asOf.getYear())
                .filter(plan -> plan.schedule().visitsUntil().isAfter(asOf))
                .map(plan -> plan.scope() + ":" + plan.id())
                .sorted()
                .toList();
        rows.add(
            row(
                matter,
                checks.get(matter.code()),
                openVisits.getOrDefault(matter.code(), 0L),
                planned,
                asOf));
      }
    }
    return rows;
  }

  private static boolean isToBeChecked(Matter matter, LocalDate asOf) {
    boolean isChecked =
        matter.kind() == MatterKind.KEY_INSPECTION
            || matter.kind() == MatterKind.GENERAL_INSPECTION;
    return isChecked && matter.isPublished() && matter.isInForce(asOf, asOf);
  }

  private static Row row(
      Matter matter, Checks checks, long openVisits, List<String> planned, LocalDate asOf) {
    boolean isPlanned = !planned.isEmpty() || openVisits > 0;
    return RowFactory.create(
        asOf,
        matter.code(),
        matter.name(),
        matter.department(),
        matter.kind().name(),
        checks != null ? "CHECKED" : isPlanned ? "PLANNED" : "REMAINING",
        checks == null ? 0L : checks.count(),
        checks == null ? null : checks.last(),
        openVisits,
        planned);
  }

  /** Checks of the year that took place, by matter; a record names it by code or by name. */
  private static Map<String, Checks> checks(
      Lake lake, MatterRegister register, CodeList results, LocalDate asOf) {
    LocalDate first = asOf.withDayOfYear(1);
    Object[] tookPlace =
        results.codes().values().stream()
            .filter(code -> List.of("none", "finding").contains(code.attributes().get("outcome")))
            .map(CodeList.Code::code)
            .toArray();
    Map<String, Checks> checks = new HashMap<>();
    Registers.committed(lake)
        .filter(
            Facts.CONTRACT
                .column()
                .isin(Inspections.CONTRACT.name(), InspectionResults.CONTRACT.name()))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .filter(Facts.IS_DELETE.column().or(Facts.HAPPENED_ON.column().geq(lit(first))))
        .groupBy(Facts.CONTRACT.column(), Facts.RECORD_KEY.column())
        .agg(
            max_by(
                    struct(
                        Facts.IS_DELETE.column(),
                        Facts.HAPPENED_ON.column(),
                        value(Inspections.MATTER.name()).as(MATTER),
                        value(Inspections.RESULT.name()).as(Inspections.RESULT.name())),
                    struct(
                        Facts.KNOWN_ON.column(),
                        Facts.LOAD.column(),
                        not(Facts.IS_DELETE.column())))
                .as(LATEST))
        .select(LATEST + ".*")
        .filter(not(Facts.IS_DELETE.column()))
        .filter(Facts.HAPPENED_ON.column().between(lit(first), lit(asOf)))
        .filter(col(Inspections.RESULT.name()).isin(tookPlace))
        .groupBy(coalesce(col(MATTER), lit("")).as(MATTER))
        .agg(count(lit(1)), max(Facts.HAPPENED_ON.column()))
        .collectAsList()
        .forEach(
            row ->
                register
                    .named(row.getString(0))
                    .ifPresent(
                        matter ->
                            checks.merge(
                                matter.code(),
                                new Checks(row.getLong(1), row.getLocalDate(2)),
                                Checks::and)));
    return checks;
  }

  private static Column value(String field) {
    return get_json_object(Facts.RECORD.column(), "$." + field);
  }
}
