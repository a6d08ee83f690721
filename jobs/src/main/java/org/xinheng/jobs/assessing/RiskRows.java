package org.xinheng.jobs.assessing;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.risk.night.RiskAssessment;
import org.xinheng.models.risk.night.RiskAssessor;
import org.xinheng.models.risk.night.RiskReason;

/** Builds the risk columns of {@link org.xinheng.jobs.catalogue.Assessments}, in their order. */
final class RiskRows {
  private final RiskAssessor assessor;
  private final String version;

  /**
   * Rows by a model.
   *
   * @param version its version in the registry
   */
  RiskRows(RiskAssessor assessor, String version) {
    this.assessor = assessor;
    this.version = version;
  }

  /** The columns of the enterprise that was assessed last. */
  Object[] columns(List<Fact> known, LocalDate asOf) {
    RiskAssessment risk = assessor.assess(known, (int) asOf.toEpochDay());
    return new Object[] {
      risk.standing().riskClass().name(),
      risk.standing().basis(),
      risk.probability(),
      risk.reasons().stream().map(RiskRows::reason).toArray(Row[]::new),
      risk.bins(),
      version
    };
  }

  private static Row reason(RiskReason reason) {
    return RowFactory.create(
        reason.indicator(),
        Double.isNaN(reason.value()) ? null : reason.value(),
        reason.logOdds(),
        reason.records().stream().map(RiskRows::record).toArray(Row[]::new));
  }

  private static Row record(Fact fact) {
    return RowFactory.create(fact.contract().name(), fact.key(), fact.document());
  }
}
