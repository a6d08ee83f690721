package org.xinheng.jobs.lists.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SampleFacts;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lists.WriteLists;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.contracts.Teams;

/** Work sheets of a night with two warnings, two leads, a notice and a finding. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarningListsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-30";

  @TempDir static Path folder;
  private transient SmallCity city;

  @BeforeEach
  void writeOnce() {
    if (city != null) {
      return;
    }
    city = new SmallCity(spark(), folder);
    table(Deliveries.TABLE, "load | file\n1 | f1");
    table(
        Facts.TABLE,
        "contract | record_key | uscc | known_on | load | is_delete | record\n"
            + SampleFacts.lines(Matters.CONTRACT)
            + SampleFacts.lines(Teams.CONTRACT));
    table(
        Warnings.TABLE,
        """
        as_of      | warning_id | uscc | enterprise_name | town      | rule        | level  | state    | is_open | team            | leads_to        | opened_on  | evidence
        2026-06-30 | W1         | U1   | =HYPERLINK(1)   | 330782001 | W07-arrears | YELLOW | ASSIGNED | true    | T-MARKET        | NONE            | 2026-06-01 | [{"source":"arrears","document":"欠1","on":"2026-05-01","value":"+9"}]
        2026-06-30 | W2         | U2   | <b>乙公司</b>   | 330782100 | W11-reached | RED    | OPEN     | true    | T-COMPREHENSIVE | TRANSFER_NOTICE | 2026-06-28 | [{"source":"penalties","document":"罚1","on":"2026-06-20","value":"60000"}]
        2026-06-30 | W3         | U3   | 丙公司          | 330782100 | W04-surge   | ORANGE | CLEARED  | false   | T-MARKET        | TARGETED_CHECK  | 2026-05-18 | []
        """);
    table(
        TargetedChecks.TABLE,
        """
        as_of      | check_id | uscc | matter | from_on    | until_on   | rule      | enterprise_name | town      | department    | team            | evidence
        2026-06-30 | XS-W3-1  | U3   | SC005  | 2026-06-20 | 2026-07-10 | W04-surge | 丙公司          | 330782100 | MARKET        | T-MARKET        | [{"source":"complaints","document":"诉1","on":"2026-05-10","value":null}]
        2026-06-30 | XS-W4-1  | U4   | WH001  | 2026-06-20 | 2026-06-29 | W04-surge | 丁公司          |           | COMPREHENSIVE | T-COMPREHENSIVE | []
        2026-06-30 | XS-W5-1  | U5   | SC005  | 2026-01-01 | 2026-02-01 | W04-surge | 戊公司          |           | MARKET        | T-MARKET        | []
        """);
    table(
        DrawJoinedChecks.TABLE,
        """
        as_of      | scope | visit_id | uscc | day        | check_id | post
        2026-06-30 | S     | S:U3     | U3   | 2026-07-08 | XS-W3-1  | MARKET
        """);
    table(
        EnforcementFindings.TABLE,
        """
        as_of      | finding_id | check | level  | dimension | department | matter | document
        2026-06-30 | F1         | E01   | ORANGE | QUALITY   | MARKET     | @SUM   | 罚2
        """);
    city.run(NIGHT, new WriteLists());
  }

  private void table(Table table, String text) {
    city.lake().overwrite(table, JsonTable.rows(spark(), table, text));
  }

  private static Path lists() {
    return folder.resolve("lake/lists/warnings");
  }

  private static List<String> sheet(Path file, int number) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      Sheet sheet = workbook.getSheet(number).orElseThrow();
      return sheet.read().stream()
          .skip(1)
          .map(
              row ->
                  String.join(
                      " | ", row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTeamAndEveryTownHasItsOwnWorkbook() throws IOException {
    assertThat(lists())
        .isDirectoryContaining("glob:**/team-T-MARKET.xlsx")
        .isDirectoryContaining("glob:**/team-T-COMPREHENSIVE.xlsx")
        .isDirectoryContaining("glob:**/town-330782001.xlsx")
        .isDirectoryContaining("glob:**/town-330782100.xlsx")
        .isDirectoryContaining("glob:**/town--.xlsx");
    assertThat(sheet(lists().resolve("team-T-MARKET.xlsx"), 0))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("'=HYPERLINK(1)", "欠缴税款", "稠城街道"))
        .satisfies(row -> assertThat(row).contains("欠1 2026-05-01 +9"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lists())))
        .isEqualTo("rwx------");
  }

  @Test
  void leadsSayWhetherAVisitTakesThemAndWhoIsCompetent() {
    assertThat(sheet(lists().resolve("team-T-MARKET.xlsx"), 1))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("并入双随机检查", "产品质量监督检查", "诉1", "不计入检查频次"));
    assertThat(sheet(lists().resolve("team-T-COMPREHENSIVE.xlsx"), 1))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("单独线索核查", "划转事项, 由综合行政执法执法队核查", "是"));
  }

  @Test
  void aNoticeOfTransferSaysItsClocksAndEscapesWhatItShows() throws IOException {
    assertThat(Files.readString(lists().resolve("transfer-notices-T-COMPREHENSIVE.html")))
        .contains("&lt;b&gt;乙公司", "2026年6月28日", "2026年7月1日前", "24 小时", "罚1", "60000")
        .doesNotContain("<b>乙公司");
  }

  @Test
  void findingsAboutEnforcersAreForOversightOnly() throws IOException {
    Path oversight = folder.resolve("lake/oversight/enforcement");

    assertThat(sheet(oversight.resolve("findings.xlsx"), 0)).hasSize(1);
    assertThat(sheet(oversight.resolve("findings.xlsx"), 1))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("'@SUM", "罚2", "F1"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(oversight.resolve("findings.xlsx"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aNightAgainIsTheSameAndOneFilledInLeavesItAlone() throws IOException {
    String before = Files.readString(lists().resolve("manifest.json"));

    city.run(NIGHT, new WriteLists()).run("2026-06-29", new WriteLists());

    assertThat(lists().resolve("manifest.json")).hasContent(before);
  }
}
