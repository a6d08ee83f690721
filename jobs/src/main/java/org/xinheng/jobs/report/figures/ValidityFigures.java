package org.xinheng.jobs.report.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.RiskDrift;
import org.xinheng.jobs.catalogue.RiskFigures;
import org.xinheng.jobs.catalogue.RiskOutcomes;
import org.xinheng.jobs.catalogue.RiskValidity;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.lake.NightMarts;
import org.xinheng.models.risk.watch.WatchDimension;

/** What is known of the risk model in force; its tables are empty where none is. */
record ValidityFigures(
    SiteTable validity, SiteTable drift, SiteTable outcomes, SiteTable riskClasses) {
  static ValidityFigures of(NightMarts marts, CreditFigures credit) {
    return new ValidityFigures(
        SiteTable.of(
            "validity",
            RiskValidity.TABLE,
            marts.read(RiskValidity.TABLE),
            RiskValidity.TOPIC,
            RiskValidity.MEASURE,
            RiskValidity.MEASURE_LABEL,
            RiskValidity.SUBJECT,
            RiskValidity.VALUE,
            RiskValidity.EXPECTED_VALUE,
            RiskValidity.LOW_VALUE,
            RiskValidity.HIGH_VALUE,
            RiskValidity.ROWS,
            RiskValidity.RISK_MODEL),
        SiteTable.of(
            "watch",
            RiskDrift.TABLE,
            marts.read(RiskDrift.TABLE),
            RiskWatch.MEASURE,
            RiskWatch.MEASURE_LABEL,
            RiskWatch.SUBJECT,
            RiskWatch.VALUE,
            RiskWatch.LIMIT_VALUE,
            RiskWatch.ROWS,
            RiskWatch.IS_FREEZING,
            RiskWatch.WHY,
            RiskWatch.RISK_MODEL),
        SiteTable.of(
            "outcomes",
            RiskFigures.TABLE,
            marts.read(RiskFigures.TABLE),
            RiskOutcomes.DIMENSION,
            RiskFigures.DIMENSION_LABEL,
            RiskOutcomes.CODE,
            RiskFigures.CODE_LABEL,
            RiskOutcomes.CLASSED,
            RiskOutcomes.RISKY,
            RiskOutcomes.RISKY_SHARE,
            RiskOutcomes.INSPECTED,
            RiskOutcomes.FOUND,
            RiskOutcomes.FOUND_SHARE,
            RiskOutcomes.FOUND_LOW,
            RiskOutcomes.FOUND_HIGH,
            RiskOutcomes.EXPECTED,
            RiskOutcomes.TELLS),
        credit
            .classMigration()
            .sums("risk_classes", CreditFigures.ENTERPRISES, EnterpriseSupervision.RISK_CLASS));
  }

  /** What the page on the model shows. */
  List<SiteTable> page(AppraisalFigures appraisal) {
    return List.of(
        drift,
        outcomes,
        outcomes.where(
            "class_outcomes",
            row -> WatchDimension.CLASS.name().equals(outcomes.cell(row, RiskOutcomes.DIMENSION))),
        calibration(),
        Lift.of(calibration()),
        topic("periods", "PERIOD"),
        riskClasses,
        appraisal.findingRate());
  }

  private SiteTable calibration() {
    return topic("calibration", "CALIBRATION")
        .as(
            Map.of(
                RiskValidity.EXPECTED_VALUE, SiteColumns.PREDICTED_SHARE,
                RiskValidity.VALUE, SiteColumns.FOUND_SHARE,
                RiskValidity.LOW_VALUE, SiteColumns.LOW_SHARE,
                RiskValidity.HIGH_VALUE, SiteColumns.HIGH_SHARE));
  }

  boolean isInForce() {
    return !drift.rows().isEmpty();
  }

  private SiteTable topic(String name, String topic) {
    return validity.where(
        name, row -> Objects.equals(validity.cell(row, RiskValidity.TOPIC), topic));
  }
}
