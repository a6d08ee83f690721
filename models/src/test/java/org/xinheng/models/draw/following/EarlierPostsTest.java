package org.xinheng.models.draw.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.draw.following.Standing.PostNow;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;
import org.xinheng.models.draw.officers.PostRequest;

class EarlierPostsTest {
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 10, 15);

  private static PostNow post(String scope, String unit, String day, String... officers) {
    return new PostNow(
        new PostRequest(scope, unit, "MARKET", 2, LocalDate.parse(day), "T1", Set.of()),
        Arrays.asList(officers));
  }

  @Test
  void whoWasSentToAnEnterpriseTheLastTimeIsKnownByUnit() {
    EarlierPosts posts =
        new EarlierPosts(
            List.of(
                post("2026Q1", "U1", "2026-02-01", "W1", "W2"),
                post("2026Q2", "U1", "2026-05-01", "W3", "W4"),
                post("2026Q2", "U2", "2026-05-02", "W3", "W1"),
                post("2026Q3", "U2", "2026-08-02")));

    assertThat(posts.lastVisits())
        .isEqualTo(Map.of("W1", Set.of("U2"), "W3", Set.of("U1", "U2"), "W4", Set.of("U1")));
    assertThat(posts.between(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 5, 2)))
        .isEqualTo(Map.of("W1", 1, "W3", 2, "W4", 1));
  }

  @Test
  void officersWhoWentToAReserveHoldItsPostFromTheNightThatSentThem(@TempDir Path folder) {
    OversightLedger ledger = SmallScope.write(folder, 300).oversight();
    Standing standing = Standing.current(ledger);
    FollowUp.Door door = closed(standing);
    String visit = SmallScope.SCOPE + ":" + door.unit();
    ledger.amend(
        new FollowUp(
            KNOWN_ON, List.of(new FollowUp.Result(visit, "M1", "7", KNOWN_ON)), List.of(door)));

    List<PostNow> before = new ArrayList<>(Standing.knownBy(ledger, KNOWN_ON.minusDays(1)).posts());
    List<PostNow> after = new ArrayList<>(Standing.knownBy(ledger, KNOWN_ON).posts());
    List<String> sent = door.posts().get(0).staffing().officers();

    assertThat(sent).hasSize(2);
    assertThat(new EarlierPosts(before).lastVisits().get(sent.get(0))).isNull();
    assertThat(new EarlierPosts(after).lastVisits().get(sent.get(0))).contains(door.reserve());
    assertThat(new EarlierPosts(after).between(KNOWN_ON, KNOWN_ON.plusDays(9)))
        .containsEntry(sent.get(0), 1)
        .containsEntry(sent.get(1), 1);
  }

  private static FollowUp.Door closed(Standing standing) {
    for (String unit : standing.places().open("food")) {
      FollowUp.Door door =
          new DoorRule(standing, "food", unit, KNOWN_ON).replaced("7", SmallScope::asked);
      if (door.isReplaced()) {
        return door;
      }
    }
    throw new AssertionError("nobody can be replaced");
  }
}
