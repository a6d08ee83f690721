package org.xinheng.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 2026-02-28",
    "2024-01-31, 1, 2024-02-29",
    "2024-02-29, 12, 2025-02-28",
    "2024-02-29, 48, 2028-02-29",
    "2025-11-30, 3, 2026-02-28",
    "2026-02-28, 1, 2026-03-28",
    "2026-05-01, 36, 2029-05-01",
    "2026-05-01, 0, 2026-05-01"
  })
  void theLastDayStandsInWhereTheMonthIsTooShort(LocalDate day, int months, LocalDate expected) {
    assertThat(LocalDate.ofEpochDay(Months.after((int) day.toEpochDay(), months)))
        .isEqualTo(expected);
  }

  @Property(tries = 5000)
  void agreesWithJavaTime(
      @ForAll @IntRange(min = -800_000, max = 800_000) int day,
      @ForAll @IntRange(min = -600, max = 2400) int months) {
    assertThat(Months.after(day, months))
        .isEqualTo((int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay());
  }
}
