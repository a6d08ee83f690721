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
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.DayChange;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;

/**
 * Officers exchanged by hand after the draw: on record, within the rules, and found if tampered.
 */
class ChangesTest {
  @TempDir Path folder;
  private SmallScope scope;
  private OversightLedger ledger;
  private final List<Officer> officers = new ArrayList<>();
  private final List<StaffedPost> posts = new ArrayList<>();

  @BeforeEach
  void write() {
    scope = SmallScope.write(folder.resolve("honest"), 24);
    ledger = scope.oversight();
    ledger.eachOfficer((officer, row) -> officers.add(officer));
    ledger.eachPost("2026Q4", posts::add);
  }

  /** The first staffed post that has somebody else who may go, with the change that sends them. */
  private Change possible(String reason) {
    for (StaffedPost post : posts) {
      for (Officer officer : officers) {
        Change change = change(post, officer.id(), reason);
        if (post.staffing().isStaffed() && allowed(change).isEmpty()) {
          return change;
        }
      }
    }
    throw new AssertionError("nobody can be exchanged");
  }

  private Change change(StaffedPost post, String added, String reason) {
    return new Change(
        post.request().visit(),
        post.request().department(),
        post.staffing().officers().stream().limit(1).toList(),
        List.of(added),
        reason,
        "执法办 王主任",
        LocalDate.of(2026, 10, 10));
  }

  private List<String> allowed(Amendment change) {
    return scope.standing().apply(change);
  }

