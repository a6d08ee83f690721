package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.xinheng.jobs.catalogue.JobRuns;

/** How long each job of a night took, beside the nights before it (作业用时). */
public final class RunFigures {
  private static final int NIGHTS = 30;
  private static final int MOST_JOBS = 100;
  private static final String LATEST = "latest";

  private RunFigures() {}

  /**
   * One row per job that ran for the night, in the order in which they began.
   *
   * @param runs every run of every job; the latest of a job and night counts
   */
  public static SiteTable table(Dataset<Row> runs, LocalDate asOf) {
    Dataset<Row> latest =
        runs.filter(JobRuns.EXIT_CODE.column().equalTo(0))
            .filter(JobRuns.AS_OF.column().between(lit(asOf.minusDays(NIGHTS)), lit(asOf)))
            .groupBy(JobRuns.AS_OF.column(), JobRuns.JOB.column())
            .agg(
                max(JobRuns.STARTED_AT.column()).as(JobRuns.STARTED_AT.name()),
                max_by(
                        struct(JobRuns.SECONDS.column(), JobRuns.ROWS.column()),
                        JobRuns.STARTED_AT.column())
                    .as(LATEST))
            .select(
                JobRuns.AS_OF.column(),
                JobRuns.JOB.column(),
                JobRuns.STARTED_AT.column(),
                functions.col(LATEST + ".*"));
    Dataset<Row> before =
        latest
            .filter(JobRuns.AS_OF.column().lt(lit(asOf)))
            .groupBy(JobRuns.JOB.column())
            .agg(
                median(JobRuns.SECONDS.column()).as(SiteColumns.USUAL_SECONDS.name()),
                functions.count(lit(1)).as(SiteColumns.NIGHTS_COMPARED.name()));
    Dataset<Row> tonight =
        latest
            .filter(JobRuns.AS_OF.column().equalTo(lit(asOf)))
            .join(before, new String[] {JobRuns.JOB.name()}, "left")
            .orderBy(JobRuns.STARTED_AT.column(), JobRuns.JOB.column());
    return SiteTable.first(
        MOST_JOBS,
        "jobs",
        JobRuns.TABLE,
        tonight,
        JobRuns.JOB,
        JobRuns.SECONDS,
        SiteColumns.USUAL_SECONDS,
        SiteColumns.NIGHTS_COMPARED,
        JobRuns.ROWS);
  }
}
