package org.xinheng.jobs.generating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMappings;

class SampleDeliveriesTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path DELIVERIES = ROOT.resolve("data-samples/deliveries");
  private static SourceMappings mappings;
  private static JsonNode truth;
  private static PrivacyKey key;

  @BeforeAll
  static void readTheTruth() throws IOException {
    mappings = SourceMappings.of(Definitions.load(ROOT.resolve("models/definitions")));
    truth = new ObjectMapper().readTree(DELIVERIES.resolve("truth.json").toFile());
    key = PrivacyKey.load(ROOT.resolve("data-samples/privacy-demo.key"));
  }

  @Test
  void everyDeliveredRowMapsAsTheTruthSays() {
    List<String> planted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode delivery : truth.get("deliveries")) {
      Ingested ingested = ingest(delivery, seen);
      String name = delivery.get("date").asText() + " " + delivery.get("source").asText();
      planted.add(
          line(
              name,
              delivery.get("delivered").asInt(),
              delivery.get("accepted").asInt(),
              delivery.get("deleted").asInt(),
              counts(delivery.get("quarantined"))));
      found.add(
          line(
              name,
              ingested.rows(),
              ingested.accepted(),
              ingested.deleted(),
              ingested.quarantined()));
    }
    assertThat(found).containsExactlyElementsOf(planted);
  }

  @Test
  void noColumnOfADeliveryIsUnexpected() {
    for (JsonNode delivery : truth.get("deliveries")) {
      Map<String, Integer> unexpected =
          new TreeMap<>(ingest(delivery, new HashSet<>()).unexpected());
      unexpected.remove("结果");
      assertThat(unexpected).as(delivery.toString()).isEmpty();
    }
  }

  @Test
  void theUnreadableFilesAreFoundForTheReasonTheyWerePlanted() {
    Map<String, String> planted = new TreeMap<>();
    truth
        .get("unreadable_files")
        .forEach(file -> planted.put(fileName(file), file.get("why").asText()));
    Map<String, String> found = new TreeMap<>();
    for (JsonNode delivery : truth.get("deliveries")) {
      found.putAll(ingest(delivery, new HashSet<>()).unreadable());
    }
    assertThat(found).isEqualTo(planted);
  }

  @Test
  void everyKindOfDirtIsThere() {
    assertThat(counts(truth.get("planted")))
        .containsOnlyKeys(
            "BROKEN_USCC",
            "UNKNOWN_CODE",
            "BAD_DATE",
            "FUTURE_DATE",
            "BAD_AMOUNT",
            "MISSING_KEY",
            "MISSING_FIELD",
            "DUPLICATE",
            "UNKNOWN_OPERATION",
            "UNREADABLE_LINE",
            "NO_SUBJECT",
            "UNRESOLVED");
  }

  @Test
  void anEnterpriseHasAboutSevenFacts() {
    double facts = truth.get("facts").asDouble() / truth.get("enterprises").asDouble();
    assertThat(facts).isCloseTo(7.3, within(0.8));
  }

  @Test
  void theSampleIsWhatTheGeneratorWrites(@TempDir Path out) throws IOException {
    DeliveryGenerator.generate(
        new GeneratorSettings(
            2000, LocalDate.of(2026, 6, 30), 20260630, out, GeneratorSettings.PART_ROWS));
    assertThat(files(out)).isEqualTo(files(DELIVERIES));
    for (String file : files(out)) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(DELIVERIES.resolve(file));
    }
  }

  @Test
  void theSampleStaysSmall() throws IOException {
    long bytes = 0;
    for (String file : files(DELIVERIES)) {
      bytes += Files.size(DELIVERIES.resolve(file));
    }
    assertThat(bytes).isLessThan(5_000_000);
  }

  private static Ingested ingest(JsonNode delivery, Set<String> seen) {
    String day = delivery.get("date").asText();
    String source = delivery.get("source").asText();
    return Ingested.of(
        DELIVERIES.resolve(day).resolve(source),
        mappings.source(source).orElseThrow(),
        key,
        LocalDate.parse(day),
        seen);
  }

  private static String line(
      String name, int rows, int accepted, int deleted, Map<String, Integer> quarantined) {
    return name + ": " + rows + " = " + accepted + " + " + quarantined + ", deleted " + deleted;
  }

  private static Map<String, Integer> counts(JsonNode counts) {
    Map<String, Integer> byReason = new TreeMap<>();
    counts.properties().forEach(entry -> byReason.put(entry.getKey(), entry.getValue().asInt()));
    return byReason;
  }

  private static String fileName(JsonNode file) {
    return Path.of(file.get("file").asText()).getFileName().toString();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
