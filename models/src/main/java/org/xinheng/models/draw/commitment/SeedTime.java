package org.xinheng.models.draw.commitment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something appeared: a day such as {@code 2026-10-08}, which is meant from its first moment
 * in China, or an instant with its offset such as {@code 2026-10-08T21:15:00+08:00}.
 *
 * @param day the day in China
 * @param instant the instant, or the first one of the day
 * @param isExact whether an instant was given
 */
record SeedTime(LocalDate day, Instant instant, boolean isExact) {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int DAY_CHARACTERS = 10;

  static Optional<SeedTime> of(String text) {
    try {
      if (text.length() == DAY_CHARACTERS) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new SeedTime(day, day.atStartOfDay().toInstant(CHINA), false));
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      LocalDate day = time.withOffsetSameInstant(CHINA).toLocalDate();
      return Optional.of(new SeedTime(day, time.toInstant(), true));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean isReadable(String text) {
    return of(text).isPresent();
  }
}
