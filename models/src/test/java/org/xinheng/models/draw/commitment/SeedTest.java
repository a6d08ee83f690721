package org.xinheng.models.draw.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.draw.DrawPlan;

class SeedTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # committed,                due,                       appeared,                  faults
          2026-10-07,                 2026-10-08,                2026-10-08,                0
          2026-10-08,                 2026-10-08,                2026-10-08,                1
          2026-10-08T09:00:00+08:00,  2026-10-08,                2026-10-08,                1
          2026-10-08T09:00:00+08:00,  2026-10-08,                2026-10-08T21:15:00+08:00, 0
          2026-10-08T22:00:00+08:00,  2026-10-08,                2026-10-08T21:15:00+08:00, 1
          2026-10-07T20:00:00Z,       2026-10-08,                2026-10-08T04:00:00+08:00, 1
          2026-10-07,                 2026-10-08T21:00:00+08:00, 2026-10-08T20:59:59+08:00, 1
          2026-10-07,                 2026-10-08T21:00:00+08:00, 2026-10-08T13:00:00Z,      0
          2026-10-07,                 2026-10-08,                2026-10-09,                1
          2026-10-07,                 2026-10-08,                2026-10-06,                2
          2026-10-07,                 2026-10-08,                yesterday,                 1
          """)
  void aSeedIsTakenOnlyWhenItAppearedAsAnnouncedAndAfterTheCommitment(
      String committed, String due, String appeared, int faults) {
    Seed seed = new Seed("04389", "双色球", appeared, "");

    assertThat(seed.faults(commitment(due), committed)).hasSize(faults);
  }

  @Test
  void aSeedFromElsewhereOrNoneIsRefused() {
    assertThat(
            new Seed(" ", "大乐透", "2026-10-08", "").faults(commitment("2026-10-08"), "2026-10-07"))
        .containsExactly("it is empty", "it appeared at \"大乐透\", announced was \"双色球\"");
  }

  private static Commitment commitment(String due) {
    DrawPlan plan = new DrawPlan("p", List.of("m"), new TreeMap<>(Map.of("A", 1)), 0);
    return new Commitment(
        "2026Q4",
        List.of(new CommittedPlan(plan, "", 1, 0)),
        "",
        new TreeMap<>(),
        "",
        "",
        "双色球",
        due,
        null);
  }
}
