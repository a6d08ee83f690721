package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.SupervisionDistribution;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.supervision.Supervision;

/** The supervision classes of a night, for dashboards inside the bureau. */
final class SupervisionMarts {
  private static final String FROZEN = "frozen_uscc";
  private static final Map<String, org.xinheng.jobs.catalogue.Column> KINDS =
      Map.of(
          "FROZEN", EnterpriseSupervision.FROZEN_CLASS,
          "SHADOW", EnterpriseSupervision.SHADOW_CLASS);
  private static final LabelMap KIND_LABELS =
      new LabelMap(Map.of("FROZEN", "生效分类", "SHADOW", "当晚分类"));

  private SupervisionMarts() {}

  /** Writes the marts that rest on the classes. */
  static void write(NightPublication night, JobContext context, MartLabels labels, int files) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> tonight =
        lake.readOrEmpty(SupervisionClasses.TABLE)
            .filter(SupervisionClasses.AS_OF.column().equalTo(lit(asOf)));
    if (tonight.isEmpty()) {
      throw Errors.nightMissing(SupervisionClasses.TABLE.name(), asOf, "classify-supervision");
    }
    LocalDate month = Supervision.of(context.definitions()).monthInForce(asOf);
    Dataset<Row> frozen =
        lake.readOrEmpty(FrozenClasses.TABLE)
            .filter(FrozenClasses.MONTH.column().equalTo(lit(month)))
            // A night filled in before the freeze does not know it.
            .filter(FrozenClasses.AS_OF.column().leq(lit(asOf)));
    night.write(EnterpriseSupervision.TABLE, classes(tonight, frozen, labels), files);
    Dataset<Row> written = night.read(EnterpriseSupervision.TABLE);
    night.write(SupervisionDistribution.TABLE, distribution(written, labels), 1);
  }

  /**
   * One row per enterprise with a class in force or tonight.
   *
   * @param tonight rows of {@link SupervisionClasses} of the night
   * @param frozen rows of {@link FrozenClasses} of the month
   */
  static Dataset<Row> classes(Dataset<Row> tonight, Dataset<Row> frozen, MartLabels labels) {
    Dataset<Row> inForce =
        frozen.select(
            FrozenClasses.USCC.column().as(FROZEN),
            FrozenClasses.SUPERVISION_CLASS.column().as(EnterpriseSupervision.FROZEN_CLASS.name()),
            FrozenClasses.AS_OF.column().as(EnterpriseSupervision.FROZEN_ON.name()));
    Column frozenClass = EnterpriseSupervision.FROZEN_CLASS.column();
    Column shadow = SupervisionClasses.SUPERVISION_CLASS.column();
    Column basis = SupervisionClasses.BASIS.column();
    return tonight
        .join(inForce, SupervisionClasses.USCC.column().equalTo(col(FROZEN)), "left")
        .filter(shadow.isNotNull().or(frozenClass.isNotNull()))
        .withColumns(
            Map.of(
                EnterpriseSupervision.TOWN_LABEL.name(),
                    labels.town().of(SupervisionClasses.TOWN.column()),
                EnterpriseSupervision.FROZEN_CLASS_LABEL.name(),
                    labels.supervisionClass().of(frozenClass),
                EnterpriseSupervision.SHADOW_CLASS.name(), shadow,
                EnterpriseSupervision.SHADOW_CLASS_LABEL.name(),
                    labels.supervisionClass().of(shadow),
                EnterpriseSupervision.SHADOW_BASIS.name(), basis,
                EnterpriseSupervision.SHADOW_BASIS_LABEL.name(),
                    labels.supervisionBasis().of(basis),
                EnterpriseSupervision.RISK_CLASS_LABEL.name(),
                    labels.riskClass().of(EnterpriseSupervision.RISK_CLASS.column()),
                EnterpriseSupervision.IS_MOVING.name(), not(shadow.eqNullSafe(frozenClass))))
        .select(EnterpriseSupervision.TABLE.expressions());
  }

  /** Enterprises by town and class, from {@link EnterpriseSupervision}. */
  static Dataset<Row> distribution(Dataset<Row> classes, MartLabels labels) {
    return counted(classes, "FROZEN", labels)
        .unionByName(counted(classes, "SHADOW", labels))
        .select(SupervisionDistribution.TABLE.expressions());
  }

  private static Dataset<Row> counted(Dataset<Row> classes, String kind, MartLabels labels) {
    Column ofKind = KINDS.get(kind).column();
    Column given = SupervisionDistribution.SUPERVISION_CLASS.column();
    return classes
        .filter(ofKind.isNotNull())
        .groupBy(
            EnterpriseSupervision.AS_OF.column(),
            EnterpriseSupervision.TOWN.column(),
            EnterpriseSupervision.TOWN_LABEL.column(),
            ofKind.as(SupervisionDistribution.SUPERVISION_CLASS.name()))
        .agg(count(lit(1)).as(SupervisionDistribution.ENTERPRISES.name()))
        .withColumns(
            Map.of(
                SupervisionDistribution.CLASS_KIND.name(), lit(kind),
                SupervisionDistribution.CLASS_KIND_LABEL.name(), KIND_LABELS.of(lit(kind)),
                SupervisionDistribution.SUPERVISION_CLASS_LABEL.name(),
                    labels.supervisionClass().of(given)));
  }
}
