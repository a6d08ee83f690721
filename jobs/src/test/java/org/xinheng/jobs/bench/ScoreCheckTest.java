package org.xinheng.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.bench.sql.ScoreQuery;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.filing.FileDossiers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.ApprovalMode;
import org.xinheng.jobs.runtime.LineageSettings;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/** Two implementations of the same definition files agree on every score. */
class ScoreCheckTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final int ENTERPRISES = 1500;
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);
  private static final Definitions DEFINITIONS =
      Definitions.load(projectRoot().resolve("models/definitions"));

  @TempDir static Path folder;

  private static DuckDatabase duck;
  private static boolean isAssessed;

  @BeforeAll
  static void openDuckDb() {
    duck = DuckDatabase.open("1GB", folder.resolve("spill"));
  }

  @AfterAll
  static void closeDuckDb() {
    duck.close();
  }

  @BeforeEach
  void assessOnce() {
    if (isAssessed) {
      return;
    }
    CodeLists lists = CodeLists.of(DEFINITIONS);
    List<Row> facts = new InventedFacts(20260630, lists, NIGHT).about(ENTERPRISES);
    lake().overwrite(Facts.TABLE, spark().createDataFrame(facts, Facts.TABLE.schema()));
    lake()
        .overwrite(
            Deliveries.TABLE, spark().createDataFrame(List.of(last()), Deliveries.TABLE.schema()));
    run(new FileDossiers());
    run(new AssessEnterprises());
    new ScoreCheck(duck, folder).export(lake().read(Facts.TABLE));
    isAssessed = true;
  }

  @Test
  void everyScoreIsTheSameFromDossiersAndFromSql() {
    ScoreCheck check = new ScoreCheck(duck, folder);

    check.score(DEFINITIONS, NIGHT);
    ScoreCheck.Comparison comparison = check.compare(assessments(), NIGHT);

    assertThat(comparison.examples()).isEmpty();
    assertThat(comparison.isEqual()).isTrue();
    assertThat(comparison.assessed()).isGreaterThan(ENTERPRISES * 9 / 10);
  }

  @Test
  void theInventedHistoriesReachEveryGradeCardAndDirectRule() {
    Set<String> reached = new HashSet<>();
    Set<Integer> points = new HashSet<>();
    for (Row row : assessments().collectAsList()) {
      reached.add(row.getAs("card") + " " + row.getAs("grade"));
      reached.add(row.getAs("direct_rule"));
      reached.add(row.getAs("not_assessed"));
      points.add(row.getAs("points"));
    }

    assertThat(reached)
        .contains("enterprise A", "enterprise B", "enterprise C", "enterprise D", "enterprise E")
        .contains("individual A", "individual B", "individual C", "individual D", "individual E")
        .contains("listed-serious", "listed-defaulter")
        .contains("deregistered", "licence-revoked", "moved-out", "unregistered");
    assertThat(points).hasSizeGreaterThan(60);
  }

  @Test
  void aScoreThatDiffersIsNamedWithBothValues() {
    ScoreCheck check = new ScoreCheck(duck, folder);

    check.score(
        changed("public-credit.yaml", "MINOR: 10, GENERAL: 40", "MINOR: 11, GENERAL: 40"), NIGHT);
    ScoreCheck.Comparison comparison = check.compare(assessments(), NIGHT);

    assertThat(comparison.isEqual()).isFalse();
    assertThat(comparison.examples()).hasSizeBetween(1, 10);
    assertThat(comparison.examples().get(0))
        .matches("91330782MA\\d{8}: points assessed \\d+, DuckDB \\d+.*");
  }

  @Test
  void aRuleThatTheQueryDoesNotKnowIsRefused() {
    Definitions unknown = changed("lifecycle.yaml", "    not-repairable:", "    pardoned:");

    assertThatThrownBy(() -> ScoreQuery.of(unknown, folder, NIGHT))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("pardoned");
  }

  private static Definitions changed(String path, String from, String to) {
    String text = DEFINITIONS.file(path).text();
    assertThat(text).contains(from);
    return DEFINITIONS.with(new DefinitionFile(path, text.replace(from, to)));
  }

  private Dataset<Row> assessments() {
    return lake().read(Assessments.TABLE);
  }

  /** The delivery that commits both loads. */
  private static Row last() {
    String[] none = {};
    return RowFactory.create(
        2L, "invented", NIGHT, "file", "d", 1L, 1L, "READ", null, null, none, none, 1L, "m");
  }

  private void run(Job job) {
    Settings settings =
        new Settings(
            lake().root(),
            "none",
            "none",
            "none",
            "none",
            "none",
            "local[2]",
            2,
            1_000_000,
            LineageSettings.OFF,
            ApprovalMode.OFF,
            Map.of());
    job.run(new JobContext(spark(), lake(), settings, DEFINITIONS, NIGHT, new Progress()));
  }

  private Lake lake() {
    return Lake.at(spark(), folder.resolve("lake").toString());
  }
}
