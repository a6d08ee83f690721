package org.xinheng.jobs.report.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.lake.NightMarts;

/** Every figure of the pages of a night, each taken from its marts once. */
public record NightFigures(
    CreditFigures credit,
    QualityFigures quality,
    DrawFigures draws,
    WarningFigures warnings,
    AppraisalFigures appraisal,
    ValidityFigures validity) {

  public static NightFigures of(NightMarts marts) {
    CreditFigures credit = CreditFigures.of(marts);
    return new NightFigures(
        credit,
        QualityFigures.of(marts),
        DrawFigures.of(marts),
        WarningFigures.of(marts),
        AppraisalFigures.of(marts),
        ValidityFigures.of(marts, credit));
  }

  /** Tables by page, in the order of the pages. */
  public Map<String, List<SiteTable>> pages(NightMarts marts) {
    Map<String, List<SiteTable>> pages = new LinkedHashMap<>();
    pages.put("index", TonightFigures.page(marts, this));
    pages.put("grades", credit.page());
    pages.put("towns", List.of(new TownFigures(credit, warnings, appraisal).table()));
    pages.put("quality", quality.page());
    pages.put("draws", draws.page());
    pages.put("warnings", warnings.page());
    pages.put("model", validity.page(appraisal));
    pages.put("kpis", appraisal.page());
    return pages;
  }

  /** Whether a risk model was in force on the night. */
  public boolean hasModel() {
    return validity.isInForce();
  }
}
