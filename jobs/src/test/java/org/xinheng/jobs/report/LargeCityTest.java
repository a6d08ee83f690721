package org.xinheng.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.CoveredMatters;
import org.xinheng.jobs.catalogue.DeliveredFiles;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.GradeChanges;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.ListedVisits;
import org.xinheng.jobs.catalogue.WarningList;

/**
 * What a page weighs in a large city. Sums do not grow with its enterprises, and every list is cut;
 * so the marts here hold more rows than any list shows, of the longest texts that a page lets
 * through. {@code -Dreport.enterprises=1100000} makes them those of a whole city.
 */
class LargeCityTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-30";
  private static final long LIMIT = 10_000_000;
  private static final int ENTERPRISES = Integer.getInteger("report.enterprises", 8_000);

  /** Rows that each list shows at most; a list that is missing here is not cut. */
  private static final Map<String, Integer> CAPS =
      new TreeMap<>(
          Map.of(
              "draws/matters", 3000,
              "draws/unstaffed", 500,
              "grades/grade_changes", 500,
              "kpis/drill", 6000,
              "quality/files", 500,
              "warnings/open", 1000));

  @TempDir transient Path root;
  @TempDir static Path profile;

  @Test
  void aSiteStaysBelowTenMegabytesWhateverTheMartsHold() throws Exception {
    fill();
    ReportedCity.report(spark(), root, NIGHT);
    Path site = root.resolve("report/" + NIGHT);

    Map<String, Integer> cut = new TreeMap<>();
    for (PageName page : PageName.INSIDE) {
      for (Map.Entry<String, JsonNode> table : PageData.of(site, page.id()).tables().entrySet()) {
        if (table.getValue().get("capped").asBoolean()) {
          cut.put(page.id() + "/" + table.getKey(), table.getValue().get("rows").size());
        }
      }
    }
    assertThat(cut).isEqualTo(CAPS);
    assertThat(longest(site)).isEqualTo(300);
    assertThat(bytes(site)).as("bytes of the site").isLessThan(LIMIT);
    System.out.printf("%d enterprises: site of %,d bytes%n", ENTERPRISES, bytes(site));
    openEachPage(site);
  }

  /** Says how long a browser takes; every page must be there within a few seconds. */
  private static void openEachPage(Path site) throws Exception {
    try (Chromium browser = Chromium.start(profile)) {
      BrowserPage page = browser.page(1280, 900);
      for (PageName name : PageName.INSIDE) {
        page.open(site.resolve(name.id() + ".html"));
        long millis =
            page.ask("performance.getEntriesByType('navigation')[0].loadEventEnd").asLong();
        long bytes = Files.size(site.resolve("data/" + name.id() + ".js"));
        System.out.printf("%-8s %,9d bytes of data, loaded in %,d ms%n", name.id(), bytes, millis);
        assertThat(page.faults()).as(name.id()).isEmpty();
        assertThat(Duration.ofMillis(millis)).isLessThan(Duration.ofSeconds(30));
      }
    }
  }

  private void fill() {
    int half = ENTERPRISES / 2;
    try (MartFiles marts = new MartFiles(root)) {
      marts
          .open(NIGHT)
          .fill(
              NIGHT,
              EnterpriseCredit.TABLE,
              "uscc, enterprise_name, registration_status, grade, previous_grade, previous_as_of,"
                  + " reasons",
              "select 'U' || i, '企业' || i, 'OPEN', 'A', 'A', date '2026-06-29', 0 from range(%d)"
                      .formatted(ENTERPRISES)
                  + " t(i)")
          .fill(
              NIGHT,
              EnterpriseSupervision.TABLE,
              "uscc, frozen_class, shadow_class, risk_class, shadow_basis, is_moving",
              "select 'U' || i, 'A', 'B', 'A', 'cell', true from range(%d) t(i)"
                  .formatted(ENTERPRISES))
          .fill(
              NIGHT,
              GradeChanges.TABLE,
              "uscc, enterprise_name, town, town_label, change_kind, change_kind_label,"
                  + " is_grade_change, grade, previous_grade, points, previous_points,"
                  + " points_change, records_came, records_went, came, went",
              "select 'U' || i, repeat('企', 100), '330782001', '稠城街道', 'DOWN', '降分', true, 'B',"
                  + " 'A', 900, 950, -50, 1, 0, repeat('处', if(i < 2000, 5000, 5)::bigint), '罚' from range(%d)"
                      .formatted(half)
                  + " t(i)")
          .fill(
              NIGHT,
              WarningList.TABLE,
              "warning_id, uscc, enterprise_name, town, town_label, team, team_label, rule,"
                  + " rule_label, basis, is_confirmed, level, level_label, cause, state,"
                  + " state_label, is_open, openings, first_opened_on, opened_on,"
                  + " missed_deadlines, evidence_text, leads_to, leads_to_label",
              "select 'W' || i, 'U' || i, repeat('企', 100), '330782001', '稠城街道', 'T', '市场队',"
                  + " 'W01', '许可证到期', 'b', true, 'RED', '红', 'c', 'OPEN', '待签收', true, 1,"
                  + " date '2026-06-01', date '2026-06-30', 0, repeat('据', if(i < 2000, 2000, 20)::bigint), 'CHECK', '线索'"
                  + " from range(%d) t(i)".formatted(half));
      registers(marts);
      marts.publish(NIGHT);
    }
  }

  private static void registers(MartFiles marts) {
    marts
        .fill(
            NIGHT,
            ListedVisits.TABLE,
            "scope, visit_id, department, plans, department_label, team, team_name, day,"
                + " enterprise_name, uscc, is_staffed, is_changed, is_done, shortage_label",
            "select 's', 'v' || i, 'MARKET', 'p', '市场监管', 'T', '市场队', date '2026-07-03',"
                + " repeat('企', 100), 'U' || i, false, false, false, '人数不足' from range(2000) t(i)")
        .fill(
            NIGHT,
            CoveredMatters.TABLE,
            "matter, matter_name, department, department_label, matter_kind, state, state_label,"
                + " checks, open_visits",
            "select 'M' || i, repeat('事', 60), 'MARKET', '市场监管', 'GENERAL_INSPECTION', 'CHECKED',"
                + " '已检查', 1, 0 from range(4000) t(i)")
        .fill(
            NIGHT,
            DeliveredFiles.TABLE,
            "load, source, source_label, known_on, file, digest, bytes, status, status_label, rows,"
                + " fault_detail, mapping_digest",
            "select 1, 'penalties', '行政处罚', date '2026-06-30', repeat('f', 200) || i, 'd' || i, 1,"
                + " 'UNREADABLE', '无法读取', 1, repeat('错', 1000), 'm' from range(2000) t(i)")
        .fill(
            NIGHT,
            KpiFigures.TABLE,
            "kpi, kpi_label, dimension_label, cut, code, code_label, numerator, denominator, share,"
                + " direction",
            "select 'K01', '覆盖率', '监管履职', 'MATTER', 'M' || i, repeat('事', 60), 1, 2, 0.5, 'UP'"
                + " from range(8000) t(i)");
  }

  private static long bytes(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static int longest(Path site) {
    int longest = 0;
    for (String page : List.of("warnings", "grades", "quality")) {
      for (JsonNode table : PageData.of(site, page).tables().values()) {
        for (JsonNode row : table.get("rows")) {
          for (JsonNode cell : row) {
            longest = Math.max(longest, cell.isTextual() ? cell.asText().length() : 0);
          }
        }
      }
    }
    return longest;
  }
}
