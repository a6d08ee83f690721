package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.warning.life.WorkingDays;

class WatchSpeedTest {
  private static final int ROUNDS = 10;

  /** About thirty-five records each, four times what a city's enterprise has. */
  @Test
  void aDossierOfManyRecordsIsWatchedInAFractionOfAMillisecond() {
    List<Dossier> dossiers = new PlantedCity(600, 3).dossiers();
    LocalDate night = LocalDate.parse(PlantedCity.NIGHT);
    PeerCounts peers = new PeerCounts();
    Watch watch = Watch.of(WarningTrial.SHIPPED, peers);
    WarningBook book = WarningBook.of(WarningTrial.SHIPPED, new WorkingDays(Map.of()));
    Surges surges = Surges.of(WarningRules.of(WarningTrial.SHIPPED), peers, Map.of());
    long seen = 0;
    long before = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      // The first round warms up.
      before = round == 1 ? cpu() : before;
      for (Dossier dossier : dossiers) {
        seen += book.warnings(watch.look(dossier, List.of(), night), surges, night).size();
      }
    }
    Duration each = Duration.ofNanos((cpu() - before) / ROUNDS / dossiers.size());

    assertThat(seen).isPositive();
    assertThat(each).as("CPU time for each dossier").isLessThan(Duration.ofMillis(3));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
