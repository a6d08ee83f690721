package org.xinheng.models.draw.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.Tickets;

class OfficerDrawTest {
  private static final Tickets TICKETS = Tickets.of("seed", "Q");

  @Test
  void everyFaultOfPostsIsNamedAtOnce() {
    Post post = new Post("Q:1", "消防", 1, List.of("a", "a"));

    assertThatThrownBy(() -> OfficerDraw.draw(TICKETS, List.of(post, post), officer -> 9))
        .isInstanceOf(DrawException.class)
        .hasMessageContainingAll(
            "it asks for 1 officers, fewer than two",
            "an officer is eligible twice",
            "it is listed twice");
  }

  @Test
  void aPostStaysEmptyRatherThanWithOneOfficerAndSaysWhy() {
    List<Staffing> staffings =
        OfficerDraw.draw(
            TICKETS,
            List.of(
                new Post("Q:1", "消防", 2, List.of("a")),
                new Post("Q:2", "消防", 2, List.of("b", "c")),
                new Post("Q:3", "消防", 2, List.of("b", "c", "d"))),
            officer -> 1);

    assertThat(staffings)
        .extracting(Staffing::officers)
        .containsExactly(List.of(), List.of("b", "c"), List.of());
    assertThat(staffings.get(0).shortage()).isEqualTo(Staffing.Shortage.TOO_FEW_ELIGIBLE);
    assertThat(staffings.get(2).shortage()).isEqualTo(Staffing.Shortage.TOO_FEW_LEFT);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # team, day,        unit, needs, eligible
          T1,     2026-10-20, 1,    食品,  true
          T1,     2026-10-21, 1,    食品,  false
          T1,     2026-10-20, 2,    食品,  false
          T1,     2026-10-19, 1,    食品,  false
          T1,     2026-10-20, 1,    电梯,  false
          T2,     2026-10-20, 1,    食品,  false
          """)
  void anOfficerIsEligibleWithCertificateTeamAndQualificationUnlessRecusedOrAbsent(
      String team, String day, String unit, String needs, boolean isEligible) {
    PostRequest request =
        new PostRequest("Q", unit, "市监", 2, LocalDate.parse(day), team, Set.of(needs));

    assertThat(officer("a", 4, 1).isEligible(request)).isEqualTo(isEligible);
  }

  @Test
  void aPostThatWantsMoreOfficersThanThereAreIsRefused() {
    Roster roster = Roster.of(List.of(officer("a", 4, 1), officer("b", 4, 4)));
    PostRequest request =
        new PostRequest("Q", "1", "市监", 3, LocalDate.parse("2026-10-20"), "T1", Set.of());

    assertThatThrownBy(() -> roster.posts(List.of(request)))
        .hasMessageContaining("it wants 3 officers, and there are 2");
    assertThat(List.of(roster.room("a"), roster.room("b"), roster.room("c")))
        .containsExactly(3, 0, 0);
  }

  @Test
  void officersListedTwiceOrWithBrokenIdsAreRefused() {
    assertThatThrownBy(
            () -> Roster.of(List.of(officer("a", 1, 0), officer("a", 1, 0), officer("b|", -1, 0))))
        .hasMessageContainingAll("\"a\": listed twice", "holds the separator |", "are negative");
  }

  private static Officer officer(String id, int cap, int earlier) {
    return new Officer(
        id,
        "T1",
        LocalDate.parse("2026-10-20"),
        Set.of("食品"),
        Set.of("2"),
        Set.of(LocalDate.parse("2026-10-19")),
        cap,
        earlier);
  }
}
