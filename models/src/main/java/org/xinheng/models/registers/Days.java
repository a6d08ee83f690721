package org.xinheng.models.registers;

import java.time.LocalDate;

/** Days as records hold them. */
final class Days {
  private Days() {}

  /** The day of a number of days since 1970-01-01; null for null. */
  static LocalDate of(Object days) {
    return days == null ? null : LocalDate.ofEpochDay((Integer) days);
  }
}
