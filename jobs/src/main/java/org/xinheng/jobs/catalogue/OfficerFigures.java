package org.xinheng.jobs.catalogue;

import java.util.List;

/** What officers found against what was to be expected, for oversight (执法人员检查差异). */
public final class OfficerFigures {
  public static final Table TABLE =
      new Table(
          "oversight.officer_figures",
          "one row per night and officer with enough visits to tell; none without a risk model",
          List.of(RiskOfficers.AS_OF, RiskOfficers.OFFICER),
          null,
          RiskOfficers.TABLE.columns());

  private OfficerFigures() {}
}
