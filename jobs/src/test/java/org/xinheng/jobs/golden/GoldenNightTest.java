package org.xinheng.jobs.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.SmallCity.differences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.Main;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;

/** All jobs of a night over data-samples, compared with data-samples/expected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenNightTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-30";
  private static final Path DELIVERIES = projectRoot().resolve("data-samples/deliveries");

  @TempDir static Path folder;

  private transient SmallCity city;
  private transient GoldenFigures figures;
  private transient List<String> everything;

  @BeforeEach
  void runTheNightOnce() {
    if (city == null) {
      city = new SmallCity(spark(), DELIVERIES, folder.resolve("lake"));
      Main.JOBS.forEach(job -> city.run(NIGHT, job));
      figures = new GoldenFigures(city.lake(), NIGHT);
      everything = city.everything();
    }
  }

  @Test
  void theExpectedFilesAreNeverRewrittenOnTheBuildServer() {
    assertThat(ExpectedFile.isUpdated() && "true".equals(System.getenv("CI"))).isFalse();
  }

  @Test
  void gradesAreAsExpected() {
    ExpectedFile.compare(
        "grades.csv", "card,grade,not_assessed,enterprises,points", figures.grades());
  }

  @Test
  void chosenEnterprisesScoreAsExpected() {
    ExpectedFile.compare(
        "enterprises.csv", "grade,points,uscc,next_change_on,reasons", figures.chosen());
  }

  @Test
  void quarantinedRowsAreAsExpected() {
    ExpectedFile.compare("quarantine.csv", "source,reason,rows", figures.quarantine());
  }

  @Test
  void factsAreAsExpected() {
    ExpectedFile.compare(
        "facts.csv", "contract,operation,versions,records,unresolved", figures.facts());
  }

  @Test
  void deliveredFilesAreAsExpected() {
    ExpectedFile.compare("deliveries.csv", "file,status,fault,rows", figures.deliveries());
  }

  @Test
  void everyRowIsWhereTheTruthPutIt() throws IOException {
    TreeMap<String, Long> truth = new TreeMap<>();
    JsonNode root = new ObjectMapper().readTree(DELIVERIES.resolve("truth.json").toFile());
    for (JsonNode delivery : root.get("deliveries")) {
      String name = delivery.get("date").asText() + " " + delivery.get("source").asText() + " ";
      truth.merge(name + "delivered", delivery.get("delivered").asLong(), Long::sum);
      truth.merge(name + "accepted", delivery.get("accepted").asLong(), Long::sum);
      delivery
          .get("quarantined")
          .properties()
          .forEach(
              reason -> truth.merge(name + reason.getKey(), reason.getValue().asLong(), Long::sum));
    }
    truth.values().removeIf(rows -> rows == 0);

    TreeMap<String, Long> found = new TreeMap<>();
    count(found, RawRecords.TABLE, "delivered");
    count(found, StagedRecords.TABLE, "accepted");
    city.text(QuarantinedRecords.TABLE, "known_on", "source", "reasons")
        .forEach(row -> found.merge(row.replace(" | ", " ").replaceAll(",.*", ""), 1L, Long::sum));
    assertThat(found).isEqualTo(truth);
  }

  @Test
  void aBackFillOfAnEarlierNightAndTheSameNightAgainChangeNothing() {
    Main.JOBS.forEach(job -> city.run("2026-03-31", job));
    Main.JOBS.forEach(job -> city.run(NIGHT, job));

    // What changed is told against the night before, and there is one now.
    assertThat(differences(everything, city.everything()))
        .filteredOn(row -> !row.matches("came core\\.\\w+: 2026-03-31 \\| .*"))
        .filteredOn(row -> !row.matches("(gone|came) core\\.(assessment|class)_changes: .*"))
        .isEmpty();
    assertThat(city.text(Assessments.TABLE, "as_of")).contains("2026-03-31", NIGHT);
  }

  @Test
  void aNightKilledInTheMiddleAndRunAgainEndsTheSame() throws Exception {
    Path lake = folder.resolve("killed");
    ChildNight.killWhenFactsAreWritten(NIGHT, lake);

    SmallCity again = new SmallCity(spark(), DELIVERIES, lake);
    assertThat(again.text(Deliveries.TABLE)).isEmpty();
    // Later jobs make of the same tables the same night: the back-fill shows that.
    List<Job> assessing = Main.JOBS.subList(0, 5);
    assessing.forEach(job -> again.run(NIGHT, job));
    assertThat(again.text(Assessments.TABLE, "as_of")).containsOnly(NIGHT).hasSizeGreaterThan(2000);
    assertThat(differences(of(assessing, everything), of(assessing, again.everything()))).isEmpty();
  }

  /** Rows of the tables that these jobs write. */
  private static List<String> of(List<Job> jobs, List<String> everything) {
    Set<String> tables = new HashSet<>();
    jobs.forEach(job -> job.writes().forEach(table -> tables.add(table.name())));
    return everything.stream()
        .filter(row -> tables.contains(row.substring(0, row.indexOf(':'))))
        .toList();
  }

  private void count(TreeMap<String, Long> found, Table table, String what) {
    city.text(table, "known_on", "source")
        .forEach(row -> found.merge(row.replace(" | ", " ") + " " + what, 1L, Long::sum));
  }
}
