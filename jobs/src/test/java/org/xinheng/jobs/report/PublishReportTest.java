package org.xinheng.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.report.ReportedCity.BEFORE;
import static org.xinheng.jobs.report.ReportedCity.FORMULA;
import static org.xinheng.jobs.report.ReportedCity.NIGHT;
import static org.xinheng.jobs.report.ReportedCity.SCRIPT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.lake.SitePublication;

class PublishReportTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private transient ReportedCity city;

  @BeforeEach
  void aReportedNight() {
    city = ReportedCity.of(spark());
  }

  /** Each table by an independent query over the files of the marts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grades | grades | card, grade, enterprises | select card, grade, sum(enterprises) from {grade_distribution} where grade is not null group by all",
        "grades | not_assessed | not_assessed, enterprises | select not_assessed, sum(enterprises) from {grade_distribution} where not_assessed is not null group by all",
        "grades | grade_trend | as_of, grade, enterprises | select as_of, grade, sum(enterprises) from [grade_distribution] where grade is not null group by all",
        "grades | grade_migration | previous_grade, grade, enterprises | select previous_grade, grade, count(*) from {enterprise_credit} group by all",
        "grades | lost_points | indicator, records, points_lost | select indicator, count(*), sum(points) from {credit_reasons} group by all",
        "grades | change_kinds | change_kind, is_grade_change, enterprises | select change_kind, is_grade_change, count(*) from {grade_changes} group by all",
        "grades | grade_changes | uscc, points_change | select uscc, points_change from {grade_changes}",
        "grades | classes | class_kind, supervision_class, enterprises | select class_kind, supervision_class, sum(enterprises) from {supervision_distribution} group by all",
        "grades | class_migration | frozen_class, shadow_class, enterprises | select frozen_class, shadow_class, count(*) from {supervision_classes} group by all",
        "quality | quality | source, measure, numerator, level | select source, measure, numerator, level from {data_quality}",
        "quality | quality_trend | as_of, source | select as_of, source from [data_quality] where measure = 'VALIDITY'",
        "quality | quarantine | source, reason, rows | select source, reason, rows from {quarantine_summary}",
        "quality | files | file, rows, bytes | select file, rows, bytes from {deliveries}",
        "quality | file_status | status, files | select status, count(*) from {deliveries} group by all",
        "draws | scopes | scope, eligible, drawn, visits, saved_visits, unstaffed_posts | select scope, eligible, drawn, visits, saved_visits, unstaffed_posts from {draw_summary}",
        "draws | posts | team_name, is_staffed, posts | select team_name, is_staffed, count(*) from {visits} group by all",
        "draws | unstaffed | team_name, enterprise_name | select team_name, enterprise_name from {visits} where not is_staffed and not is_done",
        "draws | coverage | department_label, state, matters | select department_label, state, count(*) from {covered_matters} group by all",
        "draws | matters | matter, checks, open_visits | select matter, checks, open_visits from {covered_matters}",
        "warnings | ages | age, level, warnings | select case when as_of - opened_on <= 7 then '0–7' when as_of - opened_on <= 30 then '8–30' when as_of - opened_on <= 90 then '31–90' when as_of - opened_on <= 365 then '91–365' else '366+' end, level, count(*) from {warnings} where is_open group by all",
        "warnings | states | level, warnings | select level, count(*) from {warnings} where is_open group by all",
        "warnings | load | team, team_label, level, open_warnings, overdue_warnings | select team, team_label, level, open_warnings, overdue_warnings from {warning_load}",
        "warnings | rules | rule, precision_ratio | select rule, precision_ratio from {warning_precision}",
        "warnings | open | uscc | select uscc from {warnings} where is_open order by level != 'RED', opened_on, warning_id limit 1000",
        "model | watch | measure, value | select measure, value from {risk_drift}",
        "model | outcomes | code, inspected, found_share, expected | select code, inspected, found_share, expected from {risk_figures}",
        "model | class_outcomes | code, found_share | select code, found_share from {risk_figures} where dimension = 'CLASS'",
        "model | calibration | subject, found_share, predicted_share | select subject, value, expected_value from {risk_validity} where topic = 'CALIBRATION'",
        "model | lift | checked_share, caught_share, lift | select sum(rows) over w / (select sum(rows) from {risk_validity} where topic = 'CALIBRATION'), sum(rows * value) over w / (select sum(rows * value) from {risk_validity} where topic = 'CALIBRATION'), (sum(rows * value) over w / (select sum(rows * value) from {risk_validity} where topic = 'CALIBRATION')) / (sum(rows) over w / (select sum(rows) from {risk_validity} where topic = 'CALIBRATION')) from {risk_validity} where topic = 'CALIBRATION' window w as (order by expected_value desc)",
        "model | periods | measure, value | select measure, value from {risk_validity} where topic = 'PERIOD'",
        "model | risk_classes | risk_class, enterprises | select risk_class, count(*) from {supervision_classes} group by all",
        "model | finding_rate | code, numerator, denominator, share | select code, numerator, denominator, share from {kpi_figures} where cut = 'CLASS'",
        "kpis | kpis | kpi, share, is_met | select kpi, share, is_met from {kpi_figures} where cut = 'ALL'",
        "kpis | kpi_trend | as_of, kpi, numerator, share | select as_of, kpi, numerator, share from [kpi_figures] where cut = 'ALL' and share is not null",
        "kpis | drill | kpi, cut, code, share | select kpi, cut, code, share from {kpi_figures} where cut != 'ALL'",
        "towns | towns | town, enterprises, grade_a, class_d, open_red, open_yellow | select town, sum(enterprises), coalesce(sum(enterprises) filter (grade = 'A'), 0), (select coalesce(sum(enterprises), 0) from {supervision_distribution} s where s.town = g.town and class_kind = 'FROZEN' and supervision_class = 'D'), (select count(*) from {warnings} w where w.town = g.town and is_open and level = 'RED'), (select count(*) from {warnings} w where w.town = g.town and is_open and level = 'YELLOW') from {grade_distribution} g where grade is not null group by town",
      })
  void everyFigureOnAPageEqualsTheMartsFigure(
      String page, String table, String columns, String query) {
    List<String> shown = PageData.of(city.site(), page).rows(table, columns.split(", "));
    assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(queried(query));
  }

  @Test
  void tonightAtAGlanceAddsUpWhatTheOtherPagesShow() {
    assertThat(PageData.of(city.site(), "index").rows("tonight", "figure", "value"))
        .containsExactly(
            "assessed 45",
            "not_assessed 7",
            "files 2",
            "refused 5",
            "grade_changes 3",
            "score_changes 30",
            "classes_moving 4",
            "opened_tonight 3",
            "quality_fail 0",
            "quality_warn 1",
            "unreadable 1",
            "red 5",
            "overdue 11",
            "tuning 1",
            "unstaffed 2",
            "kpis_missed 1",
            "freezing 0");
    assertThat(PageData.of(city.site(), "index").rows("nights", "night", "is_published"))
        .containsExactly("2026-06-29 true", "2026-06-30 true");
  }

  @Test
  void theSecondsOfEachJobStandBesideThoseOfNightsBefore() {
    assertThat(
            PageData.runs(city.site())
                .rows("jobs", "job", "seconds", "usual_seconds", "nights_compared", "rows"))
        .containsExactly("ingest-deliveries 12.0 9.0 2 110", "assess-enterprises 5.0 null null 52");
  }

  @Test
  void whatIsAShareIsShownAsOne() {
    assertThat(PageData.of(city.site(), "model").columns("outcomes", "share"))
        .containsExactly("risky_share", "found_share", "found_low", "found_high");
    assertThat(PageData.of(city.site(), "model").columns("calibration", "share"))
        .containsExactly("found_share", "predicted_share", "low_share", "high_share");
  }

  @Test
  void aListThatIsCutSaysSo() {
    PageData warnings = PageData.of(city.site(), "warnings");
    assertThat(warnings.table("open").get("rows")).hasSize(1000);
    assertThat(warnings.table("open").get("capped").asBoolean()).isTrue();
    assertThat(warnings.table("load").get("capped").asBoolean()).isFalse();
  }

  @Test
  void namesThatWouldRunStayText() throws IOException {
    String text = Files.readString(city.site().resolve("data/grades.js"));
    assertThat(text).doesNotContain("<").doesNotContain("\u2028");
    assertThat(PageData.of(city.site(), "grades").rows("grade_changes", "enterprise_name"))
        .contains(SCRIPT, FORMULA);
  }

  @Test
  void findingsAboutEnforcersStandInNoFileForPeopleInside() throws IOException {
    assertThat(PageData.of(city.oversight(), "index").rows("counts", "level", "findings"))
        .containsExactlyInAnyOrder("BLUE 1", "RED 1");
    assertThat(PageData.of(city.oversight(), "index").rows("findings", "level", "measured"))
        .containsExactly("RED 2", "BLUE 1");
    assertThat(
            queried(
                "select level, measured from '"
                    + city.oversight()
                    + "/enforcement_findings.parquet'"))
        .containsExactlyInAnyOrder("RED 2", "BLUE 1");
    try (Stream<Path> files = Files.walk(city.site())) {
      assertThat(files.filter(Files::isRegularFile).filter(PublishReportTest::speaksOfOversight))
          .isEmpty();
    }
  }

  @Test
  void aFailedRunAndABackFillLeaveTheLastGoodNightInTheIndex() throws IOException {
    Path index = city.root().resolve("report/index.html");
    Map<String, String> before = files(city.site());
    assertThatThrownBy(() -> city.report("2026-07-01")).hasMessageContaining("publish-marts");
    city.report(BEFORE);
    Files.createDirectories(city.root().resolve("report/.pending/" + NIGHT));
    Path killed = city.root().resolve("report/.superseded/" + NIGHT);
    Files.createDirectories(killed.getParent());
    Files.move(city.site(), killed);
    SitePublication.open(city.lake(), spark(), SitePublication.INSIDE, LocalDate.parse(BEFORE));
    assertThat(files(city.site())).isEqualTo(before);
    assertThat(Files.readString(index)).contains("url=" + NIGHT + "/index.html");
    SitePublication.drop(city.lake(), spark(), List.of(LocalDate.parse(BEFORE)));
    assertThat(city.root().resolve("report/" + BEFORE)).doesNotExist();
    assertThat(Files.readString(index)).contains("url=" + NIGHT + "/index.html");
  }

  @Test
  void theSiteStaysSmall() throws IOException {
    assertThat(files(city.site()).values().stream().mapToLong(String::length).sum())
        .isLessThan(2_000_000);
  }

  private static boolean speaksOfOversight(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("oversight") || text.contains("E61-zero");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(Path::toString, PublishReportTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of a query as text; {mart} is a mart of the night, [mart] of every night. */
  private List<String> queried(String query) {
    String marts = city.root() + "/marts/as_of=";
    String sql =
        query
            .replaceAll("\\{(\\w+)}", "'" + marts + NIGHT + "/$1/*.parquet'")
            .replaceAll("\\[(\\w+)]", "'" + marts + "*/$1/*.parquet'");
    try (MartFiles files = new MartFiles(city.root())) {
      return files.lines(sql);
    }
  }
}
