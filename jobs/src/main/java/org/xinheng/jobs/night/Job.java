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

  /** Flags that {@code ./xinheng run} takes for this job; a night sets none. */
  default List<JobOption> options() {
    return List.of();
  }

  void run(JobContext context);
}
