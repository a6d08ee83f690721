package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Every run of every job: when, how it ended, and with which definitions (运行记录). */
public final class JobRuns {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "评定基准日", "The night's day, in Asia/Shanghai");
  public static final Column JOB =
      required("job", DataTypes.StringType, "作业", "Name of the job on the command line");
  public static final Column STARTED_AT =
      required("started_at", DataTypes.TimestampType, "开始时刻", "When the job began");
  public static final Column ENDED_AT =
      required(
          "ended_at",
          DataTypes.TimestampType,
          "结束时刻",
          "When the job ended; of a killed one, when it began");
  public static final Column SECONDS =
      required("seconds", DataTypes.DoubleType, "用时(秒)", "Wall time of the job");
  public static final Column EXIT_CODE =
      required(
          "exit_code",
          DataTypes.IntegerType,
          "退出码",
          "0 done, 1 command line, 2 input, 3 failure, 4 data gate closed, 137 process killed");
  public static final Column ROWS =
      optional("rows", DataTypes.LongType, "写入行数", "Rows the job says it wrote, if it says so");
  public static final Column DEFINITIONS_DIGEST =
      required(
          "definitions_digest", DataTypes.StringType, "规则摘要", "Digest of the definitions in force");
  public static final Column SETTINGS_DIGEST =
      required("settings_digest", DataTypes.StringType, "设置摘要", "Digest of the settings in force");
  public static final Column VERSION =
      required(
          "version", DataTypes.StringType, "程序版本", "Version and commit of the program that ran");

  public static final Table TABLE =
      new Table(
          "core.job_runs",
          "one row per job and run",
          List.of(AS_OF, JOB, STARTED_AT),
          null,
          List.of(
              AS_OF,
              JOB,
              STARTED_AT,
              ENDED_AT,
              SECONDS,
              EXIT_CODE,
              ROWS,
              DEFINITIONS_DIGEST,
              SETTINGS_DIGEST,
              VERSION));

  private JobRuns() {}
}
