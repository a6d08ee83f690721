package org.xinheng.jobs.bench;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to measure, and where.
 *
 * @param enterprises number of enterprises
 * @param asOf day of the second night
 * @param seed seed of the deliveries
 * @param folder empty folder for deliveries, lake and scores
 * @param duckMemory memory DuckDB may take, such as {@code 4GB}
 */
public record BenchSettings(
    long enterprises, LocalDate asOf, long seed, Path folder, String duckMemory) {

  Path deliveries() {
    return folder.resolve("deliveries");
  }

  Path lake() {
    return folder.resolve("lake");
  }

  Path facts() {
    return folder.resolve("facts");
  }
}
