package org.xinheng.jobs.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SupersededNightsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 28);
  private static final LocalDate SECOND = LocalDate.of(2026, 6, 29);
  private static final LocalDate THIRD = LocalDate.of(2026, 6, 30);

  @Test
  void aNightIsOvertakenByALaterLoadOfItsDayOrEarlierUntilItIsRunAgain() {
    TreeMap<Long, LocalDate> firstDays =
        new TreeMap<>(Map.of(1L, FIRST, 2L, SECOND, 3L, SECOND, 4L, THIRD));
    TreeMap<LocalDate, Long> published = new TreeMap<>(Map.of(FIRST, 1L, SECOND, 2L, THIRD, 4L));

    assertThat(SupersededNights.of(published, firstDays)).containsExactly(SECOND);

    published.put(SECOND, 3L);
    assertThat(SupersededNights.of(published, firstDays)).isEmpty();
  }

  @Test
  void aBackFillOvertakesEveryNightFromItsDayOn() {
    TreeMap<LocalDate, Long> published = new TreeMap<>(Map.of(FIRST, 1L, SECOND, 1L, THIRD, 1L));

    assertThat(SupersededNights.of(published, new TreeMap<>(Map.of(1L, FIRST, 2L, SECOND))))
        .containsExactly(SECOND, THIRD);
  }
}
