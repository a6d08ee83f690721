package org.xinheng.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.jobs.SparkTest;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.indicators.RiskIndicators;

/** Public data of two cities, by mapping only; skipped where the data is missing. */
class RealCitiesTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      textBlock =
          """
          detroit|serious|2018-06-30|335|1765|.719|.767
          toronto|serious-or-penal|2008-12-31|365|3632|.685|.110
          """,
      delimiter = '|')
  void theModelBeatsTheFloorThatIsRecomputed(
      String city, String target, LocalDate cut, int horizon, int checked, double auc, double top) {
    Definitions definitions =
        Definitions.load(projectRoot().resolve("models").resolve("definitions"));
    MappedData data =
        MappedData.read(
            definitions,
            List.of(projectRoot().resolve("data-samples").resolve("cities").resolve(city)),
            shared(city));
    Question question =
        new Question(
            RiskIndicators.of(definitions).target(target).orElseThrow(), cut, horizon, false);

    BacktestResult result = new Backtest(spark(), definitions).run(data, question);

    assertThat(result.checked()).isEqualTo(checked);
    assertThat(result.auc("floor")).isCloseTo(auc, within(0.0006));
    assertThat(result.precisionAt10("floor")).isCloseTo(top, within(0.0006));
    assertThat(result.auc("champion")).isGreaterThan(result.auc("floor"));
  }

  private static Path shared(String city) {
    String declared = System.getenv("XINHENG_SHARED");
    Path shared =
        declared == null ? projectRoot().resolve("..").resolve("shared") : Path.of(declared);
    Path folder = shared.resolve("data").resolve(city);
    assumeTrue(Files.isDirectory(folder), "The shared data is missing: " + folder);
    return folder;
  }
}
