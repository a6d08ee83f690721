package org.xinheng.models.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightTermsTest {
  private static final NightTerms TERMS = new NightTerms(2, 3);

  private static List<LocalDate> days(String text) {
    return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
  }

  @Test
  void theLastNightsStayThenTheLastOfEachMonthForItsTime() {
    List<LocalDate> nights =
        days("2026-02-27 2026-03-30 2026-03-31 2026-04-29 2026-05-02 2026-05-03 2026-06-01");

    assertThat(TERMS.passed(nights, LocalDate.parse("2026-06-01")))
        .isEqualTo(days("2026-02-27 2026-03-30 2026-05-02"));
    assertThat(TERMS.passed(nights, LocalDate.parse("2026-07-29")))
        .isEqualTo(days("2026-02-27 2026-03-30 2026-03-31 2026-04-29 2026-05-02"));
  }

  @Test
  void nightsAfterTheDayAreLeftAloneAndDoNotPushOthersOut() {
    assertThat(
            TERMS.passed(
                days("2026-05-01 2026-05-02 2026-05-03 2026-05-04"), LocalDate.parse("2026-05-03")))
        .isEqualTo(days("2026-05-01"));
    assertThat(TERMS.passed(days("2026-05-01 2026-05-02"), LocalDate.parse("2026-05-31")))
        .isEmpty();
  }
}
