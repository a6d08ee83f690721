package org.xinheng.jobs.catalogue;

import java.util.List;

/** The marts that a night publishes, and the version of their contract with dashboards. */
public final class Marts {
  /** Rises when a column of a mart is renamed, retyped or dropped; added columns keep it. */
  public static final String CONTRACT_VERSION = "1";

  public static final List<Table> ALL =
      List.of(
          EnterpriseCredit.TABLE,
          CreditReasons.TABLE,
          GradeDistribution.TABLE,
          GradeChanges.TABLE,
          EnterpriseSupervision.TABLE,
          SupervisionDistribution.TABLE,
          ListedVisits.TABLE,
          DrawSummary.TABLE,
          CoveredMatters.TABLE,
          WarningList.TABLE,
          WarningPrecision.TABLE,
          WarningThresholds.TABLE,
          WarningLoad.TABLE,
          WarningActions.TABLE,
          LeadChecks.TABLE,
          KpiFigures.TABLE,
          RiskValidity.TABLE,
          RiskFigures.TABLE,
          RiskDrift.TABLE,
          DataQuality.TABLE,
          QuarantineSummary.TABLE,
          DeliveredFiles.TABLE);

  private Marts() {}
}
