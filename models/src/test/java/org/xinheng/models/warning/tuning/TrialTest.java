package org.xinheng.models.warning.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Surges;
import org.xinheng.models.warning.WarningBook;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.Watch;
import org.xinheng.models.warning.life.WorkingDays;

class TrialTest {
  private static final WarningRules RULES = WarningRules.of(DossierTable.SHIPPED);
  private static final String RULE = "W14-over-inspected";

  /** So many inspections of one department this year, and what came of the warning. */
  private static Dossier inspected(String uscc, int times, String feedback) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= times; i++) {
      rows.append("I%1$d | 2026-0%1$d-10 | 1 | yes | MARKET%n".formatted(i));
    }
    return Dossier.of(
        uscc,
        DossierTable.versions(
            """
            enterprises
            key | known_on   | enterprise_name | subject_type | registration_status | established_on
            E   | 2010-01-01 | 甲 | ENTERPRISE | OPEN | 2010-01-01

            inspections
            key | inspected_on | result | counts_to_cap | department
            %s
            warning_feedback
            key | known_on   | warning_id | feedback | fed_back_on
            F   | 2026-06-01 | %s | %s | 2026-06-01
            """
                .formatted(rows, WarningBook.id(RULE, uscc, "MARKET"), feedback)));
  }

  @Test
  void eachThresholdSaysWhatItWouldHaveRaisedAndWhatOfItWasConfirmed() {
    LocalDate night = LocalDate.of(2026, 6, 30);
    TriedRules tried = TriedRules.of(RULES, Set.of(RULE, "W07-arrears"));
    PeerCounts peers = new PeerCounts();
    Watch watch = Watch.of(tried.rules(), DossierTable.SHIPPED, peers);
    Trial trial = new Trial(tried, DossierTable.SHIPPED, new WorkingDays(Map.of()));
    Surges surges = Surges.of(tried.rules(), peers, Map.of());

    Map<Long, int[]> sums = new TreeMap<>();
    for (Dossier one :
        List.of(
            inspected("U3", 3, "FALSE_ALARM"),
            inspected("U4", 4, "FALSE_ALARM"),
            inspected("U5", 5, "CONFIRMED_TALK"),
            inspected("U2", 2, "SIGNED"))) {
      for (Trial.Outcome outcome :
          trial.outcomes(watch.look(one, List.of(), night), surges, night)) {
        int[] sum = sums.computeIfAbsent(outcome.under().threshold(), any -> new int[3]);
        sum[0]++;
        sum[1] += outcome.isVerified() ? 1 : 0;
        sum[2] += outcome.isConfirmed() ? 1 : 0;
      }
    }

    assertThat(sums).containsOnlyKeys(3L, 4L, 5L);
    assertThat(sums.get(3L)).containsExactly(3, 3, 1);
    assertThat(sums.get(4L)).containsExactly(2, 2, 1);
    assertThat(sums.get(5L)).containsExactly(1, 1, 1);
    assertThat(tried.tried().values())
        .filteredOn(TriedRules.Tried::isInForce)
        .extracting(TriedRules.Tried::threshold)
        .containsExactly(3L);
  }

  @Test
  void sumsAreTriedInYuanAndWhatKeepsAWarningOpenIsNeverAboveWhatOpensIt() {
    assertThat(
            TriedRules.of(RULES, Set.of("W04-surge", "W11-approached")).tried().values().stream()
                .map(one -> one.rule() + " " + one.threshold() + " " + one.isInForce()))
        .containsExactly(
            "W04-surge 4 false",
            "W04-surge 5 true",
            "W04-surge 7 false",
            "W04-surge 10 false",
            "W04-surge 15 false",
            "W11-approached 30000 false",
            "W11-approached 40000 true",
            "W11-approached 45000 false");
  }
}
