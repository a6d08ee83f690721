package org.xinheng.jobs.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawSummary;
import org.xinheng.jobs.catalogue.GradeChanges;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantineSummary;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.WarningList;
import org.xinheng.jobs.catalogue.WarningLoad;
import org.xinheng.jobs.catalogue.WarningPrecision;
import org.xinheng.jobs.lake.NightMarts;

/** Tonight at a glance: did it run, what changed, and what needs a person. */
final class TonightFigures {
  private static final int NIGHTS = 30;
  private static final String RUN = "RUN";
  private static final String CHANGED = "CHANGED";
  private static final String PERSON = "PERSON";

  private final List<List<Object>> rows = new ArrayList<>();

  private TonightFigures() {}

  static List<SiteTable> page(NightMarts marts, NightFigures figures) {
    TonightFigures tonight = new TonightFigures();
    tonight.run(figures);
    tonight.changed(figures);
    tonight.person(figures);
    SiteTable glance =
        new SiteTable(
            "tonight",
            "grade_distribution, deliveries, quarantine_summary, grade_changes, warning_load …",
            List.of(
                SiteColumns.GROUP,
                SiteColumns.FIGURE,
                SiteColumns.LABEL,
                SiteColumns.LABEL_EN,
                SiteColumns.VALUE,
                SiteColumns.PAGE),
            tonight.rows,
            false);
    return List.of(glance, nights(marts), marts(marts.summary().rows()));
  }

  private void run(NightFigures figures) {
    CreditFigures credit = figures.credit();
    long assessed = credit.assessed().total(CreditFigures.ENTERPRISES);
    long all = credit.cells().total(CreditFigures.ENTERPRISES);
    add(RUN, "assessed", "参评企业", "Enterprises scored", assessed, "grades");
    add(RUN, "not_assessed", "不予评价", "Not scored", all - assessed, "grades");
    QualityFigures quality = figures.quality();
    add(
        RUN,
        "files",
        "接收文件",
        "Files taken in",
        quality.fileStatus().total(SiteColumns.FILES),
        "quality");
    add(
        RUN,
        "refused",
        "隔离原因条次",
        "Reasons for refusal",
        quality.quarantine().total(QuarantineSummary.ROWS),
        "quality");
  }

  private void changed(NightFigures figures) {
    CreditFigures credit = figures.credit();
    SiteTable kinds = credit.changeKinds();
    add(
        CHANGED,
        "grade_changes",
        "等级变动",
        "Grades that changed",
        kinds.total(CreditFigures.ENTERPRISES, GradeChanges.IS_GRADE_CHANGE, true),
        "grades");
    add(
        CHANGED,
        "score_changes",
        "分值变动",
        "Scores that changed",
        kinds.total(CreditFigures.ENTERPRISES),
        "grades");
    SiteTable moving = credit.classMigration();
    long moves =
        moving
            .where("", row -> !Objects.equals(row.get(0), row.get(1)))
            .total(CreditFigures.ENTERPRISES);
    add(CHANGED, "classes_moving", "监管分类将变动", "Classes about to move", moves, "grades");
    add(
        CHANGED,
        "opened_tonight",
        "当晚新增预警",
        "Warnings opened tonight",
        figures.warnings().load().total(WarningLoad.OPENED_TONIGHT),
        "warnings");
  }

  private void person(NightFigures figures) {
    SiteTable measures = figures.quality().measures();
    SiteTable load = figures.warnings().load();
    add(
        PERSON,
        "quality_fail",
        "质量关闸项",
        "Quality gates closed",
        rows(measures, Quality.LEVEL, "FAIL"),
        "quality");
    add(
        PERSON,
        "quality_warn",
        "质量提示项",
        "Quality notices",
        rows(measures, Quality.LEVEL, "WARN"),
        "quality");
    add(
        PERSON,
        "unreadable",
        "无法读取文件",
        "Unreadable files",
        figures.quality().fileStatus().total(SiteColumns.FILES, Deliveries.STATUS, "UNREADABLE"),
        "quality");
    add(
        PERSON,
        "red",
        "在办红色预警",
        "Open red warnings",
        load.total(WarningLoad.OPEN_WARNINGS, WarningList.LEVEL, "RED"),
        "warnings");
    add(
        PERSON,
        "overdue",
        "逾期预警",
        "Overdue warnings",
        load.total(WarningLoad.OVERDUE_WARNINGS),
        "warnings");
    add(
        PERSON,
        "tuning",
        "建议调整的预警规则",
        "Rules to tune",
        rows(figures.warnings().rules(), WarningPrecision.IS_PROPOSED_FOR_TUNING, true),
        "warnings");
    add(
        PERSON,
        "unstaffed",
        "缺员岗位",
        "Posts without officers",
        figures.draws().scopes().total(DrawSummary.UNSTAFFED_POSTS),
        "draws");
    add(
        PERSON,
        "kpis_missed",
        "未达标考核指标",
        "Indicators below target",
        rows(figures.appraisal().whole(), Kpis.IS_MET, false),
        "kpis");
    add(
        PERSON,
        "freezing",
        "冻结风险分类的监测项",
        "Measures that froze risk classes",
        rows(figures.validity().drift(), RiskWatch.IS_FREEZING, true),
        "model");
  }

  private static long rows(
      SiteTable table, org.xinheng.jobs.catalogue.Column column, Object wanted) {
    return table.rows().stream()
        .filter(row -> Objects.equals(table.cell(row, column), wanted))
        .count();
  }

  private void add(String part, String id, String label, String english, long value, String page) {
    rows.add(List.of(part, id, label, english, value, page));
  }

  /** The nights of a month back, and whether each is published. */
  private static SiteTable nights(NightMarts marts) {
    List<List<Object>> nights = new ArrayList<>();
    LocalDate first = marts.nights().get(0);
    LocalDate from = marts.asOf().minusDays(NIGHTS - 1L);
    for (LocalDate night = from.isBefore(first) ? first : from;
        !night.isAfter(marts.asOf());
        night = night.plusDays(1)) {
      nights.add(List.of(night, marts.nights().contains(night)));
    }
    return new SiteTable(
        "nights",
        "manifest.json",
        List.of(SiteColumns.NIGHT, SiteColumns.IS_PUBLISHED),
        nights,
        false);
  }

  private static SiteTable marts(Map<String, Long> sizes) {
    List<List<Object>> rows = new ArrayList<>();
    sizes.forEach((mart, size) -> rows.add(List.of(mart, size)));
    return new SiteTable(
        "marts", "manifest.json", List.of(SiteColumns.MART, SiteColumns.ROWS), rows, false);
  }
}
