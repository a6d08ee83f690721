package org.xinheng.jobs.drawing.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawEstimates;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawReplacementPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.DrawnCity;
import org.xinheng.jobs.drawing.changes.HandChanges;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.verifying.Verifier;

/** What follows a draw in a small city: swaps, joined checks, results, reserves, estimates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowVisitsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String SCOPE = DrawnCity.SCOPE;
  private static final String PLAN = "P-COMPREHENSIVE";
  private static final String FIRST = "2026-07-20";
  private static final String LATER = "2026-09-01";

  private transient SmallCity city;
  private transient DrawFolders folders;

  /** A drawn unit of the joint plan, and the two reserves of its cell. */
  private transient List<String> closed;

  private transient List<String> others;

  /** A visit that was moved, and its day. */
  private transient String moved;

  @BeforeEach
  void deliverAndFollowOnce() {
    if (city != null) {
      return;
    }
    folders = DrawnCity.shared(spark()).folders();
    city = DrawnCity.shared(spark()).city();
    choose();
    results(FIRST, "#1st | 7 | 7 | 2026-07-18");
    city.deliver(
        FIRST,
        "standard-check-requests",
        "1.csv",
        """
        uscc | check_number | matter | check_type | check_from | check_until | counts_to_cap | approved_by
        %1$s | 专1 | ZF001 | SPECIAL    | 2026-07-01 | 2026-09-30 | false | 市监局
        %1$s | 协1 | 未知  | ASSISTANCE | 2026-07-01 | 2026-09-30 |       | 法院
        %1$s | 专2 | ZF001 | SPECIAL    | 2026-10-01 | 2026-10-30 |       | 市监局
        """
            .formatted(others.get(0)));
    String leads =
        "as_of | check_id | uscc | matter | check_type | from_on | until_on | origin | counts_to_cap | checked_on"
            + "\n2026-07-20 | XS-1 | %1$s | ZF001 | LEAD | 2026-07-01 | 2026-09-30 | W | false |"
            + "\n2026-07-20 | XS-2 | %1$s | ZF001 | LEAD | 2026-06-01 | 2026-06-30 | V | false |"
            + "\n2026-07-20 | XS-3 | %1$s | ZF001 | LEAD | 2026-06-01 | 2026-09-30 | X | false | 2026-06-30";
    city.lake()
        .overwrite(
            TargetedChecks.TABLE,
            JsonTable.rows(spark(), TargetedChecks.TABLE, leads.formatted(others.get(0))));
    HandChanged.swap(city, folders);
    moved = HandChanged.move(city, folders, closed);
    results(LATER, "#2nd | 6 | 6 | 2026-08-03", "other | E | 1 | 2026-07-20");
    city.record(LATER).run(FIRST, new FollowVisits()).run(LATER, new FollowVisits());
  }

  private void choose() {
    List<String> rows =
        city
            .text(DrawResults.TABLE, "plan", "unit_class", "stratum", "is_reserve", "place", "id")
            .stream()
            .filter(row -> row.startsWith(PLAN))
            .toList();
    String cell =
        rows.stream()
            .filter(row -> row.contains(" | true | "))
            .map(row -> row.substring(0, row.indexOf("true")))
            .filter(name -> rows.stream().anyMatch(row -> row.startsWith(name + "false")))
            .findFirst()
            .orElseThrow();
    closed = new ArrayList<>(units(rows, cell + "false").subList(0, 1));
    closed.addAll(units(rows, cell + "true"));
    others =
        rows.stream()
            .filter(row -> row.contains(" | false | "))
            .map(row -> row.substring(row.lastIndexOf(' ') + 1))
            .filter(unit -> !closed.contains(unit))
            .toList();
  }

  private static List<String> units(List<String> rows, String start) {
    return rows.stream()
        .filter(row -> row.startsWith(start))
        .map(row -> row.substring(row.lastIndexOf(' ') + 1))
        .toList();
  }

  /** Results of both matters of the joint plan: who, the two results, day of the visit. */
  private void results(String day, String... lines) {
    StringBuilder rows = new StringBuilder("uscc | visit_id | matter | visited_on | result\n");
    for (String line : lines) {
      String[] cells = line.split(" \\| ");
      String unit =
          switch (cells[0]) {
            case "#1st" -> closed.get(0);
            case "#2nd" -> closed.get(1);
            default -> others.get(0);
          };
      for (int i = 0; i < 2; i++) {
        rows.append(
            "%s | %s:%s | %s | %s | %s\n"
                .formatted(unit, SCOPE, unit, i == 0 ? "ZF001" : "WS001", cells[3], cells[i + 1]));
      }
    }
    city.deliver(day, "standard-inspection-results", "1.csv", rows.toString());
  }

  private List<String> night(List<String> rows, String night) {
    return rows.stream()
        .filter(row -> row.startsWith(night))
        .map(row -> row.substring(night.length() + 3))
        .toList();
  }

  @Test
  void aMovedVisitIsFollowedOnItsDay() {
    assertThat(night(city.text(DrawOutcomes.TABLE, "as_of", "uscc", "day"), FIRST)).contains(moved);
    assertThat(city.text(DrawVisits.TABLE, "uscc", "day")).doesNotContain(moved);
    assertThat(city.text(DrawChanges.TABLE, "number", "removed", "day", "reason"))
        .anyMatch(row -> row.matches("2 \\|  \\| %s \\| 停业装修".formatted(moved.split(" ")[2])));
  }

  @Test
  void aSwapIsOnRecordBesideTheDraw() {
    List<String> changes = city.text(DrawChanges.TABLE, "reason", "removed", "added", "officers");
    assertThat(changes.stream().filter(row -> row.startsWith("病假"))).hasSize(1);
    assertThat(Verifier.verify(folders.oversight(SCOPE).folder().path(), null, null))
        .satisfies(verification -> assertThat(verification.findings()).isEmpty())
        .satisfies(
            verification ->
                assertThat(verification.summary()).contains("4 changes outside the draw"));
    assertThatThrownBy(
            () ->
                HandChanges.record(
                    folders,
                    SCOPE,
                    new Change("无", "无", List.of(), List.of("YW10001"), "", "王", LocalDate.MIN)))
        .isInstanceOf(DrawException.class)
        .hasMessageContaining("it has no reason");
  }

  @Test
  void theNextRankTakesThePlaceOfAClosedDoorAndAgainOfThatOne() {
    List<String> rows =
        city.text(
            DrawReplacements.TABLE,
            "as_of",
            "plan",
            "closed_id",
            "result",
            "replaced_on",
            "replacement_id");

    String first = PLAN + " | %s | 7 | %s | %s".formatted(closed.get(0), FIRST, closed.get(1));
    assertThat(night(rows, FIRST)).contains(first);
    assertThat(night(rows, LATER))
        .contains(
            first, PLAN + " | %s | 6 | %s | %s".formatted(closed.get(1), LATER, closed.get(2)));
    assertThat(city.text(DrawReplacements.TABLE, "as_of", "day", "shortage"))
        .allMatch(row -> row.matches("\\S+ \\| 2026-0[789]-\\d\\d \\| |.* \\| NO_\\w+"));
    assertThat(city.text(DrawReplacementPosts.TABLE, "officers", "shortage"))
        .isNotEmpty()
        .allMatch(row -> row.matches("YW\\d+, YW\\d+ \\| |.* \\| TOO_FEW_(ELIGIBLE|LEFT)"));
  }

  @Test
  void resultsHaveTheirStateAndTheirTermOfPublication() {
    List<String> rows =
        city.text(
            DrawOutcomes.TABLE, "as_of", "uscc", "matter", "state", "publish_due_on", "is_late");

    assertThat(night(rows, FIRST))
        .contains(others.get(0) + " | ZF001 | OPEN |  | false")
        .contains(closed.get(0) + " | ZF001 | CLOSED | 2026-08-14 | false");
    assertThat(night(rows, LATER))
        .contains(others.get(0) + " | ZF001 | FINDING | 2026-08-17 | true")
        .contains(others.get(0) + " | WS001 | NONE | 2026-08-17 | true")
        .contains(closed.get(1) + " | WS001 | UNREACHABLE | 2026-08-31 | true");
    assertThat(night(rows, FIRST).stream().map(row -> row.split(" ")[0]).distinct())
        .containsAll(city.text(DrawVisits.TABLE, "uscc"));
  }

  @Test
  void checksJoinTheVisitWhoseDayIsAmongTheirs() {
    List<String> rows =
        city.text(
            DrawJoinedChecks.TABLE,
            "as_of",
            "uscc",
            "check_id",
            "origin",
            "matter",
            "counts_to_cap",
            "shortage");

    assertThat(night(rows, FIRST)).hasSize(3);
    assertThat(String.join(";", night(rows, FIRST)))
        .contains(others.get(0) + " | XS-1 | W | ZF001 | false | ")
        .contains(others.get(0) + " | 专1 | 市监局 | ZF001 | false | ")
        .contains(others.get(0) + " | 协1 | 法院 | 未知 | false | UNKNOWN_MATTER");
  }

  @Test
  void estimatesCountTheDrawnAndNotThoseWhoTookAPlace() {
    List<String> rows =
        city.text(
            DrawEstimates.TABLE,
            "as_of",
            "plan",
            "matter",
            "domain_kind",
            "answered",
            "checked",
            "findings");

    assertThat(night(rows, FIRST)).contains(PLAN + " | ZF001 | ALL | 1 | 0 | 0");
    assertThat(night(rows, LATER)).contains(PLAN + " | ZF001 | ALL | 2 | 1 | 1");
    assertThat(night(rows, LATER)).anyMatch(row -> row.contains("| TOWN |"));
  }

  @Test
  void everyPublishedMatterIsCheckedPlannedOrRemains() {
    List<String> rows =
        city.text(MatterCoverage.TABLE, "as_of", "matter", "state", "checks", "plans");

    assertThat(night(rows, FIRST))
        .contains("ZF001 | PLANNED | 0 | " + SCOPE + ":" + PLAN)
        .anyMatch(row -> row.contains("| REMAINING | 0 | "));
    assertThat(night(rows, LATER)).contains("ZF001 | CHECKED | 1 | " + SCOPE + ":" + PLAN);
  }

  @Test
  void aPastNightAgainChangesNothing() {
    List<String> before = tables();

    city.run(FIRST, new FollowVisits());

    assertThat(SmallCity.differences(before, tables())).isEmpty();
  }

  private List<String> tables() {
    return Stream.of(
            DrawChanges.TABLE,
            DrawOutcomes.TABLE,
            DrawReplacements.TABLE,
            DrawReplacementPosts.TABLE,
            DrawJoinedChecks.TABLE,
            DrawEstimates.TABLE,
            MatterCoverage.TABLE)
        .flatMap(table -> city.text(table).stream())
        .toList();
  }
}
