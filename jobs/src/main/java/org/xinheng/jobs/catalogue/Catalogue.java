package org.xinheng.jobs.catalogue;

import java.util.List;

/** All tables of the lake, in the order in which a record passes through them. */
public final class Catalogue {
  public static final List<Table> ALL =
      List.of(
          Deliveries.TABLE,
          RawRecords.TABLE,
          StagedFiles.TABLE,
          StagedRecords.TABLE,
          QuarantinedRecords.TABLE,
          Rereadings.TABLE,
          Quality.TABLE,
          NightSurroundings.TABLE,
          Facts.TABLE,
          Dossiers.TABLE,
          Overlay.TABLE,
          Assessments.TABLE,
          AssessmentChanges.TABLE,
          SupervisionClasses.TABLE,
          FrozenClasses.TABLE,
          ClassChanges.TABLE,
          Warnings.TABLE,
          WarningPeers.TABLE,
          EnforcementFindings.TABLE,
          Kpis.TABLE,
          DrawFrames.TABLE,
          DrawOfficers.TABLE,
          DrawResults.TABLE,
          DrawProbabilities.TABLE,
          DrawVisits.TABLE,
          DrawPosts.TABLE,
          DrawSummaries.TABLE,
          EnterpriseCredit.TABLE,
          CreditReasons.TABLE,
          GradeDistribution.TABLE,
          GradeChanges.TABLE,
          EnterpriseSupervision.TABLE,
          SupervisionDistribution.TABLE,
          KpiFigures.TABLE,
          DataQuality.TABLE,
          QuarantineSummary.TABLE,
          DeliveredFiles.TABLE,
          Tombstones.TABLE,
          JobRuns.TABLE);

  private Catalogue() {}
}
