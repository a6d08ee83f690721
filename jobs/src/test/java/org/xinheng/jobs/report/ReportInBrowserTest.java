package org.xinheng.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.report.ReportedCity.FORMULA;
import static org.xinheng.jobs.report.ReportedCity.SCRIPT;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.jobs.SparkTest;

/** The report pages as people see them, on a desk and on a phone. */
class ReportInBrowserTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String SELECT =
      "(function () { var box = document.querySelector('%s select[data-filter=%s]');"
          + " box.value = '%s'; box.dispatchEvent(new Event('change')); })()";

  /** What the pages look like, for people. */
  private static final Path PICTURES = Path.of("target/report-pictures");

  @TempDir static Path profile;
  private static Chromium browser;

  private transient ReportedCity city;

  @BeforeEach
  void aReportedNightAndABrowser() throws Exception {
    city = ReportedCity.of(spark());
    if (browser == null) {
      browser = Chromium.start(profile);
    }
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void everyPageLoadsWithoutAFaultAndShowsItsFigures(int width) throws Exception {
    BrowserPage page = browser.page(width, 900);
    for (PageName name : PageName.INSIDE) {
      page.open(city.site().resolve(name.id() + ".html"));
      checkWhole(page, name.id());
      page.picture(PICTURES.resolve(width + "-" + name.id() + ".png"));
    }
    page.open(city.oversight().resolve("index.html"));
    checkWhole(page, "oversight");
  }

  private static void checkWhole(BrowserPage page, String name) {
    assertThat(page.faults()).as(name).isEmpty();
    assertThat(page.ask("document.documentElement.scrollWidth - window.innerWidth").asInt())
        .as(name + " is no wider than its window")
        .isLessThanOrEqualTo(0);
    JsonNode charts =
        page.ask(
            "Array.from(document.querySelectorAll('.plot')).map(function (plot) {"
                + " return plot.hidden ? -1 : echarts.getInstanceByDom(plot).getOption().series"
                + ".reduce(function (sum, one) { return sum + one.data.length; }, 0); })");
    assertThat(charts).as(name).allMatch(points -> points.asInt() > 0);
    assertThat(
            page.ask(
                    "Array.from(document.querySelectorAll('.plot')).every(function (plot) {"
                        + " return plot.getAttribute('aria-label').length > 5; })")
                .asBoolean())
        .as(name + " says its charts aloud")
        .isTrue();
    assertThat(page.ask("document.querySelectorAll('main h1').length").asInt()).isEqualTo(1);
    assertThat(page.ask("document.querySelectorAll('table, .tile').length").asInt()).isPositive();
    assertThat(
            page.ask(
                    "document.querySelectorAll('table:not(:has(caption)):not(details table)')"
                        + ".length")
                .asInt())
        .as(name + " names its tables")
        .isZero();
    assertThat(
            page.ask(
                    "document.querySelectorAll('body > header, body > nav[aria-label],"
                        + " body > main, body > footer').length")
                .asInt())
        .as(name + " has the landmarks of a page")
        .isEqualTo(4);
    assertThat(
            page.ask(
                    "document.querySelectorAll(':is(input, select):not(label > *),"
                        + " th:not([scope]), .scroll:not([tabindex])').length")
                .asInt())
        .as(name + " labels what is typed and chosen, and can be scrolled by keys")
        .isZero();
  }

  @Test
  void theIndexLeadsToTheLastNight() throws Exception {
    BrowserPage page = browser.page(1280, 900).open(city.root().resolve("report/index.html"));
    page.open(city.site().resolve("index.html"));
    assertThat(text(page, "[data-figure=overdue] b")).isEqualTo("11");
    assertThat(page.ask("document.querySelector('.pages a[aria-current]').textContent").asText())
        .contains("今夜概览");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void tablesPageFilterSearchAndSort(int width) throws Exception {
    BrowserPage page = browser.page(width, 900).open(city.site().resolve("warnings.html"));
    String open = "div.table[data-table=open]";
    assertThat(rows(page, open)).isEqualTo(20);
    assertThat(text(page, open + " .count")).isEqualTo("第 1–20 条，共 1,000 条");
    assertThat(text(page, open + " .capped")).contains("仅列前 1,000 条").contains("warnings");
    page.ask("document.querySelector('" + open + " .next').click()");
    assertThat(text(page, open + " .count")).isEqualTo("第 21–40 条，共 1,000 条");
    page.ask(SELECT.formatted(open, "level", "红"));
    assertThat(rows(page, open)).isEqualTo(5);
    page.ask(SELECT.formatted(open, "team", "应急队"));
    assertThat(rows(page, open)).isEqualTo(2);
    page.open(city.site().resolve("grades.html"));
    String changes = "div.table[data-table=grade_changes]";
    page.ask(
        "(function () { var box = document.querySelector('"
            + changes
            + " input'); box.value = 'onerror'; box.dispatchEvent(new Event('input')); })()");
    assertThat(rows(page, changes)).isEqualTo(1);
    String lost = "div.table[data-table=lost_points]";
    page.ask("document.querySelectorAll('" + lost + " th button')[3].click()");
    assertThat(text(page, lost + " tbody td:last-child")).isEqualTo("160");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void anIndicatorIsDrilledInto() throws Exception {
    BrowserPage page = browser.page(1280, 900).open(city.site().resolve("kpis.html"));
    assertThat(rows(page, ".drill .table")).isEqualTo(2);
    page.ask(
        "(function () { var cut = document.getElementById('cut'); cut.value = 'TOWN';"
            + " cut.dispatchEvent(new Event('change')); })()");
    assertThat(text(page, ".drill .table tbody")).contains("稠城街道").contains("10.0%");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void anIndicatorIsFollowedOverTheNights() throws Exception {
    BrowserPage page = browser.page(1280, 900).open(city.site().resolve("kpis.html"));
    assertThat(text(page, ".trend select option")).isEqualTo("K01 事项覆盖率");
    assertThat(text(page, ".trend tbody")).contains("2026-06-29").contains("25.0%", "50.0%");
    page.ask(
        "(function () { var kpi = document.getElementById('trend'); kpi.value = 'K31-findings';"
            + " kpi.dispatchEvent(new Event('change')); })()");
    assertThat(text(page, ".trend tbody")).contains("2026-06-30").contains("10.0%");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void chartsAreDrawnAsWideAsPaperWhenAPageIsPrinted() throws Exception {
    String widths =
        "Array.from(document.querySelectorAll('.plot:not([hidden]) svg')).map(function (svg) {"
            + " return svg.getAttribute('width') + ' ' + svg.getAttribute('viewBox')"
            + ".split(' ')[2]; })";
    BrowserPage page = browser.page(1280, 900).open(city.site().resolve("grades.html"));
    String screen = page.ask(widths).toString();
    page.ask("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(page.ask(widths)).extracting(JsonNode::asText).containsOnly("335 335", "690 690");
    page.ask("window.dispatchEvent(new Event('afterprint'))");
    assertThat(page.ask(widths)).hasToString(screen);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void theLanguageIsSwitchedAndRemembered() throws Exception {
    BrowserPage page = browser.page(1280, 900).open(city.site().resolve("warnings.html"));
    assertThat(page.ask("document.querySelector('h1').innerText").asText()).isEqualTo("预警看板");
    page.ask("document.getElementById('language').click()");
    assertThat(page.ask("document.querySelector('h1').innerText").asText()).isEqualTo("Warnings");
    assertThat(page.ask("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(text(page, "div.table[data-table=open] .chip")).isEqualTo("Red");
    assertThat(text(page, "select[data-filter=state_label] option:nth-child(2)"))
        .as("a state by its code")
        .matches("[A-Z][a-z ]+");
    page.open(city.site().resolve("grades.html"));
    assertThat(page.ask("document.querySelector('h1').innerText").asText())
        .isEqualTo("Grades and classes");
    page.ask("document.getElementById('language').click()");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void namesThatWouldRunStayText() throws Exception {
    BrowserPage page = browser.page(1280, 900).open(city.site().resolve("grades.html"));
    String names =
        "Array.from(document.querySelectorAll('div.table[data-table=grade_changes] td'))"
            + ".map(function (cell) { return cell.textContent; })";
    page.ask("document.querySelector('div.table[data-table=grade_changes] .next').click()");
    String second = page.ask(names).toString();
    page.ask("document.querySelector('div.table[data-table=grade_changes] .previous').click()");
    assertThat(page.ask(names).toString() + second)
        .contains(SCRIPT)
        .contains(FORMULA.replace("\\", "\\\\"));
    page.open(city.oversight().resolve("index.html"));
    assertThat(text(page, "div.table[data-table=findings]")).contains(SCRIPT);
    for (Path site : List.of(city.site(), city.oversight())) {
      page.open(site.resolve("index.html"));
      assertThat(page.ask("document.querySelectorAll('img').length").asInt()).isZero();
      assertThat(page.faults()).isEmpty();
    }
  }

  private static int rows(BrowserPage page, String within) {
    return page.ask("document.querySelectorAll('" + within + " tbody tr').length").asInt();
  }

  private static String text(BrowserPage page, String selector) {
    return page.ask("document.querySelector('" + selector + "').textContent").asText();
  }
}
