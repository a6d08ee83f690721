package org.xinheng.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.lake.Lake;

/**
 * The load in hand. A load is pending from its first write until {@code core.deliveries} names it:
 * that append, the last of a load, is its commit. What a pending load left behind after a crash is
 * replaced by the next attempt under the same number, and readers pass over it.
 *
 * @param number number of the ingest run; runs count up from 1
 * @param files its files
 */
record PendingLoad(long number, List<StagedFile> files) {
  /**
   * One file of the load.
   *
   * @param source name of its source mapping
   * @param knownOn day it reached us
   * @param status what became of it
   */
  record StagedFile(String source, LocalDate knownOn, String status) {}

  /** The load in hand after the last committed one, if there is one. */
  static Optional<PendingLoad> after(long committed, Lake lake) {
    long number = committed + 1;
    List<StagedFile> files = new ArrayList<>();
    for (Row row :
        lake.readOrEmpty(StagedFiles.TABLE)
            .filter(Deliveries.LOAD.column().equalTo(number))
            .select(
                Deliveries.SOURCE.column(),
                Deliveries.KNOWN_ON.column(),
                Deliveries.STATUS.column())
            .collectAsList()) {
      files.add(new StagedFile(row.getString(0), row.getLocalDate(1), row.getString(2)));
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(new PendingLoad(number, files));
  }

  /** Whether a file of the load is older than something that earlier loads brought. */
  boolean isBackFill(DeliveryRegister register) {
    LocalDate newest =
        register.entries().stream()
            .map(DeliveryRegister.Entry::knownOn)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return files.stream().anyMatch(file -> file.knownOn().isBefore(newest));
  }
}
