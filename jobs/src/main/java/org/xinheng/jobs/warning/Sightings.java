package org.xinheng.jobs.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Sighting;
import org.xinheng.models.warning.Watch;
import org.xinheng.models.warning.causes.EventCause.Event;

/** The one pass over the dossiers: what was seen of each, and what surges are compared with. */
final class Sightings {
  private static final int EVENTS = 3;

  private Sightings() {}

  /**
   * Looks at every dossier.
   *
   * @param dossiers rows of {@link Dossiers#filled}
   * @param events rows of {@link WarningEvents}, few
   */
  static Dataset<Row> of(
      Dataset<Row> dossiers, Dataset<Row> events, Rulebook rulebook, LocalDate asOf) {
    MapPartitionsFunction<Row, Row> look =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          PeerCounts peers = new PeerCounts();
          Watch watch = Watch.of(rulebook.rules(), rulebook.definitions(), peers);
          Iterator<Row> seen = RowsMade.ofEach(partition, row -> look(watch, row, asOf));
          // Behind the last of them what was counted on the way.
          return RowsMade.followed(seen, () -> SightingRows.row(peers));
        };
    return WarningEvents.joined(dossiers, events)
        .mapPartitions(look, Encoders.row(SightingRows.SCHEMA));
  }

  private static Row look(Watch watch, Row row, LocalDate asOf) {
    List<Event> events = new ArrayList<>(0);
    if (!row.isNullAt(EVENTS)) {
      row.<Row>getList(EVENTS).forEach(one -> events.add(WarningEvents.event(one)));
    }
    Sighting seen = watch.look(Dossiers.dossier(row), events, asOf);
    return seen.isEmpty() ? null : SightingRows.row(seen);
  }
}
