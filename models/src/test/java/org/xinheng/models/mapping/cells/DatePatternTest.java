package org.xinheng.models.mapping.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          yyyy-MM-dd | 2026-03-01                | 2026-03-01
          yyyy-MM-dd | 2026-3-1                  | 2026-03-01
          yyyy-MM-dd | 2026-03-01 00:00:00       | 2026-03-01
          yyyy-MM-dd | 2026-03-01T23:59          | 2026-03-01
          yyyy-MM-dd | 2026-03-01T00:00:00.000   | 2026-03-01
          yyyy-MM-dd | 2026-03-01T00:00:00+08:00 | 2026-03-01
          yyyy-MM-dd | 2026-03-01T16:00:00Z      |
          yyyy-MM-dd | 2026-03-01T16             |
          yyyy-MM-dd | 2026-03-01x               |
          yyyy-MM-dd | 26-03-01                  |
          yyyy-MM-dd | 2026-02-29                |
          yyyy-MM-dd | 2024-02-29                | 2024-02-29
          yyyy-MM-dd | 2026-13-01                |
          yyyy-MM-dd | 2026-04-31                |
          yyyy-MM-dd | 2026-00-10                |
          yyyy-MM-dd | 0000-01-10                |
          yyyy-MM-dd | 2026-03-                  |
          yyyy/M/d   | 2026/3/1                  | 2026-03-01
          yyyy/M/d   | 2026/12/31                | 2026-12-31
          yyyyMMdd   | 20260301                  | 2026-03-01
          yyyyMMdd   | 2026301                   |
          yyyy年M月d日 | 2026年3月1日                 | 2026-03-01
          yyyy年M月d日 | 2026年3月1                  |
          M/d/yyyy   | 4/27/2019                 | 2019-04-27
          dd.MM.yyyy | 27.04.2019                | 2019-04-27
          """,
      delimiter = '|')
  void textsAreReadAsThePatternSays(String pattern, String text, LocalDate expected) {
    int day = DatePattern.compile(pattern).orElseThrow().parse(text);

    assertThat(day == DatePattern.NO_DATE ? null : LocalDate.ofEpochDay(day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM", "yy-MM-dd", "yyyyMd", "yyyy-MMM-dd", "dd/MM/yyyy/d", ""})
  void patternsWithoutOneYearMonthAndDayAreRefused(String pattern) {
    assertThat(DatePattern.compile(pattern)).isEmpty();
  }

  @Test
  void everyDayOfACenturySurvives() {
    DatePattern pattern = DatePattern.compile("yyyyMMdd").orElseThrow();
    for (int day = (int) LocalDate.of(1949, 10, 1).toEpochDay(); day < 30_000; day++) {
      String text = LocalDate.ofEpochDay(day).toString().replace("-", "");
      assertThat(pattern.parse(text)).isEqualTo(day);
    }
  }
}
