package org.xinheng.jobs.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.SmallCity.differences;
import static org.xinheng.jobs.TextTable.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.ingest.IngestDeliveries;
import org.xinheng.models.contracts.Complaints;

/** Three nights and a back-fill of one small city: its facts, its dossiers, and what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityStoryTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir static Path folder;

  /** Keeps what arrives in the overlay. */
  private transient SmallCity city;

  /** Files the overlay into the dossiers every night; shares the facts of the city. */
  private transient SmallCity filing;

  private transient List<String> secondNight;
  private transient List<String> secondNightRecomputed;
  private transient List<String> secondNightBackFilled;

  @BeforeEach
  void tellTheStoryOnce() throws IOException {
    if (city != null) {
      return;
    }
    city = new SmallCity(spark(), folder);
    filing = sharingFacts("filing").set("overlay.max-rows", "1");
    CityStory story = new CityStory(city, 20_000);
    story.firstDay();
    night("2026-06-01");
    story.secondDay();
    // A night that stopped after its first job is simply run again.
    city.run("2026-06-02", new IngestDeliveries());
    night("2026-06-02");
    secondNight = assessed(city, "2026-06-02");
    story.thirdDay();
    night("2026-06-03");
    secondNightRecomputed = assessed(city, "2026-06-02");
    story.lateFiles();
    night("2026-06-02");
    secondNightBackFilled = assessed(city, "2026-06-02");
  }

  @Test
  void theLatestVersionWinsAndUnchangedRowsMakeNone() {
    assertThat(versions("罚1")).containsExactly("06-01 #1 5000", "06-02 #1 9000");
    assertThat(versions("诉0")).containsExactly("06-01 #2");
  }

  @Test
  void aDeletedRecordIsAVersionOfItsEnterprise() {
    assertThat(versions("罚2")).containsExactly("06-01 #1 5000", "06-02 #1 deleted");
  }

  @Test
  void aRecordThatMovesLeavesItsFormerEnterprise() {
    assertThat(versions("罚9"))
        .containsExactlyInAnyOrder("06-01 #1 5000", "06-02 #1 deleted", "06-02 #2 5000");
  }

  @Test
  void numbersAndUnambiguousNamesResolve() {
    assertThat(versions("罚3")).containsExactly("06-01 #1 5000");
    assertThat(versions("罚4")).containsExactly("06-01 #2 5000");
    assertThat(versions("罚5")).containsExactly("06-01 nobody 5000");
  }

  @Test
  void anUnresolvedFactIsKeptAndFoundOnTheNightOfItsEnterprise() {
    assertThat(versions("罚6")).containsExactly("06-01 nobody 5000", "06-03 #9 5000");
  }

  @Test
  void aBackFilledNightSeesWhatWasMissedAndALaterDeliveryStillWins() {
    assertThat(versions("罚7")).containsExactly("06-01 #2 5000", "06-02 #2 1000", "06-03 #2 7000");
    assertThat(versions("迟1")).containsExactly("06-02 #2");
    assertThat(secondNight).noneMatch(row -> row.contains("罚0"));
    assertThat(secondNightBackFilled).hasSize(4).anyMatch(row -> row.contains("罚0"));
  }

  @Test
  void aBackFilledValueHoldsOnlyUntilTheOldOneWasDeliveredAgain() {
    assertThat(versions("罚8")).containsExactly("06-01 #2 5000", "06-02 #2 3000", "06-03 #2 5000");
  }

  @Test
  void aWholeSnapshotDeletesWhatItLacksAndABrokenOneNothing() {
    assertThat(versions("案1")).containsExactly("06-01 #1", "06-02 #1 deleted", "06-03 #1");
    assertThat(versions("案2")).containsExactly("06-01 #2");
    assertThat(versions("案3")).containsExactly("06-01 nobody", "06-02 nobody deleted");
  }

  @Test
  void aBackFilledSnapshotCountsUntilTheNextOne() {
    assertThat(versions("梯1")).containsExactly("05-31 #1", "06-01 #1 deleted", "06-03 #1");
    assertThat(versions("梯2")).containsExactly("05-31 #1", "06-03 #1 deleted");
    assertThat(versions("梯3")).containsExactly("06-01 #1", "06-03 #1 deleted");
  }

  @Test
  void whatWasLearntLaterDoesNotChangeAnEarlierNight() {
    assertThat(secondNight).hasSize(4);
    assertThat(differences(secondNight, secondNightRecomputed)).isEmpty();
  }

  @Test
  void dossiersAreTheSameHoweverTheyWereKeptUp() throws IOException {
    SmallCity rebuilt = sharingFacts("rebuilt");
    rebuilt.run("2026-06-03", new FileDossiers());
    List<String> dossiers = rebuilt.text(Dossiers.TABLE, "uscc", "packed");

    assertThat(city.text(Overlay.TABLE)).isNotEmpty();
    assertThat(filing.text(Overlay.TABLE)).isEmpty();
    assertThat(differences(dossiers, filing.text(Dossiers.TABLE, "uscc", "packed"))).isEmpty();
    List<String> assessed = assessed(rebuilt, "2026-06-03");
    assertThat(assessed).hasSize(5);
    assertThat(differences(assessed, assessed(filing, "2026-06-03"))).isEmpty();
    assertThat(differences(assessed, assessed(city, "2026-06-03"))).isEmpty();

    city.run("2026-06-03", new FileDossiers(), FileDossiers.REBUILD);
    assertThat(city.text(Overlay.TABLE)).isEmpty();
    assertThat(differences(dossiers, city.text(Dossiers.TABLE, "uscc", "packed"))).isEmpty();
  }

  @Test
  void allDaysInOneLoadTellTheSameFactsAsNightByNight() {
    SmallCity atOnce = city.another(folder.resolve("at-once")).record("2026-06-03");

    assertThat(differences(resolved(city), resolved(atOnce))).isEmpty();
  }

  /** Facts that are about somebody, less the complaints, whichever load recorded them. */
  private static List<String> resolved(SmallCity kept) {
    return text(
        kept.lake()
            .read(Facts.TABLE)
            .filter(Facts.USCC.column().isNotNull())
            .filter(Facts.CONTRACT.column().notEqual(Complaints.CONTRACT.name())),
        "record_key",
        "known_on",
        "uscc",
        "is_delete",
        "record");
  }

  private void night(String asOf) {
    city.record(asOf).run(asOf, new FileDossiers());
    filing.run(asOf, new FileDossiers());
  }

  private static List<String> assessed(SmallCity kept, String asOf) {
    kept.run(asOf, new AssessEnterprises());
    return kept.text(Assessments.TABLE).stream().filter(row -> row.startsWith(asOf)).toList();
  }

  /** A lake of its own but for facts and deliveries, which are those of the city. */
  private SmallCity sharingFacts(String name) throws IOException {
    Path core = Files.createDirectories(folder.resolve(name).resolve("core"));
    for (String table : List.of("facts", "deliveries")) {
      Files.createSymbolicLink(core.resolve(table), folder.resolve("lake/core").resolve(table));
    }
    return city.another(folder.resolve(name));
  }

  /** Versions of the record with a document number: day, enterprise, fine or deleted. */
  private List<String> versions(String document) {
    List<String> versions = new ArrayList<>();
    for (Row row :
        city.lake()
            .read(Facts.TABLE)
            .filter(Facts.RECORD_KEY.column().endsWith("/" + document))
            .orderBy(Facts.KNOWN_ON.column(), Facts.LOAD.column())
            .select(
                Facts.KNOWN_ON.column(),
                Facts.USCC.column(),
                Facts.IS_DELETE.column(),
                functions.get_json_object(Facts.RECORD.column(), "$.fine_cny"))
            .collectAsList()) {
      String enterprise =
          row.isNullAt(1) ? "nobody" : "#" + Integer.parseInt(row.getString(1).substring(10, 17));
      String fine = row.isNullAt(3) ? "" : " " + row.getString(3).replaceAll("\\.0+$", "");
      String what = row.getBoolean(2) ? " deleted" : fine;
      versions.add(row.getLocalDate(0).toString().substring(5) + " " + enterprise + what);
    }
    return versions;
  }
}
