package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_element_at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.enforcement.FallenDecisions;
import org.xinheng.models.enforcement.ZeroMatters.ZeroMatter;

/** Findings of all kinds as rows of {@link EnforcementFindings}. */
final class FindingRows {
  private static final int ID_LENGTH = 32;

  /** What a finding is before it is numbered and graded. */
  static final StructType FOUND =
      new StructType()
          .add("check", DataTypes.StringType)
          .add(ReviewRows.USCC, DataTypes.StringType)
          .add(ReviewRows.NAME, DataTypes.StringType)
          .add(ReviewRows.TOWN, DataTypes.StringType)
          .add("department", DataTypes.StringType)
          .add("matter", DataTypes.StringType)
          .add("document", DataTypes.StringType)
          .add("on", DataTypes.IntegerType)
          .add("measured", DataTypes.StringType)
          .add("allowed", DataTypes.StringType);

  private FindingRows() {}

  /** The columns of what was found, in the order of {@link #FOUND}. */
  static Column[] found() {
    return Arrays.stream(FOUND.fieldNames())
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  /** What was found in single files. */
  static Dataset<Row> ofFiles(Dataset<Row> reviewed) {
    return reviewed
        .filter(col(ReviewRows.USCC).isNotNull())
        .select(
            col(ReviewRows.USCC),
            col(ReviewRows.NAME),
            col(ReviewRows.TOWN),
            explode(col(ReviewRows.FINDINGS)).as("f"))
        .select(col(ReviewRows.USCC), col(ReviewRows.NAME), col(ReviewRows.TOWN), col("f.*"))
        .select(found());
  }

  /** Idle matters and departments whose decisions fall; few. */
  static Dataset<Row> ofCounts(
      SparkSession spark, List<ZeroMatter> idle, List<FallenDecisions> fallen) {
    List<Row> rows = new ArrayList<>();
    for (ZeroMatter one : idle) {
      String objects = one.objects() < 0 ? "未知" : Long.toString(one.objects());
      rows.add(
          row(
              one.check(),
              one.matter().department(),
              one.matter().code(),
              one.years() + "年无执法: " + one.cause().label(),
              "对象" + objects + ", 线索" + one.leads()));
    }
    for (FallenDecisions one : fallen) {
      rows.add(row(one.check(), one.department(), null, one.fell() + "/" + one.decided(), null));
    }
    return spark.createDataFrame(rows, FOUND);
  }

  private static Row row(
      EnforcementCheck check, String department, String matter, String measured, String allowed) {
    String named = department == null || department.isEmpty() ? null : department;
    return RowFactory.create(
        check.id(), null, null, null, named, matter, null, null, measured, allowed);
  }

  /** Numbered and graded, ready to be written. */
  static Dataset<Row> graded(
      Dataset<Row> found, EnforcementRules rules, LocalDate asOf, String definitionsDigest) {
    Column id =
        concat_ws(
            "|",
            known("check"),
            known(ReviewRows.USCC),
            known("document"),
            known("on"),
            known("matter"),
            known("department"));
    return found.select(
        lit(asOf).as(EnforcementFindings.AS_OF.name()),
        substring(sha2(id, 256), 1, ID_LENGTH).as(EnforcementFindings.FINDING_ID.name()),
        col("check"),
        said(rules, check -> check.level().name()).as(EnforcementFindings.LEVEL.name()),
        said(rules, check -> check.dimension().name()).as(EnforcementFindings.DIMENSION.name()),
        col(ReviewRows.USCC),
        col(ReviewRows.NAME),
        col(ReviewRows.TOWN),
        col("department"),
        col("matter"),
        col("document"),
        date_from_unix_date(col("on")).as(EnforcementFindings.HAPPENED_ON.name()),
        col("measured"),
        col("allowed"),
        lit(definitionsDigest).as(EnforcementFindings.DEFINITIONS_DIGEST.name()));
  }

  private static Column known(String name) {
    return coalesce(col(name).cast(DataTypes.StringType), lit(""));
  }

  private static Column said(EnforcementRules rules, Function<EnforcementCheck, String> what) {
    Column[] entries =
        rules.checks().stream()
            .flatMap(check -> Stream.of(lit(check.id()), lit(what.apply(check))))
            .toArray(Column[]::new);
    return try_element_at(map(entries), col("check"));
  }
}
