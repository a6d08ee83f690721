package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.statistics.Wilson;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Surges;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.life.FeedbackCodes.Conclusion;
import org.xinheng.models.warning.life.WorkingDays;
import org.xinheng.models.warning.tuning.Trial;
import org.xinheng.models.warning.tuning.TriedRules;

/**
 * Tries other thresholds of the rules that are confirmed too seldom, all in one pass over the
 * dossiers. Nights on which no rule is proposed for tuning make no further pass.
 */
record Tuning(RaiseWarnings.Judged judged, Dataset<Row> dossiers, LocalDate asOf) {
  private static final String OPENINGS = "openings";
  private static final String VERIFIED = "verified";
  private static final String CONFIRMED = "confirmed";
  private static final StructType OUTCOMES =
      new StructType()
          .add(WarningTuning.RULE.name(), DataTypes.StringType)
          .add(WarningTuning.THRESHOLD.name(), DataTypes.LongType)
          .add(WarningTuning.IS_IN_FORCE.name(), DataTypes.BooleanType)
          .add(OPENINGS, DataTypes.IntegerType)
          .add(VERIFIED, DataTypes.BooleanType)
          .add(CONFIRMED, DataTypes.BooleanType);

  /** Ids of the rules of which enough warnings were verified and too few confirmed. */
  Set<String> proposed(Dataset<Row> warnings) {
    WarningRules.Precision asked = WarningRules.of(judged.definitions()).precision();
    Set<String> proposed = new TreeSet<>();
    warnings
        .filter(
            Warnings.VERDICT
                .column()
                .isin(Conclusion.CONFIRMED.name(), Conclusion.DISMISSED.name()))
        .groupBy(Warnings.RULE.column())
        .agg(
            count(lit(1)), count_if(Warnings.VERDICT.column().equalTo(Conclusion.CONFIRMED.name())))
        .collectAsList()
        .forEach(
            row -> {
              if (row.getLong(1) >= asked.fromVerified()
                  && row.getLong(2) < asked.below() * row.getLong(1)) {
                proposed.add(row.getString(0));
              }
            });
    return proposed;
  }

  /** Writes what each threshold of some rules would have done; the number of rows. */
  long write(Lake lake, SparkSession spark, Set<String> rules) {
    List<Row> rows = rules.isEmpty() ? List.of() : rows(rules);
    if (!rows.isEmpty() || lake.exists(WarningTuning.TABLE)) {
      lake.writeNight(
          WarningTuning.TABLE, asOf, spark.createDataFrame(rows, WarningTuning.TABLE.schema()));
    }
    return rows.size();
  }

  private List<Row> rows(Set<String> proposed) {
    Rulebook rulebook = new Rulebook(judged.definitions(), proposed);
    if (rulebook.rules().rules().isEmpty()) {
      return List.of();
    }
    // Persisted for its three readers: peers, rounds and outcomes. Counts and surges see no events.
    Dataset<Row> events = WarningEvents.none(dossiers.sparkSession());
    Dataset<Row> sightings = Sightings.of(dossiers, events, rulebook, asOf).persist();
    PeerCounts peers = SurgeRounds.peers(sightings);
    Map<Surges.Round, Double> cutOffs = SurgeRounds.cutOffs(sightings, peers, rulebook);
    List<Row> summed =
        outcomes(sightings, rulebook, peers, Map.copyOf(cutOffs))
            .groupBy(
                WarningTuning.RULE.column(),
                WarningTuning.THRESHOLD.column(),
                WarningTuning.IS_IN_FORCE.column())
            .agg(
                count(lit(1)),
                sum(col(OPENINGS)),
                count_if(col(VERIFIED)),
                count_if(col(CONFIRMED)))
            .orderBy(WarningTuning.RULE.column(), WarningTuning.THRESHOLD.column())
            .collectAsList();
    sightings.unpersist();
    return compared(summed, TriedRules.of(WarningRules.of(judged.definitions()), proposed));
  }

  private Dataset<Row> outcomes(
      Dataset<Row> sightings,
      Rulebook rulebook,
      PeerCounts peers,
      Map<Surges.Round, Double> cutOffs) {
    RaiseWarnings.Judged judged = this.judged;
    LocalDate asOf = this.asOf;
    MapPartitionsFunction<Row, Row> replay =
        partition -> {
          TriedRules tried =
              TriedRules.of(WarningRules.of(rulebook.definitions()), rulebook.tried());
          Trial trial =
              new Trial(
                  tried, rulebook.definitions(), new WorkingDays(judged.registers().specialDays()));
          Surges surges = Surges.of(tried.rules(), peers, cutOffs);
          return RowsMade.ofAll(
              partition,
              row ->
                  trial.outcomes(SightingRows.sighting(row), surges, asOf).stream()
                      .map(Tuning::row)
                      .toList());
        };
    return sightings
        .filter(col(SightingRows.USCC).isNotNull())
        .mapPartitions(replay, Encoders.row(OUTCOMES));
  }

  private static Row row(Trial.Outcome one) {
    return RowFactory.create(
        one.under().rule(),
        one.under().threshold(),
        one.under().isInForce(),
        one.openings(),
        one.isVerified(),
        one.isConfirmed());
  }

  /** What was counted under one threshold. */
  private record Counted(long warnings, long openings, long verified, long confirmed) {
    private static final Counted NOTHING = new Counted(0, 0, 0, 0);

    private long dismissed() {
      return verified - confirmed;
    }
  }

  /** A row for each threshold, also for those that would have raised nothing. */
  private List<Row> compared(List<Row> summed, TriedRules tried) {
    Map<List<Object>, Counted> counted = new HashMap<>();
    summed.forEach(
        row ->
            counted.put(
                List.of(row.getString(0), row.getLong(1)),
                new Counted(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
    Map<String, Counted> inForce = new HashMap<>();
    tried.tried().values().stream()
        .filter(TriedRules.Tried::isInForce)
        .forEach(one -> inForce.put(one.rule(), of(counted, one)));
    List<Row> rows = new ArrayList<>();
    tried
        .tried()
        .values()
        .forEach(one -> rows.add(row(one, of(counted, one), inForce.get(one.rule()))));
    return rows;
  }

  private static Counted of(Map<List<Object>, Counted> counted, TriedRules.Tried one) {
    return counted.getOrDefault(List.of(one.rule(), one.threshold()), Counted.NOTHING);
  }

  private Row row(TriedRules.Tried one, Counted counted, Counted inForce) {
    Wilson share =
        counted.verified() == 0 ? null : Wilson.of(counted.confirmed(), counted.verified());
    return RowFactory.create(
        asOf,
        one.rule(),
        one.threshold(),
        one.isInForce(),
        counted.warnings(),
        counted.openings(),
        counted.verified(),
        counted.confirmed(),
        Math.max(0, inForce.confirmed() - counted.confirmed()),
        Math.max(0, inForce.dismissed() - counted.dismissed()),
        share == null ? null : share.share(),
        share == null ? null : share.low(),
        share == null ? null : share.high(),
        judged.definitions().digest());
  }
}
