package org.xinheng.models.risk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.Symbols;

class OutcomeTallyTest {

  @Test
  void outcomesAreToldByClassBinAndGroupWithTheirDenominators() {
    OutcomeTally tally = tally();

    assertThat(tally.lines())
        .extracting(
            line -> line.dimension() + " " + line.counts().value() + " " + line.counts().found())
        .containsExactly(
            "CLASS A 40", "CLASS D 30", "CALIBRATION 01 40", "CALIBRATION 02 30", "TOWN 佛堂 70");
    assertThat(tally.lines().get(3).expected()).isCloseTo(50, within(1e-9));
    assertThat(tally.lines().get(0).counts().foundInterval().low()).isBetween(0.3, 0.4);
  }

  @Test
  void aRateThatDoesNotRiseAndOfficersApartBecomeFigures() {
    OutcomeTally tally = tally();
    tally.officers().add("W1", 100, 60, 20, 16).add("W2", 100, 20, 20, 16);

    List<WatchFigure> figures = tally.figures(30, 30);

    assertThat(figures)
        .extracting(figure -> figure.measure() + " " + figure.subject())
        .containsExactly("CALIBRATION_ERROR ", "FINDING_RATE_RISE A-D", "OFFICER_SPREAD ");
    assertThat(figures.get(0).value()).isCloseTo((30 + 20) / 200.0, within(1e-9));
    assertThat(figures.get(1).value()).isCloseTo(-0.1, within(1e-9));
    assertThat(figures.get(2).value()).isCloseTo(50, within(1e-9));
    assertThat(WatchRules.of(SHIPPED).judge(figures))
        .extracting(WatchRules.Breach::why)
        .contains("问题发现率升幅（A-D）为-0.1000，低于限值0.0000");
  }

  @Test
  void withoutAnInspectionThereIsNothingToJudge() {
    OutcomeTally tally = new OutcomeTally();
    tally.add(WatchDimension.CLASS, new Disparity("CLASS", "B", 9, 0, 0, 0), 0);

    assertThat(tally.figures(30, 30)).isEmpty();
    assertThat(tally.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INDIVIDUAL | 99000000 | C1311 | household | C
          ENTERPRISE | 999999   | C1311 | below-1m  | C
          ENTERPRISE | 1000000  | 快餐店 | below-10m | 快餐店
          BRANCH     | 10000000 |       | from-10m  | -
          ENTERPRISE |          |       | -         | -
          """)
  void anEnterpriseIsLikenedBySizeAndSection(
      String type, String yuan, String industry, String size, String section) {
    String table =
        """
        enterprises
        key | known_on   | subject_type | registered_capital_cny | industry
        E   | 2000-01-01 | %s           | %s                     | %s
        """
            .formatted(type, yuan == null ? "" : yuan, industry == null ? "" : industry);

    Likeness like =
        Likeness.of(
            DossierTable.dossier(table).knownBy(20_000, new Symbols()),
            WatchRules.of(SHIPPED).sizes());

    assertThat(like).isEqualTo(new Likeness("-", section, size));
  }

  /** 100 visits of A and of D, expected to find 10 and 50. */
  private static OutcomeTally tally() {
    OutcomeTally tally = new OutcomeTally();
    tally.add(WatchDimension.CLASS, new Disparity("CLASS", "A", 900, 0, 100, 40), 10);
    tally.add(WatchDimension.CLASS, new Disparity("CLASS", "D", 100, 100, 100, 30), 50);
    tally.add(WatchDimension.TOWN, new Disparity("TOWN", "佛堂", 1000, 100, 200, 70), 60);
    tally.addProbability(100, 100, 40);
    tally.addProbability(500, 100, 30);
    return tally;
  }
}
