package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Sighting;
import org.xinheng.models.warning.Surges;

/** Judges the tests of each rule and day beside each other, without bringing them to one place. */
final class SurgeRounds {
  private static final StructType TESTS =
      new StructType()
          .add("rule", DataTypes.StringType)
          .add("day", DataTypes.IntegerType)
          .add("p_value", DataTypes.DoubleType)
          .add("needed_rank", DataTypes.DoubleType);

  private SurgeRounds() {}

  /** What all partitions counted; bounded by months and divisions of industry. */
  static PeerCounts peers(Dataset<Row> sightings) {
    PeerCounts peers = new PeerCounts();
    sightings
        .filter(col(SightingRows.USCC).isNull())
        .select(explode(col(SightingRows.PEERS)).as("p"))
        .groupBy("p.rule", "p.month", "p.peers")
        .agg(sum("p.enterprises"), sum("p.counted"))
        .collectAsList()
        .forEach(
            row ->
                peers.add(
                    new PeerCounts.Group(row.getString(0), row.getInt(1), row.getString(2)),
                    row.getLong(3),
                    row.getLong(4)));
    return peers;
  }

  /** The greatest p-value that passes of each round; bounded by rules and weeks. */
  static Map<Surges.Round, Double> cutOffs(
      Dataset<Row> sightings, PeerCounts peers, Rulebook rulebook) {
    MapPartitionsFunction<Row, Row> test =
        partition -> {
          Surges surges = Surges.of(rulebook.rules(), peers, Map.of());
          List<Row> tests = new ArrayList<>();
          partition.forEachRemaining(row -> test(surges, row, tests));
          return tests.iterator();
        };
    Map<Surges.Round, Double> cutOffs = new HashMap<>();
    sightings
        .filter(size(col(SightingRows.OBSERVED)).gt(0))
        .select(SightingRows.OBSERVED)
        .mapPartitions(test, Encoders.row(TESTS))
        .withColumn("rank", row_number().over(Window.partitionBy("rule", "day").orderBy("p_value")))
        .filter(col("needed_rank").leq(col("rank")))
        .groupBy("rule", "day")
        .agg(max("p_value"))
        .collectAsList()
        .forEach(
            row ->
                cutOffs.put(new Surges.Round(row.getString(0), row.getInt(1)), row.getDouble(2)));
    return cutOffs;
  }

  private static void test(Surges surges, Row row, List<Row> tests) {
    for (Sighting.Observed one : SightingRows.observed(row, 0)) {
      Surges.Round round = new Surges.Round(one.rule(), one.observation().day());
      surges
          .pValue(one.rule(), one.observation())
          .ifPresent(
              value ->
                  tests.add(
                      RowFactory.create(
                          round.rule(), round.day(), value, surges.neededRank(round, value))));
    }
  }
}
