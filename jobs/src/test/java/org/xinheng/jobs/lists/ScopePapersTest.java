package org.xinheng.jobs.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Subject;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.ledger.Freeze;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.Supervision;

/** Workbooks and forms of a scope. */
class ScopePapersTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-07-02");
  private static final Named MARKET = new Named("T-MARKET", "市场监管执法队");
  private static final Named HEALTH = new Named("T-HEALTH", "卫生健康执法队");
  private static final Subject SHOP =
      new Subject("91A", "=义乌<b>商行", "稠州路1号", new Named("330782001", "稠城街道"));
  private static final Subject HOTEL = new Subject("91B", "义乌饭店", "", new Named("", ""));

  @TempDir private Path folder;

  private static final ScopeVisits VISITS =
      ScopeVisits.of(
          "2026Q3-1",
          List.of(
              post(2, HOTEL, HEALTH, "WS001", List.of("YW1", "YW2"), null),
              post(1, SHOP, MARKET, "SC004", List.of("YW3", "YW4"), null),
              post(1, SHOP, HEALTH, "WS001", List.of(), "TOO_FEW_ELIGIBLE")),
          List.of(new ScopeVisits.Reserve("公示信息抽查", "330782001", "C", 3, HOTEL)),
          PastChecks.of(
              List.of(check("2025-03-01", "2025-04-01", null), check("2026-02-01", null, null))),
          SubjectRegister.of(List.of(SHOP, HOTEL)));

  private static ListedPost post(
      long number,
      Subject subject,
      Named team,
      String matter,
      List<String> officers,
      String shortage) {
    return new ListedPost(
        "2026Q3-1",
        "2026Q3-1:" + subject.uscc(),
        number,
        null,
        LocalDate.parse("2026-07-06"),
        false,
        subject,
        List.of("P-COMPREHENSIVE"),
        new Named(team.code().substring(2), team.name().substring(0, 4)),
        team,
        List.of(new Named(matter, "事项" + matter)),
        List.of("专项检查: 燃气使用安全检查 (Z-" + number + ")"),
        2,
        List.of(),
        1,
        1,
        officers,
        false,
        false,
        shortage);
  }

  private static PastCheck check(String day, String due, String done) {
    return new PastCheck(
        "91A",
        LocalDate.parse(day),
        "MARKET",
        "市场监管",
        "广告行为检查",
        "发现问题待后续处理",
        due == null ? null : LocalDate.parse(due),
        done == null ? null : LocalDate.parse(done),
        true);
  }

  @Test
  void aTeamSeesItsVisitsWithoutAnyClass() throws IOException {
    Path file = folder.resolve("team.xlsx");

    new VisitSheets(VISITS, NIGHT).writeTeam(file, MARKET);

    String text = text(file);
    assertThat(text)
        .contains(
            "[入企检查清单]",
            "1 | ",
            "'=义乌<b>商行",
            "YW3、YW4",
            "卫生健康执法队",
            "有 1 项整改待复查",
            "并入 专项检查: 燃气使用安全检查 (Z-1)")
        .contains("[整改复查期限]", "广告行为检查")
        .doesNotContain("义乌饭店", "监管分类");
  }

  @Test
  void thePlannerSeesWhatIsMissingAndWhoStandsBy() throws IOException {
    Path file = folder.resolve("planner.xlsx");

    new VisitSheets(VISITS, NIGHT).writePlanner(file);

    assertThat(text(file))
        .contains("[缺员岗位]", "卫生健康执法队中具备有效执法证且无需回避的仅 1 人, 需 2 人")
        .contains("[候补名单]", "公示信息抽查 | 330782001 | C | 3 | 义乌饭店");
  }

  @Test
  void formsAreEscapedAndCountWhatTheLawWantsToldAndLeaveOutWhoeverHasNoOfficers()
      throws IOException {
    Path file = folder.resolve("forms.html");
    OfficerSheets sheets =
        new OfficerSheets(
            VISITS,
            scope(),
            MatterRegister.of(List.of()),
            CodeLists.of(SmallCity.DEFINITIONS).list("inspection-results"),
            NIGHT);

    sheets.write(file, MARKET);

    assertThat(Files.readString(file))
        .contains("行 政 检 查 审 批 表", "行 政 检 查 通 知 书", "检 查 任 务 单", "=义乌&lt;b&gt;商行")
        .contains("YW3、YW4", "2026年7月6日", "计入频次的检查 1 次", "限 2025年4月1日前整改, 逾期未见复查")
        .contains("2026年第三季度住宿、美容美发、商场超市跨部门联合双随机抽查")
        .doesNotContain("义乌<b>", "义乌饭店", "监管分类");

    sheets.write(file, HEALTH);

    assertThat(Files.readString(file)).contains("义乌饭店").doesNotContain("=义乌");
  }

  private static FrozenScope scope() {
    List<Plan> plans =
        Plans.announced(SmallCity.DEFINITIONS, Supervision.of(SmallCity.DEFINITIONS))
            .ofScope("2026Q3-1");
    Commitment commitment =
        new Commitment(
            "2026Q3-1",
            plans.stream().map(plan -> new CommittedPlan(plan.drawPlan(), "00", 1, 0)).toList(),
            "00",
            new TreeMap<>(),
            "00",
            "00",
            "双色球",
            "2026-07-02",
            null);
    return new FrozenScope(
        null,
        new Freeze("2026Q3-1", "2026-07-01", "key", "secret", new TreeMap<>()),
        commitment,
        SmallCity.DEFINITIONS,
        plans);
  }

  /** Sheets by their names, one row in a line. */
  private static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        text.append('[').append(sheet.getName()).append("]\n");
        for (Row row : sheet.read()) {
          text.append(row.stream().map(ScopePapersTest::text).collect(Collectors.joining(" | ")))
              .append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.getText();
  }
}
