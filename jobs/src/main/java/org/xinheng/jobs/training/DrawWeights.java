package org.xinheng.jobs.training;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.models.risk.cohorts.InclusionWeights;

/**
 * Weighs the rows whose check was drawn by us by the inverse of its chance of being drawn. A weight
 * says how a check came about; it is no indicator, and no model asks for it.
 */
final class DrawWeights {
  private static final String SCOPE = "scope";
  private static final String CHANCE = "chance";
  private static final String INVERSE = "inverse";
  private static final StructType INVERSES =
      new StructType()
          .add(SCOPE, DataTypes.StringType, false)
          .add(TrainingRows.USCC, DataTypes.StringType, false)
          .add(TrainingRows.CHECKED_ON, DataTypes.IntegerType, false)
          .add(INVERSE, DataTypes.LongType, false);
  private static final StructType WEIGHTS =
      new StructType()
          .add(TrainingRows.USCC, DataTypes.StringType, false)
          .add(TrainingRows.CHECKED_ON, DataTypes.IntegerType, false)
          .add(TrainingRows.WEIGHT, DataTypes.LongType, false);

  private DrawWeights() {}

  /**
   * The rows with their weights. Checks that nobody drew, and those of reserves, weigh one: their
   * chance is not known.
   *
   * @param outcomes what became of drawn visits, as {@link DrawOutcomes} has it
   * @param results what was drawn, as {@link DrawResults} has it
   */
  static Dataset<Row> weighed(
      Dataset<Row> rows, Dataset<Row> outcomes, Dataset<Row> results, InclusionWeights weights) {
    Dataset<Row> inverses = inverses(visited(outcomes), chances(results));
    Map<String, long[]> draws = new TreeMap<>();
    // Bounded by scopes.
    for (Row row : inverses.groupBy(SCOPE).agg(sum(INVERSE), count(lit(1))).collectAsList()) {
      draws.put(row.getString(0), new long[] {row.getLong(1), row.getLong(2)});
    }
    if (draws.isEmpty()) {
      return rows;
    }
    MapFunction<Row, Row> weigh =
        row -> {
          long[] draw = draws.get(row.getString(0));
          return RowFactory.create(
              row.getString(1), row.getInt(2), weights.of(row.getLong(3), draw[0], draw[1]));
        };
    String[] keys = {TrainingRows.USCC, TrainingRows.CHECKED_ON};
    // Two draws of one day are one check.
    Dataset<Row> ofDay =
        inverses
            .map(weigh, Encoders.row(WEIGHTS))
            .groupBy(TrainingRows.USCC, TrainingRows.CHECKED_ON)
            .agg(max(TrainingRows.WEIGHT).as(CHANCE));
    Column weight = coalesce(col(CHANCE), col(TrainingRows.WEIGHT)).as(TrainingRows.WEIGHT);
    return rows.join(ofDay, keys, "left")
        .select(
            col(TrainingRows.USCC),
            col(TrainingRows.CUT),
            col(TrainingRows.CHECKED_ON),
            col(TrainingRows.BAD),
            col(TrainingRows.INDICATORS),
            weight);
  }

  /** Drawn units that were visited, by scope and day. */
  private static Dataset<Row> visited(Dataset<Row> outcomes) {
    return outcomes
        .filter(
            DrawOutcomes.VISITED_ON
                .column()
                .isNotNull()
                .and(not(DrawOutcomes.IS_REPLACEMENT.column())))
        .select(
            DrawOutcomes.SCOPE.column().as(SCOPE),
            DrawOutcomes.USCC.column().as(TrainingRows.USCC),
            unix_date(DrawOutcomes.VISITED_ON.column()).as(TrainingRows.CHECKED_ON))
        .distinct();
  }

  /** All plans of a scope share tickets: who is drawn by one is as likely as by the likeliest. */
  private static Dataset<Row> chances(Dataset<Row> results) {
    return results
        .filter(not(DrawResults.IS_RESERVE.column()))
        .groupBy(
            DrawResults.SCOPE.column().as(SCOPE), DrawResults.ID.column().as(TrainingRows.USCC))
        .agg(max(DrawResults.PROBABILITY.column()).as(CHANCE));
  }

  private static Dataset<Row> inverses(Dataset<Row> visited, Dataset<Row> chances) {
    MapFunction<Row, Row> invert =
        row ->
            RowFactory.create(
                row.getString(0),
                row.getString(1),
                row.getInt(2),
                InclusionWeights.inverse(row.getDouble(3)));
    return visited
        .join(chances, new String[] {SCOPE, TrainingRows.USCC})
        .select(col(SCOPE), col(TrainingRows.USCC), col(TrainingRows.CHECKED_ON), col(CHANCE))
        .map(invert, Encoders.row(INVERSES));
  }
}
