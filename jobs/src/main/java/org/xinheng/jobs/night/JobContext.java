package org.xinheng.jobs.night;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;

/**
 * What a job may use.
 *
 * @param spark the session
 * @param lake storage, limited to the tables the job declares
 * @param settings where and how much
 * @param definitions what counts
 * @param asOf the night's day, a whole day in Asia/Shanghai
 * @param progress where the job says what it did
 * @param options which of its declared flags are set
 */
public record JobContext(
    SparkSession spark,
    Lake lake,
    Settings settings,
    Definitions definitions,
    LocalDate asOf,
    Progress progress,
    Set<JobOption> options) {

  public JobContext {
    options = Set.copyOf(options);
  }

  /** What a job may use when none of its flags is set. */
  public JobContext(
      SparkSession spark,
      Lake lake,
      Settings settings,
      Definitions definitions,
      LocalDate asOf,
      Progress progress) {
    this(spark, lake, settings, definitions, asOf, progress, Set.of());
  }
}
