package org.xinheng.jobs.warning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.WarningRules;

/**
 * The warnings of a night by any definitions; nothing is written.
 *
 * @param judged what they rest on besides the sightings
 * @param dossiers rows of {@link Dossiers#filled}
 * @param facts facts known by the night
 * @param sightings what was seen of each dossier, kept until it is closed
 */
public record ReplayedWarnings(
    RaiseWarnings.Judged judged,
    Dataset<Row> dossiers,
    Dataset<Row> facts,
    Dataset<Row> sightings,
    LocalDate asOf)
    implements AutoCloseable {

  /**
   * What a night is replayed from.
   *
   * @param privacyKey file with the key by which addresses are bound
   */
  public record Source(Lake lake, Registers registers, Path privacyKey) {}

  /** Replays a night. */
  public static ReplayedWarnings of(Source source, Definitions definitions, LocalDate asOf) {
    Lake lake = source.lake();
    Dataset<Row> dossiers = Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE));
    Dataset<Row> facts = Registers.committed(lake).filter(Facts.KNOWN_ON.column().leq(asOf));
    Dataset<Row> drops = WarningEvents.classDrops(lake.readOrEmpty(ClassChanges.TABLE), asOf);
    Rulebook rulebook = Rulebook.inForce(definitions);
    Dataset<Row> sightings;
    PeerCounts peers;
    try (GroupEvents groups = new GroupEvents(facts, source.privacyKey())) {
      Dataset<Row> events = drops.unionByName(groups.of(WarningRules.of(definitions), asOf));
      // Persisted for its three readers: peers, rounds and warnings.
      sightings = Sightings.of(dossiers, events, rulebook, asOf).persist();
      peers = SurgeRounds.peers(sightings);
    }
    RaiseWarnings.Judged judged =
        new RaiseWarnings.Judged(
            definitions,
            source.registers(),
            peers,
            Map.copyOf(SurgeRounds.cutOffs(sightings, peers, rulebook)));
    return new ReplayedWarnings(judged, dossiers, facts, sightings, asOf);
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.Warnings}. */
  public Dataset<Row> warnings() {
    return RaiseWarnings.warnings(sightings, judged, asOf);
  }

  @Override
  public void close() {
    sightings.unpersist();
  }
}
