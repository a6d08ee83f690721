package org.xinheng.jobs.night;

import java.util.List;
import org.xinheng.jobs.catalogue.Table;

/**
 * One step of the night: reads declared tables, calls one pure function, writes declared tables.
 */
public interface Job {

  /** Name on the command line and in logs: a verb phrase in kebab case. */
  String name();

  /** What it does, in one sentence. */
  String purpose();

  List<Table> reads();

  List<Table> writes();

  /**
   * Folders of the lake beside its tables that the job reads or writes. Jobs that share one keep
   * the order of the night, as those do that share a table.
   */
  default List<String> folders() {
    return List.of();
  }

  /** Flags that {@code ./xinheng run} takes for this job; a night sets none. */
  default List<JobOption> options() {
    return List.of();
  }

  void run(JobContext context);
}
