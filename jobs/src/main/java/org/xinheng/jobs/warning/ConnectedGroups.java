package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Connected components by alternating large stars and small stars (Kiveris, Lattanzi, Mirrokni,
 * Rastogi, Vassilvitskii: Connected Components in MapReduce and Beyond, SoCC 2014), until nothing
 * changes. Rounds grow with the logarithm of the size; nothing is collected, and each round is
 * checkpointed, so that plans stay short.
 */
final class ConnectedGroups {
  static final String NODE = "node";
  static final String OTHER = "other_node";

  /** The smallest node of the component. */
  static final String LABEL = "label";

  /** More than any graph of this world needs; a graph that does is a fault of this class. */
  private static final int MOST_ROUNDS = 60;

  private ConnectedGroups() {}

  /** How edges stand: the same sums, the same edges. */
  private record Standing(long edges, java.math.BigDecimal digest) {}

  /**
   * The component of every node.
   *
   * @param edges pairs {@link #NODE} and {@link #OTHER}, of any type that has an order, in any
   *     direction, more than once or not
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> stars = distinct(edges.select(col(NODE), col(OTHER))).localCheckpoint();
    Standing before = standing(stars);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      stars = smallStar(largeStar(stars)).localCheckpoint();
      Standing after = standing(stars);
      if (after.equals(before)) {
        Dataset<Row> leaves = stars.select(col(NODE), col(OTHER).as(LABEL));
        return leaves.union(leaves.select(col(LABEL).as(NODE), col(LABEL)).distinct());
      }
      before = after;
    }
    throw new IllegalStateException("Groups still change after " + MOST_ROUNDS + " rounds");
  }

  /** Every greater neighbour of a node is bound to the smallest one. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.select(inline(array(edge(NODE, OTHER), edge(OTHER, NODE))));
    Column smallest = least(min(col(OTHER)).over(Window.partitionBy(NODE)), col(NODE));
    return distinct(
        both.withColumn(LABEL, smallest)
            .filter(col(OTHER).gt(col(NODE)))
            .select(col(OTHER).as(NODE), col(LABEL).as(OTHER)));
  }

  /** A node and its smaller neighbours are bound to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> bound = edges.withColumn(LABEL, min(col(OTHER)).over(Window.partitionBy(NODE)));
    return distinct(bound.select(inline(array(edge(OTHER, LABEL), edge(NODE, LABEL)))));
  }

  private static Column edge(String node, String other) {
    return struct(col(node).as(NODE), col(other).as(OTHER));
  }

  /** Edges from the greater to the smaller node, once each and never to itself. */
  private static Dataset<Row> distinct(Dataset<Row> edges) {
    return edges
        .filter(not(col(NODE).equalTo(col(OTHER))))
        .select(greatest(col(NODE), col(OTHER)).as(NODE), least(col(NODE), col(OTHER)).as(OTHER))
        // The next step looks at all edges of a node together: one way from core to core for both.
        .repartition(col(NODE))
        .distinct();
  }

  private static Standing standing(Dataset<Row> edges) {
    Column digest = xxhash64(col(NODE), col(OTHER)).cast(DataTypes.createDecimalType(38, 0));
    Row row = edges.agg(count(lit(1)), sum(digest)).head();
    return new Standing(row.getLong(0), row.getDecimal(1));
  }
}
