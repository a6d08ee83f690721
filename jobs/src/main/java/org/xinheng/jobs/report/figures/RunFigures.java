package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.xinheng.jobs.catalogue.JobRuns;

/** How long each job of a night took, beside the nights before it (作业用时). */
public final class RunFigures {
  private static final int NIGHTS = 30;
  private static final int MOST_JOBS = 100;
  private static final String LATEST = "latest";
  private static final String PLACE = "place";

  private RunFigures() {}

  /**
   * One row per job that ran for the night, in the order in which they began.
   *
   * @param runs every run of every job; the latest of a job and night counts
   */
  public static SiteTable table(Dataset<Row> runs, LocalDate asOf) {
    Dataset<Row> latest = latest(runs, asOf);
    Dataset<Row> tonight =
        latest
            .filter(JobRuns.AS_OF.column().equalTo(lit(asOf)))
            .join(usual(latest, asOf), new String[] {JobRuns.JOB.name()}, "left")
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

  /** The last good run of each job and night. */
  private static Dataset<Row> latest(Dataset<Row> runs, LocalDate asOf) {
    return runs.filter(JobRuns.EXIT_CODE.column().equalTo(0))
        .filter(JobRuns.AS_OF.column().leq(lit(asOf)))
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
            col(LATEST + ".*"));
  }

  /** The median of the last nights before, by job. */
  private static Dataset<Row> usual(Dataset<Row> latest, LocalDate asOf) {
    WindowSpec lastFirst =
        Window.partitionBy(JobRuns.JOB.column()).orderBy(JobRuns.AS_OF.column().desc());
    return latest
        .filter(JobRuns.AS_OF.column().lt(lit(asOf)))
        .withColumn(PLACE, row_number().over(lastFirst))
        .filter(col(PLACE).leq(NIGHTS))
        .groupBy(JobRuns.JOB.column())
        .agg(
            median(JobRuns.SECONDS.column()).as(SiteColumns.USUAL_SECONDS.name()),
            count(lit(1)).as(SiteColumns.NIGHTS_COMPARED.name()));
  }
}
