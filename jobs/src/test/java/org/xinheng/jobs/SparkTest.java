package org.xinheng.jobs;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.BeforeEach;
import org.xinheng.jobs.lake.Sessions;

/**
 * What tests with Spark share: one local session for the whole module, opened by the first test and
 * left to the end of the process, set up as a night's session is.
 */
public abstract class SparkTest extends JavaDataFrameSuiteBase {
  private static final long serialVersionUID = 1L;

  @BeforeEach
  final void openSession() {
    runBefore();
  }

  @Override
  public SparkConf conf() {
    SparkConf conf = new SparkConf();
    Sessions.LOCAL_DISK.forEach(conf::set);
    Sessions.DELTA.forEach(conf::set);
    return conf.setMaster("local[2]")
        .setAppName("xinheng tests")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.ui.enabled", "false")
        .set("spark.sql.shuffle.partitions", "2")
        // For a few rows, code costs more to generate and compile than it saves; the night that
        // the build runs on the sample goes by generated code.
        .set("spark.sql.codegen.wholeStage", "false")
        .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .set("spark.sql.session.timeZone", "Asia/Shanghai")
        .set("spark.sql.datetime.java8API.enabled", "true")
        .set("spark.sql.warehouse.dir", "target/spark-warehouse")
        .set("spark.databricks.delta.snapshotPartitions", "1")
        // Least and greatest values of columns tell nothing where a table is one small file.
        .set("spark.databricks.delta.stats.collect", "false")
        .set("spark.databricks.delta.stats.skipping", "false");
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  /** The folder of the project, whichever folder the tests run in. */
  public static Path projectRoot() {
    return Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
  }
}
