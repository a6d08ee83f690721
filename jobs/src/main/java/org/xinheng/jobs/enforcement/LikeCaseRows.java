package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.checks.Comparison;

/** Compares fines with those of like cases: same cause, kind and tier. */
final class LikeCaseRows {
  /** Makes the median absolute deviation of a normal distribution its standard deviation. */
  private static final double TO_NORMAL = 1.482602218505602;

  private static final String[] LIKE = {"cause", "kind", "tier"};
  private static final String MEDIAN = "median";
  private static final String DISTANCE = "distance";

  private LikeCaseRows() {}

  /** All fines of the reviews. */
  static Dataset<Row> cases(Dataset<Row> reviewed) {
    return reviewed
        .filter(col(ReviewRows.USCC).isNotNull())
        .select(
            col(ReviewRows.USCC),
            col(ReviewRows.NAME),
            col(ReviewRows.TOWN),
            explode(col(ReviewRows.CASES)).as("c"))
        .select(col(ReviewRows.USCC), col(ReviewRows.NAME), col(ReviewRows.TOWN), col("c.*"));
  }

  /** Fines far from the median of their like, by median absolute deviation of the logarithms. */
  static Dataset<Row> far(Dataset<Row> cases, EnforcementCheck check) {
    Comparison.LikeCases rule = (Comparison.LikeCases) check.check();
    Dataset<Row> medians =
        cases
            .groupBy(col(LIKE[0]), col(LIKE[1]), col(LIKE[2]))
            .agg(
                count(lit(1)).as("like"),
                median(log(col("fine"))).as(MEDIAN),
                median(col("fine")).as("usual"))
            .filter(col("like").geq(rule.leastCases()));
    Dataset<Row> beside =
        cases.join(medians, LIKE).withColumn(DISTANCE, abs(log(col("fine")).minus(col(MEDIAN))));
    Dataset<Row> deviations =
        beside
            .groupBy(col(LIKE[0]), col(LIKE[1]), col(LIKE[2]))
            .agg(median(col(DISTANCE)).multiply(TO_NORMAL).as("deviation"));
    return beside
        .join(deviations, LIKE)
        .filter(col(DISTANCE).gt(col("deviation").multiply(rule.z())))
        .filter(col(DISTANCE).geq(Math.log(rule.leastRatio())))
        .filter(not(col(ReviewRows.EXPLAINED).and(lit(rule.unlessExplained()))))
        .withColumn("check", lit(check.id()))
        .withColumn("matter", col("cause"))
        .withColumn("measured", yuan(col("fine")))
        .withColumn(
            "allowed", concat(lit("中位数"), yuan(col("usual")), lit(" 共"), col("like"), lit("件")))
        .select(FindingRows.found());
  }

  /** Like cases whose median in one town is a multiple of that in another. */
  static Dataset<Row> apart(Dataset<Row> cases, EnforcementCheck check) {
    Comparison.TownSpread rule = (Comparison.TownSpread) check.check();
    Dataset<Row> towns =
        cases
            .filter(col(ReviewRows.TOWN).isNotNull())
            .groupBy(col(LIKE[0]), col(LIKE[1]), col(LIKE[2]), col(ReviewRows.TOWN))
            .agg(count(lit(1)).as("like"), median(col("fine")).as(MEDIAN))
            .filter(col("like").geq(rule.leastCases()));
    Column one = struct(col(MEDIAN), col(ReviewRows.TOWN), col("like"));
    return towns
        .groupBy(col(LIKE[0]), col(LIKE[1]), col(LIKE[2]))
        .agg(max(one).as("high"), min(one).as("low"))
        .filter(col("high.median").geq(col("low.median").multiply(rule.ratio())))
        .select(
            lit(check.id()).as("check"),
            lit(null).cast("string").as(ReviewRows.USCC),
            lit(null).cast("string").as(ReviewRows.NAME),
            col("high.town").as(ReviewRows.TOWN),
            lit(null).cast("string").as("department"),
            col("cause").as("matter"),
            concat(col("kind"), lit("/"), col("tier")).as("document"),
            lit(null).cast("int").as("on"),
            said(col("high")).as("measured"),
            said(col("low")).as("allowed"));
  }

  private static Column said(Column town) {
    return concat(
        town.getField(ReviewRows.TOWN),
        lit(" 中位数"),
        yuan(town.getField(MEDIAN)),
        lit(" 共"),
        town.getField("like"),
        lit("件"));
  }

  private static Column yuan(Column cents) {
    return cents.divide(100).cast("decimal(18,2)").cast("string");
  }
}
