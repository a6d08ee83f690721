package org.xinheng.jobs.night;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the rows that tasks have written so far, for the line of the running job. */
final class RowsWritten extends SparkListener {
  private final AtomicLong rows = new AtomicLong();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd taskEnd) {
    if (taskEnd.taskMetrics() != null) {
      rows.addAndGet(taskEnd.taskMetrics().outputMetrics().recordsWritten());
    }
  }

  long soFar() {
    return rows.get();
  }
}
