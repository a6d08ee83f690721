package org.xinheng.jobs.generating.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDayTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "0d, 2026-12-31",
    "-3m, 2026-09-30",
    "-3m+1d, 2026-10-01",
    "+2y, 2028-12-31",
    "Y0/07-01, 2026-07-01",
    "Y1/03-01, 2025-03-01"
  })
  void daysCountFromTheLast(String written, LocalDate day) {
    assertThat(RelativeDay.of(written, LAST)).isEqualTo(day);
  }

  @Test
  void yearsAreNamedAndOtherTextsStay() {
    assertThat(RelativeDay.year("Y2", LAST)).isEqualTo("2024");
    assertThat(RelativeDay.year("VALID", LAST)).isEqualTo("VALID");
  }

  @Test
  void whatIsNoDayIsRefused() {
    assertThatThrownBy(() -> RelativeDay.of("yesterday", LAST))
        .hasMessageContaining("\"yesterday\" is no day");
  }
}
