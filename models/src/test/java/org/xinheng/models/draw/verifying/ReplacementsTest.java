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
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Staffing;

/**
 * Reserves that take the places of closed doors: repeated by both verifiers, and held to the rule.
 */
class ReplacementsTest {
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 10, 15);
  private static final String PLAN = "food";

  @TempDir Path folder;
  private OversightLedger ledger;

  /** Four doors whose places reserves take. */
  private FollowUp doors;

  @BeforeEach
  void closeDoors() {
    SmallScope scope = SmallScope.write(folder.resolve("honest"), 300);
    ledger = scope.oversight();
    doors = ClosedPlaces.four(scope.standing());
    ledger.amend(doors);
  }

  @Test
  void anHonestReplacementIsRepeatedByBoth() throws Exception {
    Path path = ledger.folder().path();

    Verification verification = Verifier.verify(path, null, null);

    assertThat(doors.doors()).hasSize(4);
    assertThat(doors.doors())
        .flatExtracting(Door::posts)
        .anyMatch(post -> post.staffing().isStaffed())
        .allMatch(post -> post.request().day().isAfter(KNOWN_ON));
    assertThat(verification.findings()).isEmpty();
    assertThat(BothVerifiers.python(path)).contains(verification.summary()).endsWith("exit 0");
    assertThat(ledger.changes().entries().get(0).amendment()).isEqualTo(doors);
  }

  @Test
  void aChangedSkippedForgedOrMissingReplacementIsNamedByBoth() throws Exception {
    List<Door> closed = doors.doors();
    Door first = closed.get(0);
    Map<String, List<Door>> tampered = new LinkedHashMap<>();
    tampered.put(
        "replaced by nobody",
        with(0, Door.left(PLAN, first.unit(), "7", FollowUp.Shortage.NO_RESERVE_LEFT)));
    tampered.put("missing", with(0, new Door(PLAN, first.unit(), "7", null, List.of(), null)));
    tampered.put("a drawn unit", with(0, to(first, closed.get(1).unit())));
    tampered.put("a unit that was not drawn", with(0, to(first, "义299x")));
    tampered.put("closed twice", twice(first));
    tampered.put(
        "a door that was not to be visited",
        with(0, Door.replaced(PLAN, "义299x", "7", first.reserve(), first.posts())));
    tampered.put(
        "another result",
        with(0, new Door(PLAN, first.unit(), "6", first.reserve(), first.posts(), null)));
    tampered.put(
        "no officers asked",
        with(0, Door.replaced(PLAN, first.unit(), "7", first.reserve(), List.of())));
    tampered.put(
        "another day", with(0, on(first, first.posts().get(0).request().day().plusDays(3))));
    tampered.put("other officers", withOtherOfficers());
    tampered.put("out of order", List.of(closed.get(1), closed.get(0)));
    tampered.put("left out with its replacement", closed.subList(0, 3));
    tampered.put("nothing", List.of());

    Map<Path, String> copies = new LinkedHashMap<>();
    for (Map.Entry<String, List<Door>> each : tampered.entrySet()) {
      Path copy = Tampering.copy(ledger.folder().path(), folder.resolve("copy" + copies.size()));
      Files.delete(copy.resolve("changes/00001.json"));
      OversightLedger.at(copy).amend(new FollowUp(KNOWN_ON, doors.results(), each.getValue()));
      copies.put(copy, each.getKey());
    }
    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(copies.keySet()));

    copies.forEach(
        (copy, change) ->
            assertThat(found.get(copy)).as(change).containsExactly(Finding.Subject.CHANGES));
  }

  @Test
  void aSkippedRankIsNamedWithWhoseTurnItWas() {
    Door first = doors.doors().get(0);
    Door skipping = to(first, doors.doors().get(1).reserve());
    Path copy = folder.resolve("skipping");
    OversightLedger other = SmallScope.write(copy, 300).oversight();
    other.amend(new FollowUp(KNOWN_ON, ClosedPlaces.results(List.of(first)), List.of(skipping)));

    assertThat(Verifier.verify(other.folder().path(), null, null).findings())
        .extracting(Finding::message)
        .contains(
            "change 1, what was known on 2026-10-15: plan food, closed door %s: replaced by %s, it should be %s"
                .formatted(first.unit(), skipping.reserve(), first.reserve()));
  }

  @Test
  void visitsToReservesHaveTheirDayWithinTheCapacityOfTheTeam() {
    assertThat(doors.doors())
        .flatExtracting(Door::posts)
        .extracting(post -> post.request().day().getDayOfMonth())
        .containsExactly(16, 16, 19, 19);
  }

  @Test
  void whoSteppedInOrOutByHandCountsWhenOfficersOfAReserveAreDrawn() {
    SmallScope scope = SmallScope.write(folder.resolve("swapped"), 300);
    Standing swapped = scope.standing();
    Door first = doors.doors().get(0);
    List<String> held = first.posts().get(0).staffing().officers();
    List<String> free = new ArrayList<>(first.posts().get(0).staffing().post().eligible());
    free.removeAll(held);
    new DoorRule(swapped, PLAN, first.unit(), KNOWN_ON).apply(first);
    Change swap =
        new Change(
            first.posts().get(0).request().visit(),
            first.posts().get(0).request().department(),
            held.subList(0, 1),
            free.subList(0, 1),
            "病假",
            "执法办",
            KNOWN_ON);

    assertThat(swapped.apply(swap)).isEmpty();
    List<String> drawn = new ArrayList<>();
    for (Door next : doors.doors().subList(1, 3)) {
      DoorRule rule = new DoorRule(swapped, PLAN, next.unit(), KNOWN_ON);
      Door again = rule.replaced("7", SmallScope::asked);
      rule.apply(again);
      drawn.addAll(again.posts().get(0).staffing().officers());
    }

    assertThat(drawn).hasSize(4).contains(held.get(0)).doesNotContain(held.get(1), free.get(0));
  }

  private StaffedPost staffed() {
    return doors.doors().stream()
        .flatMap(door -> door.posts().stream())
        .filter(post -> post.staffing().isStaffed())
        .findFirst()
        .orElseThrow();
  }

  private List<Door> with(int index, Door door) {
    List<Door> changed = new ArrayList<>(doors.doors());
    changed.set(index, door);
    return changed;
  }

  private List<Door> twice(Door door) {
    List<Door> changed = new ArrayList<>(doors.doors());
    changed.add(0, door);
    return changed;
  }

  private static Door to(Door door, String reserve) {
    return Door.replaced(
        PLAN,
        door.unit(),
        door.result(),
        reserve,
        door.posts().stream()
            .map(post -> changed(post, reserve, post.request().day(), post.staffing().officers()))
            .toList());
  }

  private static Door on(Door door, LocalDate day) {
    return Door.replaced(
        PLAN,
        door.unit(),
        door.result(),
        door.reserve(),
        door.posts().stream()
            .map(post -> changed(post, door.reserve(), day, post.staffing().officers()))
            .toList());
  }

  /** The first door that has officers, with others. */
  private List<Door> withOtherOfficers() {
    StaffedPost staffed = staffed();
    Door door = doorOf(staffed);
    List<String> others =
        staffed.staffing().post().eligible().stream()
            .filter(officer -> !staffed.staffing().officers().contains(officer))
            .limit(2)
            .toList();
    LocalDate day = staffed.request().day();
    return with(
        doors.doors().indexOf(door),
        Door.replaced(
            PLAN,
            door.unit(),
            door.result(),
            door.reserve(),
            List.of(changed(staffed, door.reserve(), day, others))));
  }

  private Door doorOf(StaffedPost post) {
    return doors.doors().stream()
        .filter(door -> door.posts().contains(post))
        .findFirst()
        .orElseThrow();
  }

  private static StaffedPost changed(
      StaffedPost post, String unit, LocalDate day, List<String> officers) {
    PostRequest asked = SmallScope.asked(unit).get(0).on(day);
    return new StaffedPost(
        asked,
        new Staffing(
            new Post(
                asked.visit(),
                asked.department(),
                asked.needed(),
                post.staffing().post().eligible()),
            officers,
            post.staffing().left()));
  }
}
