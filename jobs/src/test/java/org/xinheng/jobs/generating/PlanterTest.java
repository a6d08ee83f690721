package org.xinheng.jobs.generating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.generating.delivering.Timetable;
import org.xinheng.jobs.generating.planting.PlantedTruth;
import org.xinheng.jobs.generating.planting.Planter;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.mapping.SourceMappings;
import org.xinheng.models.warning.WarningRules;

class PlanterTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Timetable TIMETABLE = Timetable.until(LocalDate.of(2026, 12, 31));

  @TempDir static Path out;
  private static PlantedTruth truth;

  @BeforeAll
  static void plantTwice() throws IOException {
    truth = Planter.plant(out, TIMETABLE, 7, 200, 2);
  }

  @Test
  void everyRuleAndEveryCheckHasACauseThatItMustSee() {
    Set<String> declared = new TreeSet<>();
    WarningRules.of(SmallCity.DEFINITIONS).rules().forEach(rule -> declared.add(rule.id()));
    EnforcementRules.of(SmallCity.DEFINITIONS).checks().stream()
        .filter(check -> !(check.check() instanceof Comparison.Missing))
        .forEach(check -> declared.add(check.id()));

    assertThat(
            truth.rows().stream()
                .filter(row -> !row.isHarmless())
                .map(PlantedTruth.Row::rule)
                .collect(Collectors.toSet()))
        .isEqualTo(declared);
  }

  @Test
  void theTruthReadsAsItWasWritten() {
    assertThat(PlantedTruth.read(out)).isEqualTo(truth);
  }

  @Test
  void everyPlantedRowIsAccepted() throws IOException {
    SourceMappings mappings = SourceMappings.of(SmallCity.DEFINITIONS);
    PrivacyKey key = PrivacyKey.load(ROOT.resolve("data-samples/privacy-demo.key"));
    for (LocalDate day : TIMETABLE.days()) {
      for (Path folder : folders(out.resolve(day.toString()))) {
        String source = folder.getFileName().toString();
        Ingested ingested =
            Ingested.of(folder, mappings.source(source).orElseThrow(), key, day, new HashSet<>());
        assertThat(ingested.quarantined()).as(folder + ingested.faults()).isEmpty();
        assertThat(ingested.unreadable()).isEmpty();
      }
    }
  }

  private static List<Path> folders(Path day) throws IOException {
    try (Stream<Path> folders = Files.list(day)) {
      return folders.sorted().toList();
    }
  }
}
