package org.xinheng.jobs.assessing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.RiskRates;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Surroundings;

/**
 * Assesses every enterprise from its dossier in one pass: score, grade, risk class, reasons (信用评定).
 */
public final class AssessEnterprises implements Job {

  @Override
  public String name() {
    return "assess-enterprises";
  }

  @Override
  public String purpose() {
    return "score every enterprise from its dossier, with its reasons";
  }

  @Override
  public List<Table> reads() {
    return List.of(Dossiers.TABLE, Overlay.TABLE, NightSurroundings.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Assessments.TABLE, RiskRates.TABLE);
  }

  @Override
  public List<String> folders() {
    return List.of("definitions", "registry");
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> dossiers = Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE));

    // Before the scores that cite their digest: no score may name rules that nobody keeps.
    lake.definitionArchive().keep(context.definitions());
    Dataset<Row> assessments =
        assess(
            dossiers,
            context.definitions(),
            NightSurroundings.of(lake.readOrEmpty(NightSurroundings.TABLE), asOf),
            model(context, dossiers),
            asOf);

    context.progress().figure(Progress.ROWS, lake.writeNight(Assessments.TABLE, asOf, assessments));
    report(lake, asOf, context.progress());
  }

  /** The champion of the registry; null where none was ever put in force. */
  private static NightModel model(JobContext context, Dataset<Row> dossiers) {
    Lake lake = context.lake();
    Optional<ModelRegistry.Champion> champion = lake.models().champion(context.definitions());
    context.progress().figure("risk_model", champion.map(one -> one.version()).orElse("none"));
    return champion
        .map(
            one ->
                new NightModel(
                    one.version(),
                    one.text(),
                    one.measured(),
                    RatesTallied.of(lake, dossiers, one.measured(), context.asOf())))
        .orElse(null);
  }

  /**
   * The whole job as one function: what counts and what it costs is decided in {@link Assessor}.
   *
   * @param model null where nobody gets a risk class
   */
  static Dataset<Row> assess(
      Dataset<Row> dossiers,
      Definitions definitions,
      Surroundings surroundings,
      NightModel model,
      LocalDate asOf) {
    String digest = definitions.digest();
    MapPartitionsFunction<Row, Row> assess =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          Assessor assessor = Assessor.of(definitions);
          RiskRows risk = model == null ? null : model.beside(assessor, definitions);
          AssessmentRows rows = new AssessmentRows(assessor, risk, digest);
          return RowsMade.ofEach(
              partition, row -> rows.row(Dossiers.dossier(row), surroundings, asOf));
        };
    return dossiers.mapPartitions(assess, Encoders.row(Assessments.TABLE.schema()));
  }

  /** Counts by grade for the night's summary, from two narrow columns of what was written. */
  private static void report(Lake lake, LocalDate asOf, Progress progress) {
    long scored = 0;
    long notScored = 0;
    for (Row row :
        lake.read(Assessments.TABLE)
            .filter(Assessments.AS_OF.column().equalTo(asOf))
            .groupBy(Assessments.GRADE.column())
            .count()
            .orderBy(Assessments.GRADE.column())
            .collectAsList()) {
      if (row.isNullAt(0)) {
        notScored += row.getLong(1);
      } else {
        scored += row.getLong(1);
        progress.figure(Progress.grade(row.getString(0)), row.getLong(1));
      }
    }
    progress.figure(Progress.SCORED, scored);
    progress.figure(Progress.NOT_SCORED, notScored);
  }
}
