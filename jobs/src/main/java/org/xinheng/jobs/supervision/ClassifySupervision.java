package org.xinheng.jobs.supervision;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.supervision.Supervision;

/**
 * Classes every enterprise for supervision (监管分类), and freezes the class in force on the first
 * night of each month. A freeze is only ever replaced by the night that made it.
 */
public final class ClassifySupervision implements Job {

  @Override
  public String name() {
    return "classify-supervision";
  }

  @Override
  public String purpose() {
    return "set supervision classes from the assessments, and freeze them once a month";
  }

  @Override
  public List<Table> reads() {
    return List.of(Assessments.TABLE, RiskWatch.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(SupervisionClasses.TABLE, FrozenClasses.TABLE, ClassChanges.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> assessments = ofDay(lake.read(Assessments.TABLE), Assessments.AS_OF, asOf);
    if (assessments.isEmpty()) {
      throw Errors.nightMissing(Assessments.TABLE.name(), asOf, "assess-enterprises");
    }
    LocalDate month = Supervision.of(context.definitions()).monthInForce(asOf);

    long rows =
        lake.writeNight(
            SupervisionClasses.TABLE,
            asOf,
            classes(inForce(assessments, lake, asOf), context.definitions()));
    context.progress().figure(Progress.ROWS, rows);
    Dataset<Row> frozen = lake.readOrEmpty(FrozenClasses.TABLE);
    if (frozenOn(frozen, month).filter(night -> !night.equals(asOf)).isEmpty()) {
      Freezing.Freeze freeze = new Freezing.Freeze(asOf, month, previousMonth(frozen, month));
      context.progress().figure("frozen", freeze(lake, freeze));
    }
  }

  /**
   * The changes go first: the freeze says that the month is done, and a night that was killed in
   * between makes both again. The number of enterprises frozen.
   */
  private static long freeze(Lake lake, Freezing.Freeze freeze) {
    Dataset<Row> tonight =
        ofDay(lake.read(SupervisionClasses.TABLE), SupervisionClasses.AS_OF, freeze.asOf());
    Dataset<Row> before =
        ofDay(lake.readOrEmpty(FrozenClasses.TABLE), FrozenClasses.MONTH, freeze.previousMonth());
    boolean isFirst = freeze.previousMonth() == null;
    lake.writeNight(
        ClassChanges.TABLE,
        freeze.month(),
        Freezing.changes(isFirst ? tonight.limit(0) : tonight, before, freeze));
    return lake.writeNight(FrozenClasses.TABLE, freeze.month(), Freezing.frozen(tonight, freeze));
  }

  /** The assessments with the risk of the last good night, where tonight's was frozen. */
  private static Dataset<Row> inForce(Dataset<Row> tonight, Lake lake, LocalDate asOf) {
    LocalDate classesOf = RiskWatch.classesOf(lake.readOrEmpty(RiskWatch.TABLE), asOf);
    if (classesOf.equals(asOf)) {
      return tonight;
    }
    Dataset<Row> good =
        ofDay(lake.read(Assessments.TABLE), Assessments.AS_OF, classesOf)
            .select(
                Assessments.USCC.column(),
                Assessments.RISK_CLASS.column(),
                Assessments.RISK_PROBABILITY.column());
    // An enterprise that had no class on the good night has none until the gate opens again.
    return tonight
        .drop(Assessments.RISK_CLASS.name(), Assessments.RISK_PROBABILITY.name())
        .join(good, Assessments.USCC.name(), "left")
        .select(Assessments.TABLE.expressions());
  }

  /** The whole classification as one function: what counts is decided in {@link Supervision}. */
  static Dataset<Row> classes(Dataset<Row> assessments, Definitions definitions) {
    String digest = definitions.digest();
    MapPartitionsFunction<Row, Row> classify =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          ClassRows rows = new ClassRows(Supervision.of(definitions), digest);
          return rows.over(partition);
        };
    return assessments
        .select(
            Assessments.AS_OF.column(),
            Assessments.USCC.column(),
            Assessments.ENTERPRISE_NAME.column(),
            Assessments.TOWN.column(),
            Assessments.NOT_ASSESSED.column(),
            Assessments.GRADE.column(),
            Assessments.POINTS.column(),
            CreditReasons.of(Assessments.REASONS.column(), CreditReasons.INDICATOR),
            Assessments.RISK_CLASS.column(),
            Assessments.RISK_PROBABILITY.column())
        .mapPartitions(classify, Encoders.row(SupervisionClasses.TABLE.schema()));
  }

  private static Dataset<Row> ofDay(Dataset<Row> rows, Column column, LocalDate day) {
    return rows.filter(column.column().equalTo(lit(day).cast("date")));
  }

  /** The night that froze a month, if one has. */
  private static Optional<LocalDate> frozenOn(Dataset<Row> frozen, LocalDate month) {
    return ofDay(frozen, FrozenClasses.MONTH, month)
        .select(FrozenClasses.AS_OF.column().cast("string"))
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> LocalDate.parse(row.getString(0)));
  }

  /** The month of the freeze before; null where there is none. */
  private static LocalDate previousMonth(Dataset<Row> frozen, LocalDate month) {
    Row last =
        frozen
            .filter(FrozenClasses.MONTH.column().lt(lit(month)))
            .agg(max(FrozenClasses.MONTH.column()).cast("string"))
            .head();
    return last.isNullAt(0) ? null : LocalDate.parse(last.getString(0));
  }
}
