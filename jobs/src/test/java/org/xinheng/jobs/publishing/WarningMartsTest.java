package org.xinheng.jobs.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.models.warning.WarningRules;

class WarningMartsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @Test
  void theWorkOfATeamCarriesItsNameOrItsCodeWhereItIsInNoRegister() {
    WarningMarts marts =
        new WarningMarts(
            WarningRules.of(SmallCity.DEFINITIONS),
            null,
            new LabelMap(Map.of()),
            Map.of("T-MARKET", "市场监管执法队"));
    var warnings =
        JsonTable.rows(
            spark(),
            Warnings.TABLE,
            """
            warning_id | team     | level | is_open | missed_deadlines | opened_on
            W1         | T-MARKET | RED   | true    | 1                | 2026-01-01
            W2         | T-MARKET | RED   | true    | 0                | 2025-12-01
            W3         | T-GONE   | RED   | false   | 0                | 2025-12-01
            W4         |          | RED   | true    | 0                | 2025-12-01
            """);

    assertThat(
            JsonTable.text(
                marts.load(warnings),
                "team",
                "team_label",
                "opened_tonight",
                "open_warnings",
                "overdue_warnings"))
        .containsExactly(
            "? | 未登记承办队伍 | 0 | 1 | 0",
            "T-GONE | T-GONE | 0 | 0 | 0",
            "T-MARKET | 市场监管执法队 | 1 | 2 | 1");
  }
}
