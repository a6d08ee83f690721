package org.xinheng.models.risk.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.day;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.IndicatorReader;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;

class CohortReaderTest {
  private static final int CUT = day("2025-06-30");
  private static final int TODAY = day("2026-06-30");
  private static final String BEFORE =
      """
      inspections
      key | known_on   | inspected_on | result | serious_findings | minor_findings
      I1  | 2024-03-01 | 2024-03-01   | A      | 2                | 1
      I2  | 2024-11-05 | 2024-11-05   | 1      |                  |
      I3  | 2025-05-20 | 2025-05-20   | A      |                  | 3
      """;
  private static final String AFTER =
      """
      I2  | 2025-08-01 | 2024-11-05   | A      | 5                | 5
      I4  | 2025-08-02 | 2025-01-01   | A      | 5                | 5
      I5  | 2025-09-01 | 2025-09-01   | 1      |                  |
      I6  | 2025-09-01 | 2025-09-01   | A      | 1                |
      I7  | 2026-01-01 | 2026-01-01   | 1      |                  |

      complaints
      key | known_on   | received_on | complaint_type | outcome
      C1  | 2025-09-09 | 2025-06-01  | REPORT         | SUBSTANTIATED

      penalties
      key | known_on   | decided_on | penalty_kind
      P1  | 2025-07-01 | 2025-06-29 | FINE
      """;

  private final RiskIndicators indicators = RiskIndicators.of(SHIPPED);

  @Test
  void factsPlantedInTheFutureChangeNoRow() {
    double[] untouched = row(dossier(BEFORE));

    assertThat(row(dossier(BEFORE + AFTER))).isEqualTo(untouched);
  }

  @Test
  void aRowIsWhatTheNightOfItsCutComputed() {
    Dossier dossier = dossier(BEFORE + AFTER);
    Symbols symbols = new Symbols();
    IndicatorReader night = indicators.bind(indicators.target(), symbols);
    double[] computed = new double[night.size()];

    night.read(dossier.knownBy(CUT, symbols), CUT, rates(), computed);

    assertThat(row(dossier)).isEqualTo(computed);
  }

  @Test
  void theOutcomeIsTheWorstOfTheFirstDayAfterTheCut() {
    List<Example> examples =
        reader().examples(dossier(BEFORE + AFTER), TODAY, Map.of(CUT, rates()));

    assertThat(examples).singleElement().extracting(Example::isBad).isEqualTo(true);
    assertThat(examples.get(0).checkedOn()).isEqualTo(day("2025-09-01"));
  }

  @Test
  void whoWasNotCheckedWithinTheHorizonTeachesNothing() {
    assertThat(reader().examples(dossier(BEFORE), TODAY, Map.of(CUT, rates()))).isEmpty();
    assertThat(reader().examples(dossier(BEFORE + AFTER), day("2025-08-31"), Map.of(CUT, rates())))
        .isEmpty();
  }

  @Test
  void anEnterpriseWithoutChecksHasNoRatesRatherThanZeros() {
    double[] row = row(dossier("penalties\nkey | decided_on\n"));

    assertThat(row[indicators.names().indexOf("severity-2y")]).isNaN();
    assertThat(row[indicators.names().indexOf("months-since-bad")]).isNaN();
  }

  @Test
  void officersAndOriginChangeNothing() {
    String officers =
        BEFORE
            .replace("| minor_findings", "| minor_findings | officers")
            .replace("| 1\n", "| 1 | O-17\n")
            .replace("| 3\n", "| 3 | O-99\n");

    assertThat(row(dossier(officers))).isEqualTo(row(dossier(BEFORE)));
  }

  @Test
  void ownershipAndSizeChangeNothing() {
    String register =
        """

        enterprises
        key | established_on | industry | town      | subject_type | registered_capital_cny
        E1  | 2015-01-01     | H6210    | 330782001 | INDIVIDUAL   | 1
        """;
    String another = register.replace("INDIVIDUAL   | 1", "ENTERPRISE   | 900000000");

    assertThat(row(dossier(BEFORE + another))).isEqualTo(row(dossier(BEFORE + register)));
  }

  @Test
  void historyDeliveredOnTheFirstDayIsKnownSinceItHappened() {
    String late = BEFORE.replaceAll("\\| 202\\d-\\d\\d-\\d\\d \\|(?= 202)", "| 2026-01-01 |");
    int began = day("2026-01-01");
    CohortReader reader = new CohortReader(indicators, indicators.target(), 365, began);

    assertThat(reader.row(dossier(late), CUT, rates())).isEqualTo(row(dossier(BEFORE)));
  }

  private double[] row(Dossier dossier) {
    return reader().row(dossier, CUT, rates());
  }

  private CohortReader reader() {
    return new CohortReader(indicators, indicators.target(), 365, 0);
  }

  private Rates rates() {
    RateTally tally = new RateTally(CUT);
    reader().tally(dossier(BEFORE), List.of(tally));
    return tally.done();
  }
}
