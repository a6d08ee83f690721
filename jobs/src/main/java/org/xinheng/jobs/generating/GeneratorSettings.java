package org.xinheng.jobs.generating;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to generate, and where to.
 *
 * @param enterprises number of enterprises
 * @param asOf day of the last delivery
 * @param seed same seed, same bytes
 * @param out folder of the deliveries
 * @param partRows rows after which a file is continued in the next
 * @param plants how often each cause of warnings is planted; none without
 */
public record GeneratorSettings(
    long enterprises, LocalDate asOf, long seed, Path out, int partRows, int plants) {
  /** Rows of a part where nothing else is asked for. */
  public static final int PART_ROWS = 500_000;

  private static final int MOST_PLANTS = 2000;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  /** A city without planted causes. */
  public GeneratorSettings(long enterprises, LocalDate asOf, long seed, Path out, int partRows) {
    this(enterprises, asOf, seed, out, partRows, 0);
  }

  public GeneratorSettings {
    if (enterprises < 200 || enterprises > 100_000_000) {
      throw new IllegalArgumentException("Enterprises must be 200 to 100000000: " + enterprises);
    }
    if (asOf.isBefore(FIRST) || asOf.isAfter(LAST)) {
      throw new IllegalArgumentException("The day must lie from 2020 to 2040: " + asOf);
    }
    if (partRows < 1000 || partRows > 1_000_000) {
      throw new IllegalArgumentException("Part rows must be 1000 to 1000000: " + partRows);
    }
    if (plants < 0 || plants > MOST_PLANTS) {
      throw new IllegalArgumentException("Plants must be 0 to " + MOST_PLANTS + ": " + plants);
    }
    if (plants > 0 && asOf.getDayOfYear() != asOf.lengthOfYear()) {
      throw new IllegalArgumentException(
          "Causes are planted over a year: the day must be the last of one, not " + asOf);
    }
  }
}
