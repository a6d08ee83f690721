package org.xinheng.jobs.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.jobs.catalogue.RiskValidity;

/** How many of all findings lie in the part that the model calls the riskiest (提升曲线). */
final class Lift {
  private Lift() {}

  /**
   * One row per bin of calibration, the riskiest first, each with all before it.
   *
   * @param calibration bins with their rows, predicted and found shares
   */
  static SiteTable of(SiteTable calibration) {
    List<List<Object>> bins =
        calibration.rows().stream()
            .filter(bin -> calibration.cell(bin, SiteColumns.FOUND_SHARE) != null)
            .sorted(
                Comparator.comparing(
                    (List<Object> bin) -> -number(calibration, bin, SiteColumns.PREDICTED_SHARE)))
            .toList();
    double allRows = bins.stream().mapToDouble(bin -> rows(calibration, bin)).sum();
    double allFound = bins.stream().mapToDouble(bin -> found(calibration, bin)).sum();
    List<List<Object>> points = new ArrayList<>();
    double rows = 0;
    double found = 0;
    for (List<Object> bin : allFound > 0 ? bins : List.<List<Object>>of()) {
      rows += rows(calibration, bin);
      found += found(calibration, bin);
      double checked = rows / allRows;
      double caught = found / allFound;
      points.add(List.of(checked, caught, checked, caught / checked));
    }
    return new SiteTable(
        "lift",
        calibration.mart(),
        List.of(
            SiteColumns.CHECKED_SHARE,
            SiteColumns.CAUGHT_SHARE,
            SiteColumns.EVEN_SHARE,
            SiteColumns.LIFT),
        points,
        false);
  }

  private static double rows(SiteTable calibration, List<Object> bin) {
    return number(calibration, bin, RiskValidity.ROWS);
  }

  private static double found(SiteTable calibration, List<Object> bin) {
    return rows(calibration, bin) * number(calibration, bin, SiteColumns.FOUND_SHARE);
  }

  private static double number(
      SiteTable calibration, List<Object> bin, org.xinheng.jobs.catalogue.Column column) {
    return calibration.cell(bin, column) instanceof Number number ? number.doubleValue() : 0;
  }
}
