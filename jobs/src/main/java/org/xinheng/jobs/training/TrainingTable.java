package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.cohorts.CohortReader;
import org.xinheng.models.risk.cohorts.Cuts;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.watch.Likeness;
import org.xinheng.models.risk.watch.SizeBands;
import org.xinheng.models.risk.watch.WatchRules;

/**
 * Makes the training table of a lake's dossiers: no joins, and every row by the function that
 * serves the night.
 *
 * @param rows the cohorts before the day
 * @param cuts their cuts, latest first
 * @param population everybody on the day itself, without outcomes
 * @param likeness town, trade and size of everybody on the day: no indicators, but what a contest
 *     is told by
 */
public record TrainingTable(
    Dataset<Row> rows, List<Integer> cuts, Dataset<Row> population, Dataset<Row> likeness) {
  private static final StructType BEGINNING =
      new StructType()
          .add("began", DataTypes.IntegerType, false)
          .add("first_check", DataTypes.IntegerType, false);
  private static final StructType SUMS =
      new StructType()
          .add("as_of", DataTypes.IntegerType, false)
          .add("kind", DataTypes.StringType, false)
          .add("name", DataTypes.StringType, false)
          .add("value", DataTypes.LongType, false)
          .add("weight", DataTypes.LongType, false);
  private static final String OVERALL = "overall";

  /**
   * The table of dossiers as {@link Dossiers#filled} gives them.
   *
   * @param asOf the day by which outcomes had to be known, as days since 1970-01-01
   */
  public static TrainingTable of(Dataset<Row> dossiers, Definitions definitions, int asOf) {
    RiskIndicators indicators = RiskIndicators.of(definitions);
    MapPartitionsFunction<Row, Row> begin =
        partition -> {
          CohortReader reader = reader(definitions, 0);
          Symbols symbols = new Symbols();
          return each(partition)
              .map(
                  dossier ->
                      RowFactory.create(
                          CohortReader.began(dossier, symbols), reader.firstCheck(dossier, asOf)))
              .iterator();
        };
    Row beginning =
        dossiers
            .mapPartitions(begin, Encoders.row(BEGINNING))
            .agg(functions.min("began"), functions.min("first_check"))
            .head();
    if (beginning.isNullAt(0) || beginning.getInt(1) == Integer.MAX_VALUE) {
      throw new RiskModelException("Nobody was ever checked: there is nothing to learn from.");
    }
    int began = beginning.getInt(0);
    List<Integer> cuts = Cuts.before(asOf, beginning.getInt(1), indicators.plan());
    Map<Integer, Rates> rates = rates(dossiers, definitions, began, cuts, asOf);
    Rates tonight = rates.remove(asOf);
    MapPartitionsFunction<Row, Row> examples =
        partition -> {
          CohortReader reader = reader(definitions, began);
          return each(partition)
              .flatMap(dossier -> reader.examples(dossier, asOf, rates).stream())
              .map(TrainingRows::row)
              .iterator();
        };
    MapPartitionsFunction<Row, Row> standing =
        partition -> {
          CohortReader reader = reader(definitions, began);
          return each(partition)
              .map(dossier -> standing(dossier, asOf, reader.row(dossier, asOf, tonight)))
              .iterator();
        };
    return new TrainingTable(
        dossiers.mapPartitions(examples, Encoders.row(TrainingRows.SCHEMA)),
        cuts,
        dossiers.mapPartitions(standing, Encoders.row(TrainingRows.SCHEMA)),
        likeness(dossiers, definitions, asOf));
  }

  private static Dataset<Row> likeness(Dataset<Row> dossiers, Definitions definitions, int asOf) {
    MapPartitionsFunction<Row, Row> liken =
        partition -> {
          SizeBands sizes = WatchRules.of(definitions).sizes();
          Symbols symbols = new Symbols();
          return each(partition)
              .map(
                  dossier -> {
                    Likeness like = Likeness.of(dossier.knownBy(asOf, symbols), sizes);
                    return RowFactory.create(
                        dossier.uscc(), like.town(), like.industry(), like.size());
                  })
              .iterator();
        };
    return dossiers.mapPartitions(liken, Encoders.row(GroupContests.LIKENESS));
  }

  private static Map<Integer, Rates> rates(
      Dataset<Row> dossiers, Definitions definitions, int began, List<Integer> cuts, int asOf) {
    MapPartitionsFunction<Row, Row> tally =
        partition -> {
          List<RateTally> tallies = new ArrayList<>();
          cuts.forEach(cut -> tallies.add(new RateTally(cut)));
          tallies.add(new RateTally(asOf));
          CohortReader reader = reader(definitions, began);
          each(partition).forEach(dossier -> reader.tally(dossier, tallies));
          return sums(tallies);
        };
    Dataset<Row> sums =
        dossiers
            .mapPartitions(tally, Encoders.row(SUMS))
            .groupBy("as_of", "kind", "name")
            .agg(functions.sum("value"), functions.sum("weight"));
    Map<Integer, Map<String, long[]>> overall = new TreeMap<>();
    Map<Integer, Map<String, long[]>> groups = new TreeMap<>();
    cuts.forEach(cut -> overall.put(cut, new TreeMap<>()));
    overall.put(asOf, new TreeMap<>());
    overall.keySet().forEach(day -> groups.put(day, new TreeMap<>()));
    // Bounded by declared means, industries and towns.
    for (Row row : sums.collectAsList()) {
      Map<Integer, Map<String, long[]>> into = row.getString(1).equals(OVERALL) ? overall : groups;
      into.get(row.getInt(0)).put(row.getString(2), new long[] {row.getLong(3), row.getLong(4)});
    }
    Map<Integer, Rates> rates = new TreeMap<>();
    overall.forEach((day, means) -> rates.put(day, new Rates(day, means, groups.get(day))));
    return rates;
  }

  private static Iterator<Row> sums(List<RateTally> tallies) {
    List<Row> rows = new ArrayList<>();
    for (RateTally tally : tallies) {
      Rates rates = tally.done();
      rates
          .overall()
          .forEach(
              (name, sums) ->
                  rows.add(RowFactory.create(rates.asOf(), OVERALL, name, sums[0], sums[1])));
      rates
          .groups()
          .forEach(
              (name, sums) ->
                  rows.add(RowFactory.create(rates.asOf(), "group", name, sums[0], sums[1])));
    }
    return rows.iterator();
  }

  private static Row standing(Dossier dossier, int asOf, double[] indicators) {
    return TrainingRows.row(new Example(dossier.uscc(), asOf, -1, false, indicators));
  }

  private static Stream<Dossier> each(Iterator<Row> partition) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(partition, 0), false)
        .map(Dossiers::dossier);
  }

  /** A reader, compiled once per partition. */
  private static CohortReader reader(Definitions definitions, int began) {
    RiskIndicators indicators = RiskIndicators.of(definitions);
    return new CohortReader(
        indicators, indicators.target(), indicators.plan().horizonDays(), began);
  }
}
