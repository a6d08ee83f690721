package org.xinheng.jobs.report.figures;

import java.util.List;
import java.util.Objects;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.lake.NightMarts;

/** The appraisal indicators of a night with their drill-down, and their course over the nights. */
record AppraisalFigures(SiteTable all, SiteTable trend) {
  static final String WHOLE = "ALL";
  static final String FINDING_RATE = "K31-findings";
  private static final int MOST = 6000;
  private static final int NIGHTS = 30;

  static AppraisalFigures of(NightMarts marts) {
    return new AppraisalFigures(
        SiteTable.first(
            MOST,
            "kpis",
            KpiFigures.TABLE,
            marts
                .read(KpiFigures.TABLE)
                .orderBy(
                    Kpis.CUT.column().equalTo(WHOLE).desc(),
                    Kpis.CUT.column().equalTo("MATTER"),
                    Kpis.KPI.column(),
                    Kpis.CUT.column(),
                    Kpis.CODE.column()),
            Kpis.KPI,
            KpiFigures.KPI_LABEL,
            KpiFigures.DIMENSION_LABEL,
            Kpis.CUT,
            Kpis.CODE,
            KpiFigures.CODE_LABEL,
            Kpis.NUMERATOR,
            KpiFigures.NUMERATOR_LABEL,
            Kpis.DENOMINATOR,
            KpiFigures.DENOMINATOR_LABEL,
            KpiFigures.SHARE,
            Kpis.TARGET,
            Kpis.IS_MET,
            KpiFigures.DIRECTION,
            KpiFigures.SOURCE),
        trend(marts));
  }

  /** One row per night and indicator that was counted. */
  private static SiteTable trend(NightMarts marts) {
    return SiteTable.of(
        "kpi_trend",
        KpiFigures.TABLE,
        marts
            .read(KpiFigures.TABLE, NIGHTS)
            .filter(Kpis.CUT.column().equalTo(WHOLE))
            .filter(KpiFigures.SHARE.column().isNotNull()),
        Kpis.AS_OF,
        Kpis.KPI,
        Kpis.NUMERATOR,
        Kpis.DENOMINATOR,
        KpiFigures.SHARE,
        Kpis.TARGET);
  }

  /** What the page on indicators shows. */
  List<SiteTable> page() {
    return List.of(
        whole(),
        trend,
        all.where("drill", row -> !Objects.equals(all.cell(row, Kpis.CUT), WHOLE))
            .only(
                Kpis.KPI,
                Kpis.CUT,
                Kpis.CODE,
                KpiFigures.CODE_LABEL,
                Kpis.NUMERATOR,
                Kpis.DENOMINATOR,
                KpiFigures.SHARE,
                Kpis.TARGET,
                Kpis.IS_MET));
  }

  /** One row per indicator; where rows are cut, they are matters, which come last. */
  SiteTable whole() {
    return all.where("kpis", row -> Objects.equals(all.cell(row, Kpis.CUT), WHOLE)).uncut();
  }

  /** How often inspections found something, by supervision class. */
  SiteTable findingRate() {
    return cut("finding_rate", "CLASS");
  }

  SiteTable findingRateByTown() {
    return cut("finding_rate_towns", "TOWN");
  }

  private SiteTable cut(String name, String cut) {
    return all.where(
            name,
            row ->
                Objects.equals(all.cell(row, Kpis.KPI), FINDING_RATE)
                    && Objects.equals(all.cell(row, Kpis.CUT), cut))
        .uncut()
        .only(Kpis.CODE, KpiFigures.CODE_LABEL, Kpis.NUMERATOR, Kpis.DENOMINATOR, KpiFigures.SHARE);
  }
}
