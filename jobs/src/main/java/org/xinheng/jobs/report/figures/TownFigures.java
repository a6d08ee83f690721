package org.xinheng.jobs.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.SupervisionDistribution;
import org.xinheng.jobs.catalogue.WarningList;

/** One row per town, from what the other pages show of it. */
final class TownFigures {
  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E");
  private static final List<String> CLASSES = List.of("A", "B", "C", "D");
  private static final List<String> LEVELS = List.of("RED", "ORANGE", "YELLOW", "BLUE");

  private final CreditFigures credit;
  private final WarningFigures warnings;
  private final SiteTable findingRate;

  TownFigures(CreditFigures credit, WarningFigures warnings, AppraisalFigures appraisal) {
    this.credit = credit;
    this.warnings = warnings;
    this.findingRate = appraisal.findingRateByTown();
  }

  SiteTable table() {
    SiteTable towns =
        credit
            .assessed()
            .sums(
                "towns",
                CreditFigures.ENTERPRISES,
                EnterpriseCredit.TOWN,
                EnterpriseCredit.TOWN_LABEL,
                EnterpriseCredit.TOWN_CLASS_LABEL);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> town : towns.rows()) {
      List<Object> row = new ArrayList<>(town);
      row.addAll(figures(towns.cell(town, EnterpriseCredit.TOWN)));
      rows.add(row);
    }
    return new SiteTable(
        "towns",
        "grade_distribution, supervision_distribution, warnings, kpi_figures",
        columns(towns.columns()),
        rows,
        false);
  }

  private List<Object> figures(Object town) {
    List<Object> figures = new ArrayList<>();
    SiteTable grades = of(credit.assessed(), EnterpriseCredit.TOWN, town);
    GRADES.forEach(
        grade ->
            figures.add(grades.total(CreditFigures.ENTERPRISES, EnterpriseCredit.GRADE, grade)));
    SiteTable frozen =
        of(credit.classes(), EnterpriseSupervision.TOWN, town)
            .where(
                "",
                row ->
                    Objects.equals(
                        credit.classes().cell(row, SupervisionDistribution.CLASS_KIND), "FROZEN"));
    CLASSES.forEach(
        one ->
            figures.add(
                frozen.total(
                    CreditFigures.ENTERPRISES, SupervisionDistribution.SUPERVISION_CLASS, one)));
    SiteTable open = of(warnings.cells(), WarningList.TOWN, town);
    LEVELS.forEach(
        level -> figures.add(open.total(SiteColumns.WARNINGS, WarningList.LEVEL, level)));
    SiteTable rate = of(findingRate, Kpis.CODE, town);
    figures.add(rate.rows().isEmpty() ? null : rate.cell(rate.rows().get(0), KpiFigures.SHARE));
    return figures;
  }

  private static SiteTable of(SiteTable table, Column column, Object town) {
    return table.where("", row -> Objects.equals(table.cell(row, column), town));
  }

  private static List<Column> columns(List<Column> first) {
    Stream<Column> grades =
        GRADES.stream().map(one -> count("grade_" + one, one + "级企业", "Enterprises of the grade"));
    Stream<Column> classes =
        CLASSES.stream().map(one -> count("class_" + one, one + "类企业", "Enterprises of the class"));
    List<String> colours = List.of("红", "橙", "黄", "蓝");
    Stream<Column> levels =
        LEVELS.stream()
            .map(
                one ->
                    count(
                        "open_" + one,
                        colours.get(LEVELS.indexOf(one)) + "色预警",
                        "Open warnings of the level"));
    return Stream.of(first.stream(), grades, classes, levels, Stream.of(SiteColumns.FINDING_RATIO))
        .flatMap(all -> all)
        .toList();
  }

  private static Column count(String name, String label, String meaning) {
    return SiteColumns.whole(name.toLowerCase(java.util.Locale.ROOT), label, meaning);
  }
}
