package org.xinheng.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.ingest.RelatedTimeline.Change;
import org.xinheng.jobs.ingest.RelatedTimeline.Part;
import org.xinheng.jobs.ingest.RelatedTimeline.Version;

class RelatedTimelineTest {
  private static final String A = "91330782666196409W";
  private static final String B = "91330782MA2DEGFD41";

  private final List<Version> versions = new ArrayList<>();

  @Test
  void aListingReachesTheRelatedFromTheDayBothAreKnownAndCountsFromTheLaterStart() {
    relation("2026-01-10", "2025-12-01", null);
    listing("2026-02-01", "2026-01-20", null, null);

    assertThat(changes())
        .containsExactly(
            "2026-02-01 2026-01-20 {\"uscc\":\"%s\",\"relation_kind\":\"SAME_REPRESENTATIVE\",\"other_uscc\":\"%s\",\"document_number\":\"W1\",\"list_kind\":\"SERIOUS_VIOLATION\",\"listed_on\":\"2026-01-20\"}"
                .formatted(A, B));
  }

  @Test
  void theEarlierOfRemovalAndEndOfTheRelationEndsIt() {
    relation("2026-01-10", "2025-12-01", "2026-03-31");
    listing("2026-02-01", "2026-01-20", null, null);
    listing("2026-05-01", "2026-01-20", "2026-03-15", "REMOVED");

    assertThat(changes())
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("\"removed_on\":\"2026-04-01\"}"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("2026-05-01")
                    .contains("\"removed_on\":\"2026-03-15\",\"removal_kind\":\"REMOVED\"}"));
  }

  @Test
  void whatNeverHeldAtOneTimeMakesNothing() {
    relation("2026-01-10", "2025-12-01", "2026-01-01");
    listing("2026-02-01", "2026-01-20", null, null);

    assertThat(changes()).isEmpty();
  }

  @Test
  void aWithdrawnRelationOrListingWithdrawsIt() {
    relation("2026-01-10", "2025-12-01", null);
    listing("2026-02-01", "2026-01-20", null, null);
    versions.add(new Version(Part.RELATION, day("2026-04-01"), null));

    assertThat(changes()).hasSize(2).last().isEqualTo("2026-04-01 null null");
  }

  @Test
  void whatIsStoredAlreadyIsNotAppendedAgain() {
    relation("2026-01-10", "2025-12-01", null);
    listing("2026-02-01", "2026-01-20", null, null);
    RelatedTimeline timeline = new RelatedTimeline();
    Change first = timeline.changes(A, B, versions).get(0);
    versions.add(new Version(Part.STORED, first.knownOn(), first.record()));

    assertThat(changes()).isEmpty();
  }

  @Test
  void aListingThatIsBackFilledMovesTheFirstDayAndKeepsTheLaterOnes() {
    relation("2026-01-10", "2025-12-01", null);
    listing("2026-02-01", "2026-01-20", null, null);
    Change first = new RelatedTimeline().changes(A, B, versions).get(0);
    versions.add(new Version(Part.STORED, first.knownOn(), first.record()));
    versions.add(1, new Version(Part.LISTING, day("2026-01-25"), record("2026-01-18", null, null)));

    assertThat(changes())
        .hasSize(1)
        .allSatisfy(text -> assertThat(text).startsWith("2026-01-25 2026-01-18"));
  }

  private List<String> changes() {
    return new RelatedTimeline()
        .changes(A, B, versions).stream()
            .map(
                change ->
                    LocalDate.ofEpochDay(change.knownOn())
                        + " "
                        + change.listedOn()
                        + " "
                        + change.record())
            .toList();
  }

  private void relation(String knownOn, String since, String until) {
    String end = until == null ? "" : ",\"until_on\":\"" + until + "\"";
    versions.add(
        new Version(
            Part.RELATION,
            day(knownOn),
            "{\"uscc\":\"%s\",\"relation_kind\":\"SAME_REPRESENTATIVE\",\"other_uscc\":\"%s\",\"since_on\":\"%s\"%s}"
                .formatted(A, B, since, end)));
  }

  private void listing(String knownOn, String listed, String removed, String kind) {
    versions.add(new Version(Part.LISTING, day(knownOn), record(listed, removed, kind)));
  }

  private static String record(String listed, String removed, String kind) {
    String end =
        removed == null
            ? ""
            : ",\"removed_on\":\"" + removed + "\",\"removal_kind\":\"" + kind + "\"";
    return "{\"uscc\":\"%s\",\"document_number\":\"W1\",\"list_kind\":\"SERIOUS_VIOLATION\",\"listed_on\":\"%s\"%s}"
        .formatted(B, listed, end);
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }
}
