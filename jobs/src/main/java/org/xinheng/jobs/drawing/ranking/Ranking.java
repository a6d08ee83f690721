package org.xinheng.jobs.drawing.ranking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.Tickets;

/**
 * The first random over frames of any size: each unit finds its own rank, those beyond the bound of
 * their cell stay where they are, and only the rest is sorted, cell by cell.
 */
public final class Ranking {
  private static final String SIZE = "size";
  private static final String MOST = "most";
  private static final StructType RANKED =
      schema(
              DrawResults.SCOPE,
              DrawResults.PLAN,
              DrawResults.UNIT_CLASS,
              DrawResults.STRATUM,
              DrawResults.ID,
              DrawResults.RANK,
              DrawResults.TICKET,
              DrawResults.WEIGHT,
              DrawResults.PROBABILITY_GIVEN,
              DrawResults.PROBABILITY,
              DrawResults.TOWN,
              DrawResults.VILLAGE)
          .add(SIZE, DataTypes.LongType)
          .add(MOST, DataTypes.LongType);

  private Ranking() {}

  /** Which tickets the plans of a scope have. */
  public enum TicketsOf {
    /** All plans share them, as the protocol says. */
    SCOPE,
    /** Each plan has its own: what coordination is compared with. */
    PLAN
  }

  /** The drawn units and reserves of all plans, as rows of {@link DrawResults}. */
  public static Dataset<Row> results(
      Dataset<Row> frames, Cells cells, String drawingSeed, String scope, TicketsOf ticketsOf) {
    // Sent once to each process: megabytes at many strata, too much for the code of every task.
    Broadcast<Cells> sent =
        JavaSparkContext.fromSparkContext(frames.sparkSession().sparkContext()).broadcast(cells);
    MapPartitionsFunction<Row, Row> rank =
        units ->
            RowsMade.ofEach(units, new Ranked(sent.value(), drawingSeed, scope, ticketsOf)::ranked);
    return frames
        .filter(DrawFrames.REASON.column().equalTo(""))
        .select(
            DrawFrames.PLAN.column(),
            DrawFrames.UNIT_CLASS.column(),
            DrawFrames.STRATUM.column(),
            DrawFrames.ID.column(),
            DrawFrames.WEIGHT.column(),
            DrawFrames.TOWN.column(),
            DrawFrames.VILLAGE.column())
        .mapPartitions(rank, Encoders.row(RANKED))
        .withColumn(
            DrawResults.PLACE.name(),
            row_number()
                .over(
                    Window.partitionBy(
                            DrawResults.PLAN.column(),
                            DrawResults.UNIT_CLASS.column(),
                            DrawResults.STRATUM.column())
                        .orderBy(DrawResults.RANK.column(), DrawResults.ID.column()))
                .cast(DataTypes.LongType))
        .filter(DrawResults.PLACE.column().leq(col(MOST)))
        .withColumn(DrawResults.IS_RESERVE.name(), DrawResults.PLACE.column().gt(col(SIZE)))
        .select(DrawResults.TABLE.expressions());
  }

  private static StructType schema(Column... columns) {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema =
          schema.add(
              new StructField(column.name(), column.type(), !column.required(), Metadata.empty()));
    }
    return schema;
  }

  /** Ranks the units of a partition; null for one that cannot be drawn. */
  private static final class Ranked {
    private final Cells cells;
    private final String seed;
    private final String scope;
    private final TicketsOf ticketsOf;
    private final Map<String, Tickets> tickets = new HashMap<>();

    Ranked(Cells cells, String seed, String scope, TicketsOf ticketsOf) {
      this.cells = cells;
      this.seed = seed;
      this.scope = scope;
      this.ticketsOf = ticketsOf;
    }

    private Row ranked(Row unit) {
      String plan = unit.getString(0);
      Cells.Cell cell = cells.of(plan, unit.getString(1), unit.getString(2));
      CellOdds odds = cell.odds();
      if (odds.size() == 0) {
        return null;
      }
      String named = ticketsOf == TicketsOf.SCOPE ? scope : scope + "|" + plan;
      long ticket =
          tickets.computeIfAbsent(named, name -> Tickets.of(seed, name)).of(unit.getString(3));
      int weight = unit.getInt(4);
      double own = odds.rank(ticket, weight);
      if (own > cell.bound()) {
        return null;
      }
      return RowFactory.create(
          scope,
          plan,
          unit.getString(1),
          unit.getString(2),
          unit.getString(3),
          own,
          ticket,
          weight,
          cell.given().of(weight),
          cell.averaged().of(weight),
          unit.get(5),
          unit.get(6),
          odds.size(),
          cell.most());
    }
  }
}
