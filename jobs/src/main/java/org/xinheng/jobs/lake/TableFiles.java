package org.xinheng.jobs.lake;

import io.delta.tables.DeltaTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The files of one Delta table: those that its log names and those that it names no longer.
 *
 * @param path where the table lies
 */
record TableFiles(SparkSession spark, String path) {
  private static final String KEPT_FILES = "delta.deletedFileRetentionDuration";

  /**
   * For removing older files at once, and for listing them in few tasks instead of ten thousand.
   */
  private static final Map<String, String> VACUUM =
      Map.of(
          "spark.databricks.delta.retentionDurationCheck.enabled", "false",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "8");

  /** Removes every file that the log names no longer. */
  void forgetHistory() {
    vacuum(0);
  }

  /**
   * Writes many small files as few, and removes files that the log has not named for some hours;
   * does either only where the log says that there is something to do.
   *
   * @param present milliseconds since 1970 by the clock of the storage
   */
  Compaction compact(int keepHours, long present) {
    TableLog log = TableLog.of(path, spark.sessionState().newHadoopConf());
    long merged = 0;
    if (log.hasSmallFilesToMerge()) {
      Row done = table().optimize().executeCompaction().head();
      merged = done.<Row>getAs("metrics").<Long>getAs("numFilesRemoved");
    }
    long since = present - Duration.ofHours(keepHours).toMillis();
    long unnamed = log.unnamedSince(since);
    if (unnamed == 0) {
      return new Compaction(log.files(), log.bytes(), merged, 0);
    }
    keepUnnamedFiles(keepHours);
    vacuum(keepHours);
    return new Compaction(log.files(), log.bytes(), merged, unnamed - log.unnamedSince(since));
  }

  /** A vacuum obeys its own hours only where they are none; others it takes from the table. */
  private void keepUnnamedFiles(int hours) {
    String term = "interval " + hours + " hours";
    Row detail = table().detail().select("properties").head();
    if (!term.equals(detail.getJavaMap(0).get(KEPT_FILES))) {
      spark.sql(
          "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('%s' = '%s')"
              .formatted(path, KEPT_FILES, term));
    }
  }

  private void vacuum(int keepHours) {
    Map<String, String> before = new HashMap<>();
    VACUUM.forEach(
        (key, value) -> {
          before.put(key, spark.conf().get(key));
          spark.conf().set(key, value);
        });
    try {
      if (keepHours == 0) {
        table().vacuum(0);
      } else {
        table().vacuum();
      }
    } finally {
      before.forEach(spark.conf()::set);
    }
  }

  private DeltaTable table() {
    return DeltaTable.forPath(spark, path);
  }
}
