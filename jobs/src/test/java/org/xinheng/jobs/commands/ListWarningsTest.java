package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import picocli.CommandLine;

class ListWarningsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir Path folder;

  @Test
  void theOpenOnesOfATeamComeGravestFirstAndThresholdsTriedStandBelow() {
    SmallCity city = new SmallCity(spark(), folder);
    city.lake()
        .overwrite(
            Warnings.TABLE,
            JsonTable.rows(
                spark(),
                Warnings.TABLE,
                """
                as_of      | warning_id | uscc | enterprise_name | rule         | level  | state    | is_open | team | missed_deadlines | opened_on  | dispose_by | evidence
                2026-06-29 | A          | U1   | 甲              | W07-arrears  | YELLOW | OPEN     | true    | T1   | 0                | 2026-06-01 | 2026-07-01 | []
                2026-06-30 | A          | U1   | 甲              | W07-arrears  | YELLOW | OPEN     | true    | T1   | 1                | 2026-06-01 | 2026-07-01 | []
                2026-06-30 | B          | U2   | 乙              | W10-branches | RED    | ASSIGNED | true    | T1   | 0                | 2026-06-20 | 2026-07-05 | []
                2026-06-30 | C          | U3   | 丙              | W07-arrears  | YELLOW | CLEARED  | false   | T1   | 0                | 2026-06-01 | 2026-07-01 | []
                2026-06-30 | D          | U4   | 丁              | W07-arrears  | YELLOW | OPEN     | true    | T2   | 0                | 2026-06-01 | 2026-07-01 | []
                """));
    city.lake()
        .overwrite(
            WarningTuning.TABLE,
            JsonTable.rows(
                spark(),
                WarningTuning.TABLE,
                """
                as_of      | rule      | threshold | is_in_force | warnings | openings_total | verified_warnings | confirmed_warnings | lost_confirmed | spared_dismissed
                2026-06-30 | W04-surge | 7         | false       | 3        | 3              | 2                 | 1                  | 0              | 5
                """));

    List<String> lines = shown(city, "--team", "T1", "--open");

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("2026-06-30 预警 2 条");
    assertThat(lines.get(1)).contains("乙", "投资理财类分支机构短期内快速扩张");
    assertThat(lines.get(2)).contains("甲", "欠缴税款或社会保险费");
    assertThat(lines.get(3)).startsWith("建议调整  投诉举报激增  阈值 7  预警 3 条").endsWith("减少误报 5");
  }

  private List<String> shown(SmallCity city, String... options) {
    StringWriter out = new StringWriter();
    Installation installation =
        new Installation(
            folder,
            "1",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    ListWarnings command = new ListWarnings(installation);
    CommandLine.populateCommand(command, options);
    command.show(city.lake(), SmallCity.DEFINITIONS);
    return out.toString().lines().toList();
  }
}
