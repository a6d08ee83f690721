package org.xinheng.jobs.runtime;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.Definitions;

/**
 * What a job may use.
 *
 * @param spark the session
 * @param lake storage, limited to the tables the job declares
 * @param settings where and how much
 * @param definitions what counts
 * @param asOf the night's day, a whole day in Asia/Shanghai
 * @param options words given to the job by name, such as {@code rebuild}
 * @param progress where the job says what it did
 */
public record JobContext(
    SparkSession spark,
    Lake lake,
    Settings settings,
    Definitions definitions,
    LocalDate asOf,
    Set<String> options,
    Progress progress) {}
