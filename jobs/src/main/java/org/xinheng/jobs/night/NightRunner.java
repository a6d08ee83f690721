package org.xinheng.jobs.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lineage.DeclaredJob;
import org.xinheng.jobs.lineage.Lineage;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.Failure;

/**
 * Runs jobs one after the other in one session, shows how it goes and keeps a record of it in
 * {@code core.job_runs}. The first job that fails ends the night.
 */
public final class NightRunner {
  private static final Logger LOG = LoggerFactory.getLogger(NightRunner.class);

  private final Installation installation;
  private final Night night;
  private final List<JobRun> runs = new ArrayList<>();
  private final List<Row> left = new ArrayList<>();
  private final Lineage lineage;
  private final RunJournal journal;
  private int recorded;

  public NightRunner(Installation installation, Night night) {
    this.installation = installation;
    this.night = night;
    this.lineage =
        Lineage.of(night.settings().lineage(), night.settings().lakeRoot(), installation.version());
    this.journal = new RunJournal(night, installation.version());
  }

  /** Runs all jobs of a night in their order and ends with its summary. */
  public void runNight(List<Job> jobs) {
    Instant start = installation.clock().instant();
    runAll(jobs, Set.of(), "nightly");
    Instant end = installation.clock().instant();
    double seconds = (end.toEpochMilli() - start.toEpochMilli()) / 1000.0;
    NightSummary.of(night.asOf(), runs, seconds).forEach(installation.screen()::line);
  }

  /** Runs one job with its flags. */
  public void runJob(Job job, Set<JobOption> options) {
    runAll(List.of(job), options, "run " + job.name());
    NightSummary.notes(runs).forEach(installation.screen()::line);
  }

  /**
   * Runs jobs that make no night together.
   *
   * @param command what people type to go on after a failure
   */
  public void runJobs(List<Job> jobs, String command) {
    runAll(jobs, Set.of(), command);
    NightSummary.notes(runs).forEach(installation.screen()::line);
  }

  private void runAll(List<Job> jobs, Set<JobOption> options, String command) {
    LOG.info(
        "start as_of={} version={} definitions={} settings={}",
        night.asOf(),
        installation.version(),
        night.definitions().digest(),
        night.settings().effective());
    for (Job job : jobs) {
      String place = (runs.size() + 1) + "/" + jobs.size();
      try {
        if (job.reads().contains(JobRuns.TABLE)) {
          record();
        }
        run(place, job, options);
      } catch (RuntimeException | Error e) {
        StopNotice.of(night.asOf(), runs, command).forEach(installation.screen()::line);
        recordDespite(e);
        throw e;
      }
    }
    record();
  }

  private void run(String place, Job job, Set<JobOption> options) {
    Progress progress = new Progress();
    SparkWork work = new SparkWork();
    Instant start = installation.clock().instant();
    MDC.put("job", job.name());
    MDC.put("as_of", night.asOf().toString());
    night.spark().sparkContext().addSparkListener(work);
    journal.left(job.name()).ifPresent(left::add);
    journal.begun(job.name(), start);
    lineage.started(declared(job), start);
    try (ProgressLine line = ProgressLine.start(installation, place, job, work::soFar)) {
      ExitCode exitCode = ExitCode.FAILURE;
      try {
        job.run(context(job, progress, options));
        exitCode = ExitCode.DONE;
      } catch (RuntimeException e) {
        exitCode = Failure.of(e).exitCode();
        throw e;
      } finally {
        line.end(ended(job, start, exitCode, progress));
      }
    } finally {
      night.spark().sparkContext().removeSparkListener(work);
      // What a job persisted would take memory from those behind it.
      night.spark().catalog().clearCache();
      MDC.clear();
    }
  }

  private JobRun ended(Job job, Instant start, ExitCode exitCode, Progress progress) {
    Instant end = installation.clock().instant();
    JobRun run = new JobRun(job.name(), start, end, exitCode, progress.figures());
    runs.add(run);
    journal.ended(run);
    lineage.ended(declared(job), start, end, exitCode, run.rows());
    LOG.info("done seconds={} exit_code={}", run.seconds(), exitCode.code());
    return run;
  }

  private DeclaredJob declared(Job job) {
    return new DeclaredJob(job.name(), job.purpose(), night.asOf(), job.reads(), job.writes());
  }

  private JobContext context(Job job, Progress progress, Set<JobOption> options) {
    Lake lake =
        Lake.at(night.spark(), night.settings().lakeRoot())
            .only(job.name(), job.reads(), job.writes());
    return new JobContext(
        night.spark(),
        lake,
        night.settings(),
        night.definitions(),
        night.asOf(),
        progress,
        options);
  }

  /** Keeps the record of a failed night, whose failure matters more than that of the record. */
  private void recordDespite(Throwable failure) {
    try {
      record();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Adds the runs that are not recorded yet; one commit for many, since each takes a while. */
  private void record() {
    List<JobRun> fresh = runs.subList(recorded, runs.size());
    if (fresh.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>(left);
    fresh.forEach(run -> rows.add(journal.row(run)));
    Lake lake = Lake.at(night.spark(), night.settings().lakeRoot());
    lake.append(JobRuns.TABLE, unknown(lake, rows));
    recorded = runs.size();
    left.clear();
    fresh.forEach(run -> journal.recorded(run.job()));
  }

  /** A process may be killed when the table holds its runs and before its word of them is gone. */
  private Dataset<Row> unknown(Lake lake, List<Row> rows) {
    Dataset<Row> all = night.spark().createDataFrame(rows, JobRuns.TABLE.schema());
    if (left.isEmpty() || !lake.exists(JobRuns.TABLE)) {
      return all;
    }
    String[] key = JobRuns.TABLE.key().stream().map(Column::name).toArray(String[]::new);
    return all.join(lake.read(JobRuns.TABLE), key, "left_anti");
  }
}
