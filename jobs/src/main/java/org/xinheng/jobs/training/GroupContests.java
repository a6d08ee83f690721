package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.measures.Ranking;
import org.xinheng.models.risk.registry.Contest;
import org.xinheng.models.risk.watch.WatchDimension;

/** Holds two scores against one another town by town, trade by trade and size by size. */
final class GroupContests {
  /** Likenesses of enterprises: what a contest is told by. */
  static final StructType LIKENESS =
      new StructType()
          .add(TrainingRows.USCC, DataTypes.StringType, false)
          .add(WatchDimension.TOWN.name(), DataTypes.StringType, false)
          .add(WatchDimension.INDUSTRY.name(), DataTypes.StringType, false)
          .add(WatchDimension.SIZE.name(), DataTypes.StringType, false);

  private static final List<WatchDimension> DIMENSIONS =
      List.of(WatchDimension.TOWN, WatchDimension.INDUSTRY, WatchDimension.SIZE);
  private static final StructType COUNTS =
      new StructType()
          .add("dimension", DataTypes.StringType, false)
          .add("code", DataTypes.StringType, false)
          .add("contender", DataTypes.IntegerType, false)
          .add("score", DataTypes.DoubleType, false)
          .add("is_bad", DataTypes.BooleanType, false)
          .add(TrainingRows.WEIGHT, DataTypes.LongType, false);
  private static final double STEPS = 1000;

  private final TreeMap<String, TreeMap<String, List<ValueCounts.Counting>>> counted =
      new TreeMap<>();

  /**
   * Adds the rows of a cut.
   *
   * @param rows training rows with the likeness of their enterprise
   * @param scores those of the challenger and of its opponent
   */
  void add(Dataset<Row> rows, RowCounts.Numbers scores) {
    MapPartitionsFunction<Row, Row> score =
        partition -> RowsMade.ofAll(partition, row -> scored(row, scores.of(row)));
    Dataset<Row> counts =
        rows.mapPartitions(score, Encoders.row(COUNTS))
            .groupBy("dimension", "code", "contender", "score", "is_bad")
            .agg(functions.sum(TrainingRows.WEIGHT));
    // Bounded by towns, trades and sizes, and the steps of two scores.
    for (Row row : counts.collectAsList()) {
      boolean isBad = row.getBoolean(4);
      double many = RowCounts.rows(row.getLong(5));
      counted
          .computeIfAbsent(row.getString(0), absent -> new TreeMap<>())
          .computeIfAbsent(
              row.getString(1),
              absent -> List.of(new ValueCounts.Counting(), new ValueCounts.Counting()))
          .get(row.getInt(2))
          .add(row.getDouble(3), isBad ? 0 : many, isBad ? many : 0);
    }
  }

  private static List<Row> scored(Row row, double[] scores) {
    List<Row> scored = new ArrayList<>();
    for (WatchDimension dimension : DIMENSIONS) {
      String code = row.getString(row.fieldIndex(dimension.name()));
      for (int contender = 0; contender < scores.length; contender++) {
        double score = Math.round(scores[contender] * STEPS) / STEPS;
        scored.add(
            RowFactory.create(
                dimension.name(),
                code,
                contender,
                score,
                TrainingRows.isBad(row),
                TrainingRows.weight(row)));
      }
    }
    return scored;
  }

  /** The groups in which both outcomes were seen. */
  List<Contest.Group> groups() {
    List<Contest.Group> groups = new ArrayList<>();
    counted.forEach(
        (dimension, codes) ->
            codes.forEach(
                (code, contenders) -> {
                  ValueCounts challenger = contenders.get(0).done();
                  double bad = challenger.totalBad();
                  double good = challenger.totalGood();
                  if (bad > 0 && good > 0) {
                    groups.add(
                        new Contest.Group(
                            dimension.toLowerCase(java.util.Locale.ROOT),
                            code,
                            (int) Math.round(bad + good),
                            (int) Math.round(bad),
                            Ranking.of(challenger).auc(),
                            Ranking.of(contenders.get(1).done()).auc()));
                  }
                }));
    return groups;
  }
}
