package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.enforcement.SuperviseEnforcers;
import org.xinheng.jobs.filing.FileDossiers;
import org.xinheng.jobs.generating.DeliveryGenerator;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.generating.planting.PlantedTruth;
import org.xinheng.jobs.supervision.ClassifySupervision;
import org.xinheng.jobs.warning.RaiseWarnings;

class PlantedNightsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate BEFORE = LocalDate.of(2026, 9, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 10, 1);

  /** Classes fall between the two nights on which they are frozen; the last sees a whole year. */
  @Test
  void everyRuleAndCheckFindsAllThatWasDeliveredForItAndNothingThatOnlyLooksLikeIt(
      @TempDir Path folder) {
    DeliveryGenerator.generate(
        new GeneratorSettings(
            200, LAST, 7, folder.resolve("deliveries"), GeneratorSettings.PART_ROWS, 1));
    SmallCity city = new SmallCity(spark(), folder);

    night(city, BEFORE);
    night(city, AFTER);
    city.run(AFTER.toString(), new RaiseWarnings());
    city.record(LAST.toString())
        .run(LAST.toString(), new FileDossiers())
        .run(LAST.toString(), new RaiseWarnings())
        .run(LAST.toString(), new SuperviseEnforcers());

    PlantedTruth truth = PlantedTruth.read(folder.resolve("deliveries"));
    PlantedCheck check = PlantedCheck.of(truth, SaidRows.of(city.lake(), truth, LAST));
    assertThat(check.faults()).isEmpty();
    assertThat(check.tallies()).hasSizeGreaterThan(50);
    assertThat(SaidRows.toldOtherwise(city.lake(), List.of(AFTER), LAST)).isZero();
  }

  private static void night(SmallCity city, LocalDate asOf) {
    city.record(asOf.toString())
        .run(asOf.toString(), new FileDossiers())
        .run(asOf.toString(), new AssessEnterprises())
        .run(asOf.toString(), new ClassifySupervision());
  }
}
