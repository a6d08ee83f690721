package org.xinheng.jobs.bench;

import java.util.List;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Progress;

/** A job of the night with its measurement. */
final class MeteredJob implements Job {
  private final Job job;
  private final Meter meter;
  private final String step;

  MeteredJob(Job job, Meter meter, String step) {
    this.job = job;
    this.meter = meter;
    this.step = step;
  }

  @Override
  public String name() {
    return job.name();
  }

  @Override
  public String purpose() {
    return job.purpose();
  }

  @Override
  public List<Table> reads() {
    return job.reads();
  }

  @Override
  public List<Table> writes() {
    return job.writes();
  }

  @Override
  public List<String> folders() {
    return job.folders();
  }

  @Override
  public List<JobOption> options() {
    return job.options();
  }

  @Override
  public void run(JobContext context) {
    meter.measure(
        step,
        () -> {
          job.run(context);
          Object rows = context.progress().figures().get(Progress.ROWS);
          return rows instanceof Number number ? number.longValue() : Measurement.NO_ROWS;
        });
  }
}
