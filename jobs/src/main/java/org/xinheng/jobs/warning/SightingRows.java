package org.xinheng.jobs.warning;

import static org.xinheng.jobs.rows.RowSchema.array;
import static org.xinheng.jobs.rows.RowSchema.field;
import static org.xinheng.jobs.rows.RowSchema.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Sighting;
import org.xinheng.models.warning.causes.Evidence;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.causes.Observation;
import org.xinheng.models.warning.life.Feedback;

/**
 * Sightings as rows, between the pass and what is made of it. Beside them each partition gives one
 * row without enterprise that holds its part of the peers' counts.
 */
final class SightingRows {
  static final String USCC = "uscc";
  static final String PEERS = "peers";
  static final String OBSERVED = "observed";

  private static final StructType EVIDENCE =
      struct(
          field("source", DataTypes.StringType),
          field("document", DataTypes.StringType),
          field("on", DataTypes.IntegerType),
          field("value", DataTypes.StringType));
  static final StructType PEER =
      struct(
          field("rule", DataTypes.StringType),
          field("month", DataTypes.IntegerType),
          field("peers", DataTypes.StringType),
          field("enterprises", DataTypes.LongType),
          field("counted", DataTypes.LongType));
  static final StructType SCHEMA =
      struct(
          field(USCC, DataTypes.StringType),
          field("enterprise_name", DataTypes.StringType),
          field("town", DataTypes.StringType),
          array(
              "held",
              field("rule", DataTypes.StringType),
              field("cause", DataTypes.StringType),
              field("from", DataTypes.IntegerType),
              field("until", DataTypes.IntegerType),
              field("opens", DataTypes.BooleanType),
              field("evidence", DataTypes.createArrayType(EVIDENCE))),
          array(
              OBSERVED,
              field("rule", DataTypes.StringType),
              field("day", DataTypes.IntegerType),
              field("until", DataTypes.IntegerType),
              field("count", DataTypes.IntegerType),
              field("own", DataTypes.IntegerType),
              field("own_days", DataTypes.IntegerType),
              field("peers", DataTypes.StringType),
              field("opens", DataTypes.BooleanType),
              field("evidence", DataTypes.createArrayType(EVIDENCE))),
          array(
              "feedback",
              field("warning", DataTypes.StringType),
              field("code", DataTypes.StringType),
              field("on", DataTypes.IntegerType),
              field("known_on", DataTypes.IntegerType)),
          field(PEERS, DataTypes.createArrayType(PEER)));

  private SightingRows() {}

  static Row row(Sighting seen) {
    return RowFactory.create(
        seen.uscc(),
        seen.name(),
        seen.town(),
        seen.held().stream().map(SightingRows::held).toArray(Row[]::new),
        seen.observed().stream().map(SightingRows::observed).toArray(Row[]::new),
        seen.feedback().stream()
            .map(one -> RowFactory.create(one.warning(), one.code(), one.on(), one.knownOn()))
            .toArray(Row[]::new),
        null);
  }

  private static Row held(Sighting.Held held) {
    Holding holding = held.holding();
    return RowFactory.create(
        held.rule(),
        holding.cause(),
        holding.from(),
        holding.until(),
        holding.opens(),
        evidence(holding.evidence()));
  }

  private static Row observed(Sighting.Observed observed) {
    Observation seen = observed.observation();
    return RowFactory.create(
        observed.rule(),
        seen.day(),
        seen.until(),
        seen.count(),
        seen.own(),
        seen.ownDays(),
        seen.peers(),
        seen.opens(),
        evidence(seen.evidence()));
  }

  private static Row[] evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> RowFactory.create(one.source(), one.document(), one.on(), one.value()))
        .toArray(Row[]::new);
  }

  static Row row(PeerCounts counts) {
    Row[] peers =
        counts.all().entrySet().stream()
            .map(
                entry ->
                    RowFactory.create(
                        entry.getKey().rule(),
                        entry.getKey().month(),
                        entry.getKey().group(),
                        entry.getValue()[0],
                        entry.getValue()[1]))
            .toArray(Row[]::new);
    return RowFactory.create(null, null, null, null, null, null, peers);
  }

  static Sighting sighting(Row row) {
    List<Sighting.Held> held = new ArrayList<>();
    for (Row one : row.<Row>getList(3)) {
      held.add(
          new Sighting.Held(
              one.getString(0),
              new Holding(
                  one.getString(1),
                  one.getInt(2),
                  one.getInt(3),
                  one.getBoolean(4),
                  evidence(one, 5))));
    }
    List<Feedback> feedback = new ArrayList<>();
    for (Row one : row.<Row>getList(5)) {
      feedback.add(new Feedback(one.getString(0), one.getString(1), one.getInt(2), one.getInt(3)));
    }
    return new Sighting(
        row.getString(0), row.getString(1), row.getString(2), held, observed(row, 4), feedback);
  }

  /** The observations that stand in a column. */
  static List<Sighting.Observed> observed(Row row, int column) {
    List<Sighting.Observed> observed = new ArrayList<>();
    for (Row one : row.<Row>getList(column)) {
      observed.add(
          new Sighting.Observed(
              one.getString(0),
              new Observation(
                  one.getInt(1),
                  one.getInt(2),
                  one.getInt(3),
                  one.getInt(4),
                  one.getInt(5),
                  one.getString(6),
                  one.getBoolean(7),
                  evidence(one, 8))));
    }
    return observed;
  }

  private static List<Evidence> evidence(Row row, int column) {
    return row.<Row>getList(column).stream()
        .map(
            one ->
                new Evidence(
                    one.getString(0),
                    one.getString(1),
                    one.isNullAt(2) ? null : one.getInt(2),
                    one.getString(3)))
        .toList();
  }
}
