package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final LocalDate REMINDED = LocalDate.of(2026, 7, 1);
  private static final LocalDate BEFORE = LocalDate.of(2026, 9, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 10, 1);
  private static final Set<String> REGISTERS =
      Set.of("standard-matters", "standard-officers", "standard-working-days");

  /** Classes fall between two nights on which they are frozen; the last night sees a whole year. */
  @Test
  void everyRuleAndCheckFindsAllThatWasDeliveredForItAndNothingThatOnlyLooksLikeIt(
      @TempDir Path folder) throws IOException {
    Path deliveries = folder.resolve("deliveries");
    DeliveryGenerator.generate(
        new GeneratorSettings(200, LAST, 7, deliveries, GeneratorSettings.PART_ROWS, 1));
    leaveOnlyRegistersAndPlants(deliveries);
    SmallCity city = new SmallCity(spark(), folder);

    city.record(LAST.toString()).run(LAST.toString(), new FileDossiers());
    for (LocalDate night : List.of(BEFORE, AFTER)) {
      city.run(night.toString(), new AssessEnterprises())
          .run(night.toString(), new ClassifySupervision());
    }
    // Reminders of the annual report are over by the last night, and left out.
    city.run(REMINDED.toString(), new RaiseWarnings())
        .run(LAST.toString(), new RaiseWarnings())
        .run(LAST.toString(), new SuperviseEnforcers());

    PlantedTruth truth = PlantedTruth.read(deliveries);
    PlantedCheck check = PlantedCheck.of(truth, SaidRows.of(city.lake(), truth, LAST));
    assertThat(check.faults()).isEmpty();
    assertThat(check.tallies()).hasSizeGreaterThan(50);
    assertThat(SaidRows.toldOtherwise(city.lake(), List.of(REMINDED), LAST)).isZero();
  }

  /** The other enterprises of the city, and files without a row, would only take time. */
  private static void leaveOnlyRegistersAndPlants(Path deliveries) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(deliveries)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      String source = file.getParent().getFileName().toString();
      boolean isPlanted = name.startsWith("planted") && Files.readAllLines(file).size() > 1;
      if (!isPlanted && !REGISTERS.contains(source)) {
        Files.delete(file);
      }
    }
  }
}
