package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.WarningPeers;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.Addressees;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.Surges;
import org.xinheng.models.warning.WarningBook;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.life.WorkingDays;

/**
 * Raises, escalates and clears warnings (非现场监管预警) in one pass over the dossiers. Every night is
 * replayed from what was known on each day since the rules began; no earlier result is read.
 */
public final class RaiseWarnings implements Job {

  @Override
  public String name() {
    return "raise-warnings";
  }

  @Override
  public String purpose() {
    return "raise, escalate and clear warnings from the dossiers";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Dossiers.TABLE, Overlay.TABLE, ClassChanges.TABLE, Facts.TABLE, Deliveries.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Warnings.TABLE, WarningPeers.TABLE, TargetedChecks.TABLE, WarningTuning.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    ReplayedWarnings.Source source =
        new ReplayedWarnings.Source(
            lake, Registers.of(lake, asOf), Path.of(context.settings().privacyKeyFile()));
    ReplayedWarnings night = ReplayedWarnings.of(source, context.definitions(), asOf);
    Judged judged = night.judged();

    lake.writeNight(WarningPeers.TABLE, asOf, peers(context.spark(), judged.peers(), asOf));
    long rows = lake.writeNight(Warnings.TABLE, asOf, night.warnings());
    night.close();
    Dataset<Row> tonight =
        lake.read(Warnings.TABLE).filter(Warnings.AS_OF.column().equalTo(lit(asOf)));
    long leads =
        lake.writeNight(
            TargetedChecks.TABLE,
            asOf,
            LeadResults.joined(LeadRows.of(tonight, judged, asOf), night.facts(), judged, asOf));
    Tuning tuning = new Tuning(judged, night.dossiers(), asOf);
    long tried = tuning.write(lake, context.spark(), tuning.proposed(tonight));
    context.progress().figure(Progress.ROWS, rows);
    context.progress().figure("leads", leads);
    context.progress().figure("thresholds_tried", tried);
  }

  /** What the warnings of a night rest on besides the sightings. */
  record Judged(
      Definitions definitions,
      Registers registers,
      PeerCounts peers,
      Map<Surges.Round, Double> cutOffs)
      implements java.io.Serializable {

    private WarningRows rows() {
      WorkingDays workingDays = new WorkingDays(registers.specialDays());
      return new WarningRows(
          WarningBook.of(definitions, workingDays),
          Surges.of(WarningRules.of(definitions), peers, cutOffs),
          Addressees.of(
              definitions, registers.matters(), registers.delegations(), registers.teams()),
          definitions);
    }
  }

  /** The warnings of all enterprises, from what was seen of them. */
  static Dataset<Row> warnings(Dataset<Row> sightings, Judged judged, LocalDate asOf) {
    MapPartitionsFunction<Row, Row> raise =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          WarningRows rows = judged.rows();
          return RowsMade.ofAll(partition, row -> rows.rows(SightingRows.sighting(row), asOf));
        };
    return sightings
        .filter(col(SightingRows.USCC).isNotNull())
        .mapPartitions(raise, Encoders.row(Warnings.TABLE.schema()));
  }

  /** As many rows as there are months and divisions of industry. */
  private static Dataset<Row> peers(SparkSession spark, PeerCounts peers, LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    peers
        .all()
        .forEach(
            (group, sums) ->
                rows.add(
                    RowFactory.create(
                        asOf,
                        group.rule(),
                        LocalDate.ofEpochDay(group.month()),
                        group.group(),
                        sums[0],
                        sums[1])));
    return spark.createDataFrame(rows, WarningPeers.TABLE.schema()).coalesce(1);
  }
}
