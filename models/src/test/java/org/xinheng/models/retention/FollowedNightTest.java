package org.xinheng.models.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedNightTest {
  private static final RetentionTerms TERMS =
      new RetentionTerms(List.of(), new NightTerms(2, 12), 5, 3, 7);

  private static FollowedNight night(String scope, String day) {
    return new FollowedNight(scope, LocalDate.parse(day));
  }

  @Test
  void theLastNightOfAScopeOutlivesTheOthers() {
    FollowedNight last = night("2025Q4", "2025-12-10");
    List<FollowedNight> followed =
        List.of(
            night("2025Q4", "2025-11-28"),
            night("2025Q4", "2025-11-30"),
            night("2025Q4", "2025-12-09"),
            last,
            night("2026Q1", "2026-03-01"),
            night("2026Q1", "2026-03-02"),
            night("2026Q1", "2026-03-03"));

    assertThat(FollowedNight.passed(followed, TERMS, LocalDate.of(2026, 3, 3)))
        .containsExactly(
            night("2025Q4", "2025-11-28"),
            night("2025Q4", "2025-12-09"),
            night("2026Q1", "2026-03-01"));
    assertThat(FollowedNight.passed(List.of(last), TERMS, LocalDate.of(2028, 12, 9))).isEmpty();
    assertThat(FollowedNight.passed(List.of(last), TERMS, LocalDate.of(2028, 12, 10)))
        .containsExactly(last);
  }
}