  @Test
  void aChangeIsOnRecordAndTheDrawStaysAsItWas() throws Exception {
    Change change = possible("病假");
    Path path = ledger.folder().path();
    String digest = ledger.digest();

    ledger.amend(change);

    Verification verification = Verifier.verify(path, null, null);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.ledger()).isEqualTo(digest);
    assertThat(verification.summary())
        .contains("officers repeated, 1 changes outside the draw, the last ");
    assertThat(BothVerifiers.python(path)).contains(verification.summary()).endsWith("exit 0");
    assertThat(ledger.changes().entries().get(0).amendment()).isEqualTo(change);
  }

  @Test
  void noChangeWithoutReasonAndAuthorAndNeverFewerThanTwoOfficers() {
    Change sound = possible("病假");
    String visit = sound.visit();
    String department = sound.department();
    LocalDate day = sound.decidedOn();

    assertThat(allowed(new Change(visit, department, sound.removed(), sound.added(), " ", "", day)))
        .containsExactly("it has no reason", "it has no author");
    assertThat(allowed(new Change(visit, department, sound.removed(), List.of(), "病", "王", day)))
        .containsExactly("1 officers are left, and the post takes 2");
    assertThat(allowed(new Change(visit, department, List.of("0"), List.of(), "病", "王", day)))
        .containsExactly("officer 0 does not hold the post");
    assertThat(allowed(new Change(visit, "无", List.of(), List.of(), "病", "王", day)))
        .containsExactly(
            "it changes nobody", "the visit " + visit + " has no post 无: its posts are 市监, 消防");
    assertThat(
            allowed(
                new Change(
                    visit,
                    department,
                    sound.removed(),
                    sound.added(),
                    "病",
                    "王",
                    LocalDate.of(2026, 12, 1))))
        .hasSize(1);
  }

  @Test
  void whoeverComesIsHeldToWhatBindsTheDraw() {
    List<String> faults = new ArrayList<>();
    for (StaffedPost post : posts) {
      officers.forEach(officer -> faults.addAll(allowed(change(post, officer.id(), "病假"))));
      faults.addAll(allowed(change(post, "nobody", "病假")));
    }

    for (String fault :
        List.of(
            "stays away from",
            "is on leave on ",
            "has a certificate until",
            "is not qualified for all of",
            "is of team T0, competent is T1",
            "holds a post of the visit",
            "has no room left below the load cap",
            "is not on the roster of the scope")) {
      assertThat(faults).as(fault).anyMatch(each -> each.contains(fault));
    }
  }

  @Test
  void aTamperedChangeIsNamedByBoth() throws Exception {
    ledger.amend(possible("病假"));
    Change second = possible("回避");
    ledger.amend(
        new Change(
            second.visit(),
            second.department(),
            second.added(),
            second.removed(),
            "回避",
            "王",
            second.decidedOn()));
    String[] changes = {
      "changes/00001.json|病假|事假",
      "changes/00002.json|\"reason\":\"回避\"|\"reason\":\" \"",
      "changes/00002.json|\"removed\":\\[\"\\d|\"removed\":[\"x",
      "changes/00002.json|\"department\":\"|\"department\":\"x",
      "changes/00002.json|\"decided_on\":\"2026|\"decided_on\":\"2027",
    };
    Map<Path, String> copies = new LinkedHashMap<>();
    for (String change : changes) {
      String[] parts = change.split("\\|");
      Path copy = Tampering.copy(ledger.folder().path(), folder.resolve("copy" + copies.size()));
      Tampering.replace(copy.resolve(parts[0]), parts[1], parts[2]);
      copies.put(copy, change);
    }
    Path gap = Tampering.copy(ledger.folder().path(), folder.resolve("gap"));
    Files.delete(gap.resolve("changes/00001.json"));
    copies.put(gap, "the first is taken out");

    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(copies.keySet()));

    copies.forEach(
        (copy, change) ->
            assertThat(found.get(copy)).as(change).containsExactly(Finding.Subject.CHANGES));
    assertThat(BothVerifiers.subjects(List.of(ledger.folder().path())).values())
        .containsExactly(Set.of());
  }

  private static DayChange move(StaffedPost post, String day, String decidedOn) {
    return new DayChange(
        post.request().visit(),
        LocalDate.parse(day),
        "业主要求",
        "执法办 王主任",
        LocalDate.parse(decidedOn));
  }

  @Test
  void aVisitIsMovedAndTheDrawnDayStaysAsItWas() throws Exception {
    StaffedPost post =
        posts.stream()
            .filter(each -> allowed(move(each, "2026-10-22", "2026-10-10")).isEmpty())
            .findFirst()
            .orElseThrow();
    DayChange change = move(post, "2026-10-22", "2026-10-10");
    Path path = ledger.folder().path();

    ledger.amend(change);
    Standing standing = scope.standing();
    standing.apply(change);

    Verification verification = Verifier.verify(path, null, null);
    assertThat(verification.findings()).isEmpty();
    assertThat(BothVerifiers.python(path)).contains(verification.summary()).endsWith("exit 0");
    assertThat(ledger.changes().entries().get(0).amendment()).isEqualTo(change);
    assertThat(standing.dayAhead(change.visit(), change.decidedOn())).contains(change.day());
    assertThat(standing.apply(move(post, "2026-10-22", "2026-10-12")))
        .contains("the visit is on 2026-10-22 as it is");
  }

  @Test
  void aVisitGoesToNoDayThatTheDrawCouldNotHaveGivenIt() throws Exception {
    String[] moves = {
      "2026-10-17|2026-10-10|is no working visiting day",
      "2026-11-02|2026-10-10|is no working visiting day",
      "2026-10-20|2026-10-10|is on leave on 2026-10-20",
      "2026-10-22|2026-10-10|has a certificate until 2026-10-15",
      "2026-10-22|2026-10-21|the scope has no visit",
      "2026-10-12|2026-10-13|it was decided on 2026-10-13, after its day 2026-10-12",
      "2026-10-14|2026-10-10|team T1 makes ",
    };
    Map<Path, String> copies = new LinkedHashMap<>();
    for (String each : moves) {
      String[] parts = each.split("\\|");
      StaffedPost refused =
          posts.stream()
              .filter(
                  post ->
                      allowed(move(post, parts[0], parts[1])).stream()
                          .anyMatch(fault -> fault.contains(parts[2])))
              .findFirst()
              .orElseThrow(() -> new AssertionError(each));
      Path copy = Tampering.copy(ledger.folder().path(), folder.resolve("move" + copies.size()));
      OversightLedger.at(copy).amend(move(refused, parts[0], parts[1]));
      copies.put(copy, each);
    }

    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(copies.keySet()));

    copies.forEach(
        (copy, change) ->
            assertThat(found.get(copy)).as(change).containsExactly(Finding.Subject.CHANGES));
  }
}
