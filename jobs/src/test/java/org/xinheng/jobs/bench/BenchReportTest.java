package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchReportTest {

  @Test
  void stepsStandInAlignedColumnsWithTheRatiosToDuckDb() {
    BenchReport report =
        new BenchReport(
            new BenchSettings(2000, LocalDate.of(2026, 6, 30), 1, Path.of("bench"), "4GB"),
            List.of(
                new Measurement("generate", 2.5, 4, 400, 14_000),
                new Measurement("first night 2026-06-29", 12, 20, 1400, Measurement.NO_ROWS),
                new Measurement("  assess-enterprises", 4, 8, 1300, 2000),
                new Measurement("second night 2026-06-30", 9, 11, 1500, Measurement.NO_ROWS),
                new Measurement("  assess-enterprises", 3, 6, 1500, 2000),
                new Measurement(BenchReport.AGAIN, 2, 4, 1500, 2000),
                new Measurement(BenchReport.DUCK_FIRST, 2, 3, 1600, 2000),
                new Measurement(BenchReport.DUCK_SECOND, 1, 2, 1600, 2000)),
            Map.of("lake", 3L * 1024 * 1024),
            0.5,
            1.5,
            "assess-enterprises");

    assertThat(report.lines(new ScoreCheck.Comparison(2000, 2000, 0, List.of())))
        .contains(
            "step                                wall s     CPU s   peak MB          rows",
            "first night 2026-06-29                12.0      20.0     1,400",
            "  assess-enterprises                   4.0       8.0     1,300         2,000",
            "lake                                   3.0 MB",
            "assess, first night / DuckDB first       wall   2.00   CPU   2.67",
            "assess, second night / DuckDB first      wall   1.50   CPU   2.00",
            "assess again / DuckDB second             wall   2.00   CPU   2.00",
            "2,000 assessments, 2,000 scores by DuckDB: 0 differences");
  }
}
