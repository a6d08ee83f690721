package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.bench.PlantedCheck.Said;
import org.xinheng.jobs.bench.PlantedCheck.Tally;
import org.xinheng.jobs.generating.planting.PlantedTruth;

class PlantedCheckTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final PlantedTruth TRUTH =
      new PlantedTruth(
          List.of(
              new PlantedTruth.Row("owes", "U1", "W07", MARCH, MARCH),
              new PlantedTruth.Row("owes", "U2", "W07", MARCH, MARCH),
              new PlantedTruth.Row("owes", "U3", "W07", MARCH, MARCH),
              new PlantedTruth.Row("lapsed", "U4", "E22", null, null),
              new PlantedTruth.Row("paid", "U5", "", null, null)));

  @Test
  void whatIsMissedLateOrSeenWhereNothingIsIsNamed() {
    PlantedCheck check =
        PlantedCheck.of(
            TRUTH,
            List.of(
                new Said("U1", "W07", MARCH),
                new Said("U1", "W07", MARCH.plusDays(40)),
                new Said("U2", "W07", MARCH.plusDays(1)),
                new Said("U4", "E22", null),
                new Said("U5", "W07", MARCH),
                new Said("U9", "W07", MARCH)));

    assertThat(check.tallies())
        .containsEntry("W07", new Tally(3, 2, 1, 2, 1))
        .containsEntry("E22", new Tally(1, 1, 1, 4, 0));
    assertThat(check.faults())
        .containsExactly(
            "W07 owes U2: due 2026-03-01, said 2026-03-02",
            "W07 owes U3: due 2026-03-01, said never",
            "W07 paid U5: false alarm, said 2026-03-01");
  }

  @Test
  void aRuleThatIsDueNowhereIsTalliedByItsFalseAlarms() {
    assertThat(PlantedCheck.of(TRUTH, List.of(new Said("U1", "E41", null))).tallies())
        .containsEntry("E41", new Tally(0, 0, 0, 5, 1));
  }
}
