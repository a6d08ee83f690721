package org.xinheng.models.risk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.RiskIndicators;

class DeclaredIndicatorsTest {
  private static final int DAY = (int) LocalDate.parse("2026-07-01").toEpochDay();
  private static final RiskIndicators DECLARED = RiskIndicators.of(SHIPPED);

  @Test
  void anIndicatorNamesTheRecordsItRestsOnLatestFirst() {
    Symbols symbols = new Symbols();
    List<Fact> known =
        dossier(
                """
                inspections
                key | inspected_on | result | check_type | rectified_on
                I1  | 2025-01-10   | 4      | DAILY      | 2025-02-10
                I2  | 2026-01-10   | 1      | DAILY      |
                I3  | 2026-03-10   | 5      | DAILY      |
                I4  | 2026-04-10   | 5      | RECHECK    |

                penalties
                key | decided_on | penalty_kind
                P1  | 2024-01-10 | FINE
                P2  | 2021-01-10 | FINE
                """)
            .knownBy(DAY, symbols);
    DeclaredIndicators indicators =
        new DeclaredIndicators(DECLARED, new RateTally(DAY).done(), symbols);
    double[] row = new double[indicators.names().size()];

    indicators.measure(known, null, DAY, row);

    assertThat(keys(indicators, "severity-2y")).containsExactly("I3", "I1");
    assertThat(keys(indicators, "months-since-bad")).containsExactly("I3", "I1");
    assertThat(keys(indicators, "rectification-days")).containsExactly("I1");
    assertThat(keys(indicators, "penalties")).containsExactly("P1");
    assertThat(keys(indicators, "industry-rate")).isEmpty();
    assertThat(row[indicators.names().indexOf("penalties")]).isEqualTo(1);
  }

  private static List<String> keys(DeclaredIndicators indicators, String name) {
    return indicators.records(name).stream().map(Fact::key).toList();
  }
}
