package org.xinheng.models.draw.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.draw.following.DoorRule;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;

/** Results on the ledger, each with its consequence: both verifiers hold one to the other. */
class FollowedResultsTest {
  @TempDir Path folder;
  private OversightLedger ledger;
  private Standing standing;
  private FollowUp doors;

  @BeforeEach
  void closeDoors() {
    SmallScope scope = SmallScope.write(folder.resolve("honest"), 300);
    ledger = scope.oversight();
    standing = scope.standing();
    doors = ClosedPlaces.four(standing);
    ledger.amend(doors);
  }

  @Test
  void aForgedWithheldOrRepeatedResultIsNamedByBoth() throws Exception {
    List<FollowUp.Result> results = doors.results();
    FollowUp.Result first = results.get(0);
    String unit = first.visit().substring(SmallScope.SCOPE.length() + 1);
    Map<String, List<FollowUp.Result>> tampered = new LinkedHashMap<>();
    tampered.put("withheld", results.subList(1, 4));
    tampered.put("an open door", replaced(results, ClosedPlaces.result(unit, "M1", "1")));
    tampered.put("another closed result", replaced(results, ClosedPlaces.result(unit, "M1", "6")));
    tampered.put("a withdrawn result", replaced(results, ClosedPlaces.result(unit, "M1", null)));
    tampered.put("open for another matter", with(results, ClosedPlaces.result(unit, "M2", "1")));
    tampered.put("repeated", with(results, first));
    tampered.put("of nobody who was drawn", with(results, ClosedPlaces.result("义299x", "M1", "1")));
    tampered.put("none", List.of());

    Map<Path, String> copies = new LinkedHashMap<>();
    for (Map.Entry<String, List<FollowUp.Result>> each : tampered.entrySet()) {
      copies.put(amended(copies.size(), each.getValue(), doors.doors()), each.getKey());
    }
    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(copies.keySet()));

    copies.forEach(
        (copy, change) ->
            assertThat(found.get(copy)).as(change).containsExactly(Finding.Subject.CHANGES));
  }

  @Test
  void aDoorLeftOutWithItsReplacementIsNamedByItsResult() throws Exception {
    Path copy = amended(0, doors.results(), doors.doors().subList(0, 3));

    assertThat(Verifier.verify(copy, null, null).findings())
        .extracting(Finding::message)
        .containsExactly(
            "change 1, what was known on 2026-10-15: plan food, closed door %s: it is left out, though result 7 says that it stayed closed"
                .formatted(doors.doors().get(3).unit()));
    assertThat(BothVerifiers.python(copy))
        .contains("it is left out, though result 7 says that it stayed closed")
        .contains("results of 4 of ")
        .endsWith("exit 4");
  }

  @Test
  void whatWasReplacedStaysReplacedWhenItsResultIsCorrectedAndAReserveMayStayClosedToo()
      throws Exception {
    Door first = doors.doors().get(0);
    LocalDate later = ClosedPlaces.KNOWN_ON.plusDays(4);
    DoorRule rule = new DoorRule(standing, ClosedPlaces.PLAN, first.reserve(), later);
    Door again = rule.replaced("6", SmallScope::asked);

    ledger.amend(
        new FollowUp(
            later,
            List.of(
                ClosedPlaces.result(first.unit(), "M1", "1"),
                ClosedPlaces.result(first.reserve(), "M2", "6")),
            List.of(again)));

    assertThat(BothVerifiers.subjects(List.of(ledger.folder().path())).values())
        .containsExactly(Set.of());
  }

  private Path amended(int number, List<FollowUp.Result> results, List<Door> closed)
      throws Exception {
    Path copy = Tampering.copy(ledger.folder().path(), folder.resolve("results" + number));
    Files.delete(copy.resolve("changes/00001.json"));
    OversightLedger.at(copy).amend(new FollowUp(ClosedPlaces.KNOWN_ON, results, closed));
    return copy;
  }

  private static List<FollowUp.Result> replaced(
      List<FollowUp.Result> results, FollowUp.Result first) {
    List<FollowUp.Result> changed = new ArrayList<>(results);
    changed.set(0, first);
    return changed;
  }

  private static List<FollowUp.Result> with(
      List<FollowUp.Result> results, FollowUp.Result another) {
    List<FollowUp.Result> changed = new ArrayList<>(results);
    changed.add(another);
    return changed;
  }
}
