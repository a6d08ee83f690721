package org.xinheng.jobs.supervision;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.SupervisionClasses;

/** What a freeze keeps, and what it changes against the one before. */
final class Freezing {
  private static final String BEFORE = "uscc_before";

  private Freezing() {}

  /**
   * A freeze.
   *
   * @param asOf night that makes it
   * @param month month it is for, by its first day
   * @param previousMonth month of the freeze before; null where there is none
   */
  record Freeze(LocalDate asOf, LocalDate month, LocalDate previousMonth) {}

  /** The classes of a night, to be in force for a month. */
  static Dataset<Row> frozen(Dataset<Row> tonight, Freeze freeze) {
    return tonight
        .filter(SupervisionClasses.SUPERVISION_CLASS.column().isNotNull())
        .withColumn(FrozenClasses.MONTH.name(), lit(freeze.month()))
        .select(FrozenClasses.TABLE.expressions());
  }

  /**
   * Enterprises whose class differs from that of the freeze before; absence there or here means
   * that they had or have none.
   *
   * @param before rows of {@link FrozenClasses} of one month
   */
  static Dataset<Row> changes(Dataset<Row> tonight, Dataset<Row> before, Freeze freeze) {
    Dataset<Row> earlier =
        before.select(
            FrozenClasses.USCC.column().as(BEFORE),
            FrozenClasses.SUPERVISION_CLASS.column().as(ClassChanges.PREVIOUS_CLASS.name()),
            FrozenClasses.BASIS.column().as(ClassChanges.PREVIOUS_BASIS.name()));
    Column current = ClassChanges.SUPERVISION_CLASS.column();
    Column previous = ClassChanges.PREVIOUS_CLASS.column();
    return tonight
        .drop(SupervisionClasses.AS_OF.name())
        .join(earlier, SupervisionClasses.USCC.column().equalTo(col(BEFORE)), "full_outer")
        .filter(not(current.eqNullSafe(previous)))
        .withColumn(
            ClassChanges.USCC.name(), coalesce(SupervisionClasses.USCC.column(), col(BEFORE)))
        .withColumn(ClassChanges.AS_OF.name(), lit(freeze.asOf()))
        .withColumn(ClassChanges.MONTH.name(), lit(freeze.month()))
        .withColumn(ClassChanges.PREVIOUS_MONTH.name(), lit(freeze.previousMonth()).cast("date"))
        .withColumn(ClassChanges.CHANGE_KIND.name(), kind(current, previous))
        .select(ClassChanges.TABLE.expressions());
  }

  /** Codes of classes rise with strictness. */
  private static Column kind(Column current, Column previous) {
    return when(previous.isNull(), "ENTERED")
        .when(current.isNull(), "LEFT")
        .when(current.gt(previous), "STRICTER")
        .otherwise("LIGHTER");
  }
}
