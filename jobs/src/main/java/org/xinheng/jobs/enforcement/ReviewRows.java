package org.xinheng.jobs.enforcement;

import static org.xinheng.jobs.rows.RowSchema.array;
import static org.xinheng.jobs.rows.RowSchema.field;
import static org.xinheng.jobs.rows.RowSchema.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.enforcement.LikeCase;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.Reviewed;
import org.xinheng.models.enforcement.checks.Finding;

/**
 * Reviews as rows, between the pass and what is made of it. Beside them each partition gives one
 * row without enterprise that holds its part of the counts.
 */
final class ReviewRows {
  static final String USCC = "uscc";
  static final String NAME = "enterprise_name";
  static final String TOWN = "town";
  static final String FINDINGS = "findings";
  static final String CASES = "cases";
  static final String EXPLAINED = "explained";
  static final String SHARES = "shares";
  static final String COUNTS = "counts";

  static final StructType SCHEMA =
      struct(
          field(USCC, DataTypes.StringType),
          field(NAME, DataTypes.StringType),
          field(TOWN, DataTypes.StringType),
          array(
              FINDINGS,
              field("check", DataTypes.StringType),
              field("document", DataTypes.StringType),
              field("on", DataTypes.IntegerType),
              field("matter", DataTypes.StringType),
              field("department", DataTypes.StringType),
              field("measured", DataTypes.StringType),
              field("allowed", DataTypes.StringType)),
          array(
              CASES,
              field("cause", DataTypes.StringType),
              field("kind", DataTypes.StringType),
              field("tier", DataTypes.StringType),
              field("department", DataTypes.StringType),
              field("document", DataTypes.StringType),
              field("on", DataTypes.IntegerType),
              field("fine", DataTypes.LongType),
              field(EXPLAINED, DataTypes.BooleanType)),
          array(
              SHARES,
              field("kpi", DataTypes.StringType),
              field("hits", DataTypes.LongType),
              field("counted", DataTypes.LongType)),
          array(
              COUNTS,
              field("measure", DataTypes.StringType),
              field("matter", DataTypes.StringType),
              field("department", DataTypes.StringType),
              field("town", DataTypes.StringType),
              field("part", DataTypes.StringType),
              field("hits", DataTypes.LongType),
              field("counted", DataTypes.LongType)));

  private ReviewRows() {}

  static Row row(Reviewed seen) {
    return RowFactory.create(
        seen.uscc(),
        seen.name(),
        seen.town(),
        seen.findings().stream().map(ReviewRows::finding).toArray(Row[]::new),
        seen.cases().stream().map(ReviewRows::likeCase).toArray(Row[]::new),
        seen.shares().stream()
            .map(one -> RowFactory.create(one.kpi(), one.hits(), one.counted()))
            .toArray(Row[]::new),
        null);
  }

  private static Row finding(Finding one) {
    return RowFactory.create(
        one.check(),
        one.document(),
        one.on(),
        one.matter(),
        one.department(),
        one.measured(),
        one.allowed());
  }

  private static Row likeCase(LikeCase one) {
    return RowFactory.create(
        one.cause(),
        one.kind(),
        one.tier(),
        one.department(),
        one.document(),
        one.on(),
        one.fineCents(),
        one.isExplained());
  }

  static Row row(ReviewCounts counts) {
    List<Row> rows = new ArrayList<>();
    counts
        .all()
        .forEach(
            (key, sums) ->
                rows.add(
                    RowFactory.create(
                        key.measure(),
                        key.matter(),
                        key.department(),
                        key.town(),
                        key.part(),
                        sums[0],
                        sums[1])));
    return RowFactory.create(null, null, null, null, null, null, rows.toArray(Row[]::new));
  }
}
