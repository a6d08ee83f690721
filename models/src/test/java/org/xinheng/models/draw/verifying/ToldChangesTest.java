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
import org.xinheng.models.draw.ledger.ChangesHead;
import org.xinheng.models.draw.ledger.DayChange;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;
import org.xinheng.models.draw.ledger.StaffedPost;

/** An oversight ledger beside what the public was told of it. */
class ToldChangesTest {
  @TempDir Path folder;
  private SmallScope scope;

  @BeforeEach
  void publishBetweenTwoChanges() {
    scope = SmallScope.staffed(folder.resolve("honest"), 24);
    move("停业装修");
    scope.publish();
    move("业主要求");
    scope.everybody().tell(scope.oversight().changes().head(), LocalDate.of(2026, 10, 12));
  }

  /** Moves the first visit that can be moved. */
  private void move(String reason) {
    List<StaffedPost> posts = new ArrayList<>();
    scope.oversight().eachPost(SmallScope.SCOPE, posts::add);
    for (StaffedPost post : posts) {
      DayChange change =
          new DayChange(
              post.request().visit(),
              LocalDate.of(2026, 10, 22),
              reason,
              "执法办",
              LocalDate.of(2026, 10, 10));
      if (Standing.current(scope.oversight()).apply(change).isEmpty()) {
        scope.oversight().amend(change);
        return;
      }
    }
    throw new AssertionError("nothing can be moved");
  }

  @Test
  void theBulletinAndWhatWasToldLaterNameTheChanges() throws Exception {
    Path ledger = scope.oversight().folder().path();
    Path everybody = scope.everybody().folder().path();

    Verification verification = Verifier.verify(ledger, null, null);

    assertThat(verification.findings()).isEmpty();
    assertThat(verification.summary())
        .contains("2 changes outside the draw")
        .contains("compared with the public ledger, which names 2 of the changes");
    assertThat(Verifier.verify(everybody, null, null).findings()).isEmpty();
    assertThat(BothVerifiers.python(ledger)).contains(verification.summary()).endsWith("exit 0");
    assertThat(BothVerifiers.python(ledger, "--public", everybody)).endsWith("exit 0");
    assertThat(BothVerifiers.python(ledger, "--public", folder))
        .contains("is no public ledger")
        .endsWith("exit 2");
    assertThat(scope.everybody().told()).extracting(ChangesHead::entries).containsExactly(1, 2);
  }

  private interface Forgery {
    void commit(Path oversight, Path everybody) throws Exception;
  }

  @Test
  void whatWasCutOffOrExchangedSinceIsNamedByBoth() throws Exception {
    Map<String, Forgery> forgeries = new LinkedHashMap<>();
    forgeries.put(
        "CHANGES the last is cut off",
        (oversight, everybody) -> Files.delete(oversight.resolve("changes/00002.json")));
    forgeries.put(
        "CHANGES all are cut off, and the bulletin alone is left",
        (oversight, everybody) -> {
          Files.delete(oversight.resolve("changes/00002.json"));
          Files.delete(oversight.resolve("changes/00001.json"));
          Files.delete(everybody.resolve("changes/00001.json"));
        });
    forgeries.put(
        "CHANGES the last is exchanged",
        (oversight, everybody) ->
            Tampering.replace(oversight.resolve("changes/00002.json"), "业主要求", "领导要求"));
    forgeries.put(
        "RESULT another is listed",
        (oversight, everybody) ->
            Tampering.replace(
                everybody.resolve("drawn.jsonl"), "\"id\":\"f1\"", "\"id\":\"f10x\""));
    forgeries.put(
        "POSTS another went",
        (oversight, everybody) ->
            Tampering.replace(
                everybody.resolve("posts.jsonl"), "\\[\"\\w{12}\"", "[\"000000000000\""));
    forgeries.put(
        "FILES another ledger is named",
        (oversight, everybody) ->
            Tampering.replace(
                everybody.resolve("bulletin.json"),
                "oversight_digest\":\"\\w{64}",
                "oversight_digest\":\"" + "0".repeat(64)));
    forgeries.put(
        "COMMITMENT of another scope",
        (oversight, everybody) ->
            Tampering.replace(everybody.resolve("chain.jsonl"), "(?s)^(.*)\"F1\"", "$1\"F2\""));
    Map<Path, String> ledgers = new LinkedHashMap<>();
    for (Map.Entry<String, Forgery> each : forgeries.entrySet()) {
      Path copy = folder.resolve("copy" + ledgers.size());
      Files.createDirectory(copy);
      Path oversight =
          Tampering.copy(folder.resolve("honest/oversight"), copy.resolve("oversight"));
      Path everybody = Tampering.copy(folder.resolve("honest/public"), copy.resolve("public"));
      each.getValue().commit(oversight, everybody);
      ledgers.put(oversight, each.getKey());
    }

    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(ledgers.keySet()));

    ledgers.forEach(
        (ledger, forgery) ->
            assertThat(found.get(ledger))
                .as(forgery)
                .containsExactly(Finding.Subject.valueOf(forgery.split(" ")[0])));
  }

  @Test
  void whatWasToldIsBoundToTheBulletinAndGrows() throws Exception {
    Path everybody = scope.everybody().folder().path();
    Path exchanged = Tampering.copy(everybody, folder.resolve("exchanged"));
    Tampering.replace(
        exchanged.resolve("changes/00001.json"), "previous\":\"\\w", "previous\":\"x");
    Path shrunk = Tampering.copy(everybody, folder.resolve("shrunk"));
    Tampering.replace(shrunk.resolve("changes/00001.json"), "entries\":2", "entries\":1");

    assertThat(BothVerifiers.subjects(List.of(exchanged, shrunk)).values())
        .containsExactly(Set.of(Finding.Subject.CHANGES), Set.of(Finding.Subject.CHANGES));
  }

  @Test
  void anUnpublishedScopeIsComparedByItsCommitmentAlone() {
    OversightLedger ledger = SmallScope.staffed(folder.resolve("open"), 24).oversight();

    assertThat(Verifier.verify(ledger.folder().path(), null, null))
        .satisfies(verification -> assertThat(verification.findings()).isEmpty())
        .satisfies(
            verification ->
                assertThat(verification.summary()).contains("which has no bulletin yet"));
  }
}
