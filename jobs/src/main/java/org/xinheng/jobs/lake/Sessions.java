package org.xinheng.jobs.lake;

import io.delta.storage.LocalLogStore;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;
import org.xinheng.jobs.runtime.Settings;

/** Opens the Spark session that a night runs in. */
public final class Sessions {
  /** Where all of a session is one process, its files are written without starting others. */
  public static final Map<String, String> LOCAL_DISK =
      Map.of(
          "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
          "spark.delta.logStore.file.impl", LocalLogStore.class.getName(),
          // Delta writes its checksums through it; the other manager asks readlink about each.
          "spark.sql.streaming.checkpointFileManagerClass",
              FileSystemBasedCheckpointFileManager.class.getName());

  /**
   * How Delta keeps its logs. Outside of UTC it makes out the files of a table anew with every
   * commit, to be sure of partitions by time of day; those here are by day.
   */
  public static final Map<String, String> DELTA =
      Map.of(
          "spark.sql.extensions",
          "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog",
          "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.databricks.delta.allFilesInCrc.verificationMode.forceOnNonUTC.enabled",
          "false");

  private Sessions() {}

  /** A session with Delta, the product's time zone and the settings applied. */
  public static SparkSession open(Settings settings, String name) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName(name)
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.shuffle.partitions", settings.shufflePartitions())
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.ui.showConsoleProgress", "false")
            // The JVM never compiles methods beyond 8,000 bytes: stages of wide rows are split.
            .config("spark.sql.codegen.hugeMethodLimit", "8000")
            // Files are told apart by load, source, contract and key; no reader filters by the
            // rest.
            .config("spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "4")
            // A write goes to one load or night: no need to sort wide rows by it first.
            .config("spark.sql.maxConcurrentOutputFileWriters", "8")
            .config("spark.sql.debug.maxToStringFields", "1000");
    DELTA.forEach(builder::config);
    if (settings.sparkMaster().startsWith("local")) {
      LOCAL_DISK.forEach(builder::config);
    }
    if (!settings.sparkMaster().isEmpty()) {
      builder.master(settings.sparkMaster()).config("spark.ui.enabled", "false");
    }
    settings.spark().forEach(builder::config);
    SparkSession session = builder.getOrCreate();
    Storage.check(settings, session.sparkContext().hadoopConfiguration());
    return session;
  }

  /** Stops the session of this process, where one is open. */
  public static void close() {
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
  }
}
