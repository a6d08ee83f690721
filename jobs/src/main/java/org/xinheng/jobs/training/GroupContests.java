package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
  private static final String GROUP = "group";
  private static final StructType SCORES =
      new StructType()
          .add(GROUP, DataTypes.StringType, false)
          .add("contender", DataTypes.IntegerType, false)
          .add("score", DataTypes.DoubleType, false)
          .add("good", DataTypes.LongType, false)
          .add("bad", DataTypes.LongType, false);
  private static final StructType CONTESTS =
      new StructType()
          .add("dimension", DataTypes.StringType, false)
          .add("code", DataTypes.StringType, false)
          .add("rows", DataTypes.IntegerType, false)
          .add("bad", DataTypes.IntegerType, false)
          .add("challenger", DataTypes.DoubleType, false)
          .add("champion", DataTypes.DoubleType, false);
  private static final double STEPS = 1000;

  private Dataset<Row> scores;

  /**
   * Adds the rows of a cut.
   *
   * @param rows training rows with the likeness of their enterprise
   * @param by those of the challenger and of its opponent
   */
  void add(Dataset<Row> rows, RowCounts.Numbers by) {
    MapPartitionsFunction<Row, Row> score =
        partition -> RowsMade.ofAll(partition, row -> scored(row, by.of(row)));
    Dataset<Row> added = rows.mapPartitions(score, Encoders.row(SCORES));
    scores = scores == null ? added : scores.union(added);
  }

  private static List<Row> scored(Row row, double[] scores) {
    List<Row> scored = new ArrayList<>();
    boolean isBad = TrainingRows.isBad(row);
    long weight = TrainingRows.weight(row);
    for (WatchDimension dimension : DIMENSIONS) {
      String group = dimension + "/" + row.getString(row.fieldIndex(dimension.name()));
      for (int contender = 0; contender < scores.length; contender++) {
        double score = Math.round(scores[contender] * STEPS) / STEPS;
        scored.add(
            RowFactory.create(group, contender, score, isBad ? 0 : weight, isBad ? weight : 0));
      }
    }
    return scored;
  }

  /** The groups in which both outcomes were seen, ranked where their rows lie. */
  List<Contest.Group> groups() {
    if (scores == null) {
      return List.of();
    }
    MapPartitionsFunction<Row, Row> rank =
        partition -> RowsMade.ofEachRun(partition, 0, GroupContests::ranked);
    List<Contest.Group> groups = new ArrayList<>();
    // Bounded by towns, trades and sizes.
    for (Row row :
        scores
            .groupBy(GROUP, "contender", "score")
            .agg(functions.sum("good"), functions.sum("bad"))
            .repartition(functions.col(GROUP))
            .sortWithinPartitions(GROUP, "contender", "score")
            .mapPartitions(rank, Encoders.row(CONTESTS))
            .orderBy("dimension", "code")
            .collectAsList()) {
      groups.add(
          new Contest.Group(
              row.getString(0).toLowerCase(Locale.ROOT),
              row.getString(1),
              row.getInt(2),
              row.getInt(3),
              row.getDouble(4),
              row.getDouble(5)));
    }
    return groups;
  }

  private static List<Row> ranked(Iterator<Row> group) {
    List<ValueCounts.Counting> counting =
        List.of(new ValueCounts.Counting(), new ValueCounts.Counting());
    String name = "";
    while (group.hasNext()) {
      Row row = group.next();
      name = row.getString(0);
      counting
          .get(row.getInt(1))
          .add(row.getDouble(2), RowCounts.rows(row.getLong(3)), RowCounts.rows(row.getLong(4)));
    }
    ValueCounts challenger = counting.get(0).done();
    double bad = challenger.totalBad();
    double good = challenger.totalGood();
    if (bad == 0 || good == 0) {
      return List.of();
    }
    int slash = name.indexOf('/');
    return List.of(
        RowFactory.create(
            name.substring(0, slash),
            name.substring(slash + 1),
            (int) Math.round(bad + good),
            (int) Math.round(bad),
            Ranking.of(challenger).auc(),
            Ranking.of(counting.get(1).done()).auc()));
  }
}
