package org.xinheng.jobs.lineage;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.catalogue.Table;

/**
 * A job of a night as it declares itself.
 *
 * @param name name on the command line
 * @param purpose what it does, in one sentence
 * @param asOf the night's day
 * @param reads tables it reads
 * @param writes tables it writes
 */
public record DeclaredJob(
    String name, String purpose, LocalDate asOf, List<Table> reads, List<Table> writes) {

  public DeclaredJob {
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
  }
}
