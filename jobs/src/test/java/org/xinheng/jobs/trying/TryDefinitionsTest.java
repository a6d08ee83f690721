package org.xinheng.jobs.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.commands.ApproveRules;
import org.xinheng.jobs.commands.TryDefinitions;
import org.xinheng.jobs.commands.Xinheng;
import org.xinheng.jobs.lake.DefinitionArchive;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryDefinitionsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String PLANTED = "<img src=x onerror=alert(1)>";

  @TempDir static Path folder;
  private transient SmallCity city;
  private transient StringWriter out = new StringWriter();
  private transient StringWriter err = new StringWriter();

  @BeforeEach
  void aNightOfThreeEnterprises() {
    out = new StringWriter();
    err = new StringWriter();
    if (city != null) {
      return;
    }
    city =
        new SmallCity(spark(), folder)
            .deliver(
                "2026-05-30",
                "standard-enterprises",
                "1.csv",
                """
                uscc | enterprise_name | subject_type | town      | registration_status | established_on
                #1   | %s              | ENTERPRISE   | 330782001 | OPEN                | 2015-01-05
                #2   | =cmd义乌二号    | ENTERPRISE   | 330782001 | OPEN                | 2016-01-05
                #3   | 义乌三号商行    | ENTERPRISE   | 330782100 | OPEN                | 2016-01-05
                """
                    .formatted(PLANTED))
            .deliver(
                "2026-05-30",
                "penalties-2018",
                "1.csv",
                """
                CF_WSH | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
                罚1    | #1           | 2026-01-05 | 50       | 普通程序 | i            | 1
                罚2    | #2           | 2026-01-06 | 50       | 普通程序 | i            | 1
                """)
            .night("2026-06-01");
  }

  @Test
  void stricterCutOffsSayWhoMovesOnAPageAndInFilesAndChangeNoTable() throws IOException {
    List<String> before = city.everything();
    Path changed = changed("cut-offs", "public-credit.yaml", "C: 930", "C: 979");

    assertThat(execute("try", changed.toString())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains(
            "Tried on the night of 2026-06-01",
            "public-credit.yaml  cards[enterprise].cut-offs.C: 930 -> 979",
            "enterprises                         3",
            "stricter                            2",
            "grades that change                  2",
            "were everybody drawn from");
    Path trial = trial();
    assertThat(Files.readString(trial.resolve("index.html")))
        .contains("规则改动试算报告", "P-MARKET", "以全部主体为对象", "&lt;img src=x", "分值未变，等级分数线变化")
        .doesNotContain(PLANTED, "<script");
    assertThat(Files.readString(trial.resolve("trial.json")))
        .contains("\"as_of\" : \"2026-06-01\"", "\"enterprises\" : 3");
    assertThat(trial.resolve("assets/report.css")).exists();
    assertThat(Files.readString(trial.resolve("movers.csv")))
        .contains("统一社会信用代码", "\"'=cmd义乌二号\"", "\"C\",\"D\"");
    assertThat(SmallCity.differences(before, city.everything())).isEmpty();
  }

  @Test
  void aWeightAndAWarningRuleAreProposedByOneAndApprovedByAnother() throws IOException {
    Path changed = changed("warned", "public-credit.yaml", "GENERAL: 15", "GENERAL: 20");
    change(changed, "warnings.yaml", "level: YELLOW", "level: RED");

    assertThat(
            execute("try", changed.toString(), "--propose", "--author", "王芳", "--reason", "样本偏轻"))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("warnings raised", "Proposed by 王芳.");
    String digest =
        out.toString().lines().filter(line -> line.contains("  digest ")).findFirst().orElseThrow();
    digest = digest.substring(digest.lastIndexOf(' ') + 1);
    assertThat(
            DefinitionArchive.at(city.lake().root(), spark().sparkContext().hadoopConfiguration())
                .find(digest))
        .isPresent();
    assertThat(execute("approve", digest, "--approver", "王 芳", "--from", "2026-07-01"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("王芳 proposed it; a second person approves.");
    assertThat(execute("approve", digest, "--approver", "李强", "--from", "2026-06-01")).isEqualTo(2);
    assertThat(err.toString()).contains("is past");
    assertThat(
            execute("approve", digest.substring(0, 12), "--approver", "李强", "--from", "2026-07-01"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Approved by 李强 from the night of 2026-07-01.");
  }

  @Test
  void nothingIsTriedWhereNothingDiffersOrANightIsMissing() throws IOException {
    Path same = Files.createDirectories(folder.resolve("same"));
    Files.writeString(
        same.resolve("supervision.yaml"), SmallCity.DEFINITIONS.file("supervision.yaml").text());
    assertThat(execute("try", same.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Nothing differs from the definitions in force");

    Path changed = changed("early", "public-credit.yaml", "A: 990", "A: 985");
    assertThat(execute("try", changed.toString(), "--as-of", "2026-05-01")).isEqualTo(2);
    assertThat(err.toString()).contains("has no rows for 2026-05-01");
  }

  private Path trial() throws IOException {
    try (var trials = Files.list(Path.of(city.lake().root()).resolve("trials"))) {
      return trials
          .filter(path -> path.getFileName().toString().startsWith("2026-06-01-"))
          .max(java.util.Comparator.comparing(path -> path.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static Path changed(String name, String file, String old, String fresh)
      throws IOException {
    return change(Files.createDirectories(folder.resolve(name)), file, old, fresh);
  }

  private static Path change(Path into, String file, String old, String fresh) throws IOException {
    String text = SmallCity.DEFINITIONS.file(file).text();
    assertThat(text).contains(old);
    Files.writeString(into.resolve(file), text.replace(old, fresh));
    return into;
  }

  private int execute(String... arguments) {
    Installation installation =
        new Installation(
            projectRoot(),
            "1",
            Clock.fixed(Instant.parse("2026-06-10T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--set");
    all.add("lake.root=" + city.lake().root());
    return Xinheng.commandLine(
            "1", List.of(new TryDefinitions(installation), new ApproveRules(installation)))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
