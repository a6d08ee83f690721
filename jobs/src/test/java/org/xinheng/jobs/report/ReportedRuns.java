package org.xinheng.jobs.report;

import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.lake.Lake;

/** Runs of jobs: one that failed before it ended well, and nights of different length. */
final class ReportedRuns {
  private static final String RUNS =
      """
      as_of      | job                | started_at           | ended_at             | seconds | exit_code | rows | definitions_digest | settings_digest | version
      2026-06-28 | ingest-deliveries  | 2026-06-28T18:00:00Z | 2026-06-28T18:00:08Z | 8.0     | 0         | 90   | d                  | s               | 1
      2026-06-29 | ingest-deliveries  | 2026-06-29T18:00:00Z | 2026-06-29T18:00:10Z | 10.0    | 0         | 100  | d                  | s               | 1
      2026-06-30 | ingest-deliveries  | 2026-06-30T18:00:00Z | 2026-06-30T18:00:01Z | 1.0     | 3         |      | d                  | s               | 1
      2026-06-30 | ingest-deliveries  | 2026-06-30T19:00:00Z | 2026-06-30T19:00:12Z | 12.0    | 0         | 110  | d                  | s               | 1
      2026-06-30 | assess-enterprises | 2026-06-30T19:01:00Z | 2026-06-30T19:01:05Z | 5.0     | 0         | 52   | d                  | s               | 1
      """;

  private ReportedRuns() {}

  static void record(Lake lake, SparkSession spark) {
    lake.append(JobRuns.TABLE, JsonTable.rows(spark, JobRuns.TABLE, RUNS));
  }
}
