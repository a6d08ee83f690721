package org.xinheng.jobs.night;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;

/**
 * One night to run: its day and what all its jobs share.
 *
 * @param asOf the night's day, a whole day in Asia/Shanghai
 * @param settings where and how much
 * @param definitions what counts
 * @param spark the session
 */
public record Night(
    LocalDate asOf, Settings settings, Definitions definitions, SparkSession spark) {}
