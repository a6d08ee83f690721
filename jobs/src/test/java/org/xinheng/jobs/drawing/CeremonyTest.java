package org.xinheng.jobs.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawOfficers;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawProbabilities;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.verifying.Finding;
import org.xinheng.models.draw.verifying.Verifier;

/** The ceremony of the shipped plans over a small city: freeze, wait, draw, publish. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CeremonyTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String SCOPE = DrawnCity.SCOPE;
  private static final String SOURCE = DrawnCity.SOURCE;
  private static final int ENTERPRISES = DrawnCity.ENTERPRISES;

  private transient SmallCity city;
  private transient DrawFolders folders;
  private transient List<String> drawnTooEarly;
  private transient List<Map<String, Object>> waiting;

  @BeforeEach
  void holdTheCeremonyOnce() {
    DrawnCity drawn = DrawnCity.shared(spark());
    city = drawn.city();
    folders = drawn.folders();
    drawnTooEarly = drawn.drawnTooEarly();
    waiting = drawn.waiting();
  }

  private void draws(String night) {
    DrawnCity.draws(city, night);
  }

  @Test
  void anOfficerStaysAwayFromWhoeverIsBoundToARecusedEnterprise() {
    assertThat(city.text(DrawOfficers.TABLE, "officer_id", "recusals"))
        .contains("YW10001 | " + SmallCity.uscc(5) + ", " + SmallCity.uscc(7));
  }

  @Test
  void nobodyIsDrawnForADayOfLeave() {
    assertThat(city.text(DrawOfficers.TABLE, "officer_id", "leave"))
        .contains("YW10001 | 2026-07-06, 2026-07-07", "YW10002 | ");
    assertThat(city.text(DrawPosts.TABLE, "day", "officers"))
        .noneMatch(row -> row.matches("2026-07-0[67] .*YW10001.*"));
  }

  @Test
  void aScopeIsFrozenOnItsDayAndWaitsForItsSeed() {
    assertThat(drawnTooEarly).isEmpty();
    assertThat(folders.scopes()).containsExactly(SCOPE);
    assertThat(city.text(DrawFrames.TABLE, "plan", "reason"))
        .hasSize(ENTERPRISES + ENTERPRISES / 2 + 2)
        .contains("P-MARKET | LICENCE_REVOKED", "P-EMERGENCY | ");
  }

  @Test
  void aPlanWithoutItsSeedSaysWhatItWaitsFor() {
    String seed = "its seed, due 2026-07-02T21:15 at " + SOURCE;
    String draw = Progress.note("draw of " + SCOPE);
    assertThat(waiting)
        .containsExactly(
            Map.of(draw, "waits for its day 2026-07-02 and " + seed),
            Map.of(draw, "waits for " + seed));
  }

  @Test
  void oversightAndPublicRepeatAndCheckTheDraw() {
    for (Path ledger : ledgers()) {
      assertThat(Verifier.verify(ledger, folders.digest(SCOPE), null).findings())
          .as(ledger.toString())
          .extracting(Finding::toString)
          .isEmpty();
    }
    PublicLedger everybody = folders.everybody(SCOPE);
    List<String> listed = new ArrayList<>();
    everybody.eachDrawn(unit -> listed.add(unit.plan() + " | " + unit.id()));
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            city.text(DrawResults.TABLE, "is_reserve", "plan", "id").stream()
                .filter(row -> row.startsWith("false"))
                .map(row -> row.substring("false | ".length()))
                .toList())
        .contains("P-EMERGENCY | " + SmallCity.uscc(1), "P-EMERGENCY | " + SmallCity.uscc(2))
        .doesNotContain("P-EMERGENCY | " + SmallCity.uscc(3));
  }

  @Test
  void whatThePublicReadsHoldsNothingFromInside() throws IOException {
    try (Stream<Path> files = Files.walk(ledgers().get(1))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain(
                "\"class\"", "\"weight\"", "LICENCE_REVOKED", "YW1", "demonstration-key");
      }
    }
  }

  @Test
  void allPlansAtOneEnterpriseAreOneVisitWithItsPosts() {
    List<String> visits = city.text(DrawVisits.TABLE, "uscc");
    assertThat(visits).doesNotHaveDuplicates().isNotEmpty();
    assertThat(
            city.text(DrawVisits.TABLE, "uscc", "plans").stream()
                .filter(row -> row.startsWith(SmallCity.uscc(2)))
                .toList())
        .allMatch(row -> row.contains("P-EMERGENCY"));
    assertThat(city.text(DrawPosts.TABLE, "visit_id").stream().distinct()).hasSize(visits.size());
    assertThat(city.text(DrawPosts.TABLE, "officers", "shortage"))
        .allMatch(row -> row.matches("YW\\d+, YW\\d+ \\| |.* \\| TOO_FEW_(ELIGIBLE|LEFT)"));
    String summary =
        city.text(DrawSummaries.TABLE, "visits", "independent_visits", "matter_visits").get(0);
    List<Long> counts = Stream.of(summary.split(" \\| ")).map(Long::valueOf).toList();
    assertThat(counts.get(0)).isEqualTo(visits.size()).isLessThanOrEqualTo(counts.get(1));
    assertThat(counts.get(1)).isLessThan(counts.get(2));
  }

  @Test
  void theProbabilityOfEveryEligibleUnitIsKept() {
    long eligible = city.text(DrawFrames.TABLE, "reason").stream().filter(String::isEmpty).count();
    assertThat(
            city.text(DrawProbabilities.TABLE, "units").stream().mapToLong(Long::parseLong).sum())
        .isEqualTo(eligible);
    assertThat(city.text(DrawProbabilities.TABLE, "probability").stream().map(Double::valueOf))
        .allMatch(probability -> probability > 0 && probability <= 1);
  }

  @Test
  void theSameNightsAgainChangeNothing() {
    List<String> before = tables();
    List<String> digests = digests();

    draws("2026-06-30");
    draws("2026-07-02");
    draws("2026-10-15");

    assertThat(SmallCity.differences(before, tables())).isEmpty();
    assertThat(digests()).isEqualTo(digests);
  }

  @Test
  void aSeedThatCouldHaveBeenChosenIsRefused() {
    FrozenScope frozen = FrozenScope.of(folders.oversight(SCOPE));
    Registers.DeliveredSeed sound = seed("1", SOURCE, "2026-07-02", "2026-07-02");

    assertThat(seeds(frozen, "2026-07-02", sound).seed()).contains(sound.seed());
    assertThat(seeds(frozen, "2026-07-02", sound).faults()).isEmpty();
    assertThat(seeds(frozen, "2026-07-01", sound).seed()).isEmpty();
    assertRefused(frozen, "announced was", seed("1", "体彩", "2026-07-02", "2026-07-02"));
    assertRefused(frozen, "announced was", seed("1", SOURCE, "2026-07-03", "2026-07-03"));
    assertRefused(
        frozen, "not after the commitment", seed("1", SOURCE, "2026-07-01", "2026-07-02"));
    assertRefused(frozen, "before the commitment", seed("1", SOURCE, "2026-07-02", "2026-06-30"));
    assertRefused(frozen, "and as 2 on", sound, seed("2", SOURCE, "2026-07-02", "2026-07-03"));
  }

  private static void assertRefused(
      FrozenScope frozen, String why, Registers.DeliveredSeed... delivered) {
    assertThat(seeds(frozen, "2026-07-05", delivered).faults()).anyMatch(f -> f.contains(why));
  }

  private static DrawSeeds seeds(
      FrozenScope frozen, String night, Registers.DeliveredSeed... delivered) {
    return DrawSeeds.of(frozen, List.of(delivered), LocalDate.parse(night));
  }

  private static Registers.DeliveredSeed seed(
      String text, String source, String appeared, String known) {
    return new Registers.DeliveredSeed(
        SCOPE, new Seed(text, source, appeared, "record"), LocalDate.parse(known));
  }

  private List<String> tables() {
    return Stream.of(
            DrawFrames.TABLE,
            DrawResults.TABLE,
            DrawProbabilities.TABLE,
            DrawVisits.TABLE,
            DrawPosts.TABLE,
            DrawSummaries.TABLE)
        .flatMap(table -> city.text(table).stream())
        .toList();
  }

  private List<Path> ledgers() {
    return List.of(
        folders.oversight(SCOPE).folder().path(), folders.everybody(SCOPE).folder().path());
  }

  private List<String> digests() {
    List<String> digests = new ArrayList<>();
    for (Path ledger : ledgers()) {
      try (Stream<Path> files = Files.walk(ledger)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digests.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return digests;
  }
}
