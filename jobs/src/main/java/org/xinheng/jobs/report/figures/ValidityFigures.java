package org.xinheng.jobs.report.figures;

import java.util.List;
import java.util.Objects;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.RiskValidity;
import org.xinheng.jobs.lake.NightMarts;

/** What is known of the risk model in force; its tables are empty where none is. */
record ValidityFigures(SiteTable validity, SiteTable riskClasses) {
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
            RiskValidity.LIMIT_VALUE,
            RiskValidity.ROWS,
            RiskValidity.IS_FREEZING,
            RiskValidity.WHY,
            RiskValidity.RISK_MODEL),
        credit
            .classMigration()
            .sums("risk_classes", CreditFigures.ENTERPRISES, EnterpriseSupervision.RISK_CLASS));
  }

  /** What the page on the model shows. */
  List<SiteTable> page(AppraisalFigures appraisal) {
    return List.of(
        topic("watch", "WATCH"),
        topic("calibration", "CALIBRATION"),
        topic("periods", "PERIOD"),
        riskClasses,
        appraisal.findingRate());
  }

  boolean isInForce() {
    return !validity.rows().isEmpty();
  }

  private SiteTable topic(String name, String topic) {
    return validity.where(
        name, row -> Objects.equals(validity.cell(row, RiskValidity.TOPIC), topic));
  }
}
