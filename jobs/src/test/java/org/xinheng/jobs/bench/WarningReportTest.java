package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.bench.PlantedCheck.Tally;
import org.xinheng.jobs.generating.GeneratorSettings;

class WarningReportTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void rulesAreTalliedAndWhatIsRaisedPerNightIsCountedOnceAllHasSettled() {
    WarningReport report =
        new WarningReport(
            new GeneratorSettings(1000, LAST, 1, Path.of("city"), 1000, 50),
            new PlantedCheck(
                Map.of("W07-arrears", new Tally(50, 49, 48, 900, 2)), List.of("W07 missed")),
            Map.of(
                "W07-arrears",
                Map.of(LocalDate.of(2026, 1, 1), 30L, LocalDate.of(2026, 4, 1), 167L)),
            List.of(
                new Measurement("generate", 1, 2, 300, 4), new Measurement("  job", 1, 1, 1, 1)));

    assertThat(report.lines())
        .anySatisfy(
            line ->
                assertThat(line.split(" +"))
                    .containsExactly(
                        "W07-arrears", "50", "49", "0.980", "0.960", "900", "2", "30", "0.50"))
        .contains(
            "Raised on the first night: 30",
            "Raised per night from 2026-02-01 on: mean 0.5, median 0, 95 % of nights at most 0,"
                + " most 167")
        .noneMatch(line -> line.contains("job"))
        .endsWith("W07 missed");
  }
}
