package org.xinheng.jobs.risk;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.RiskOfficers;
import org.xinheng.jobs.catalogue.RiskOutcomes;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.watch.WatchFigure;
import org.xinheng.models.risk.watch.WatchRules;

/**
 * Watches the risk classes of the night: drift of indicators and probability, migration, overlap of
 * the lists. Beyond its limits the classes of the last good night stay in force (风险分类监测).
 */
public final class MonitorRisk implements Job {
  private static final String WHOLE = "-";

  @Override
  public String name() {
    return "monitor-risk";
  }

  @Override
  public String purpose() {
    return "watch drift, migration and outcomes of the risk classes, and freeze them beyond limits";
  }

  @Override
  public List<Table> reads() {
    return List.of(Assessments.TABLE, Dossiers.TABLE, Overlay.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(RiskWatch.TABLE, RiskOutcomes.TABLE, RiskOfficers.TABLE);
  }

  @Override
  public List<String> folders() {
    return List.of("registry");
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Dataset<Row> tonight = ofNight(lake.read(Assessments.TABLE), asOf);
    Optional<String> version = model(tonight);
    if (version.isEmpty()) {
      clear(lake, asOf);
      return;
    }
    FittedModel model =
        FittedModel.read(
            "The risk model " + version.get(),
            lake.models().read(version.get(), ModelRegistry.MODEL));
    LocalDate before = goodNight(lake.readOrEmpty(RiskWatch.TABLE), asOf, version.get());

    List<WatchFigure> figures = new ArrayList<>(NightFigures.drift(tonight, model));
    if (before != null) {
      Dataset<Row> earlier = ofNight(lake.read(Assessments.TABLE), before);
      figures.addAll(NightFigures.migration(earlier, tonight));
    }
    WatchRules rules = WatchRules.of(context.definitions());
    figures.addAll(outcomes(context, rules));
    List<WatchRules.Breach> breaches = rules.judge(figures);

    boolean isFrozen = before != null && breaches.stream().anyMatch(WatchRules.Breach::isFreezing);
    Verdict verdict = new Verdict(asOf, isFrozen ? before : asOf, version.get());
    List<Row> rows = figures.stream().map(one -> row(one, breaches, verdict)).toList();
    write(context, RiskWatch.TABLE, rows);
    context.progress().figure(Progress.ROWS, (long) rows.size());
    context.progress().figure("risk_breaches", (long) breaches.size());
    context.progress().figure("risk_classes_of", verdict.classesOf());
  }

  /** Nothing to watch; what an earlier run of the night wrote goes. */
  private void clear(Lake lake, LocalDate asOf) {
    for (Table table : writes()) {
      if (lake.exists(table)) {
        lake.writeNight(table, asOf, lake.read(table).limit(0));
      }
    }
  }

  /** Writes what inspections found by risk; the figures that limits are held against. */
  private static List<WatchFigure> outcomes(JobContext context, WatchRules rules) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    NightOutcomes outcomes =
        NightOutcomes.of(
            PastVisits.sums(
                Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE)),
                lake.read(Assessments.TABLE),
                context.definitions(),
                NightOutcomes.monthEnds(lake.readOrEmpty(RiskWatch.TABLE), asOf),
                asOf),
            rules);
    write(context, RiskOutcomes.TABLE, outcomes.lines(asOf));
    write(context, RiskOfficers.TABLE, outcomes.officers(asOf));
    return outcomes.figures();
  }

  private static void write(JobContext context, Table table, List<Row> rows) {
    context
        .lake()
        .writeNight(table, context.asOf(), context.spark().createDataFrame(rows, table.schema()));
  }

  /** What a night comes to. */
  private record Verdict(LocalDate asOf, LocalDate classesOf, String model) {}

  private static Dataset<Row> ofNight(Dataset<Row> assessments, LocalDate asOf) {
    return assessments.filter(Assessments.AS_OF.column().equalTo(lit(asOf)));
  }

  private static Optional<String> model(Dataset<Row> tonight) {
    return tonight
        .filter(Assessments.RISK_MODEL.column().isNotNull())
        .select(Assessments.RISK_MODEL.column())
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> row.getString(0));
  }

  /**
   * The night whose classes were in force last, by the same model; null where there is none. A new
   * champion is judged by its promotion, not by how many it moves.
   */
  private static LocalDate goodNight(Dataset<Row> watched, LocalDate asOf, String version) {
    Column sameModel = RiskWatch.RISK_MODEL.column().equalTo(version);
    Row last =
        watched
            .filter(sameModel.and(RiskWatch.AS_OF.column().lt(lit(asOf))))
            .agg(max(RiskWatch.CLASSES_OF.column()).cast("string"))
            .head();
    return last.isNullAt(0) ? null : LocalDate.parse(last.getString(0));
  }

  private static Row row(WatchFigure figure, List<WatchRules.Breach> breaches, Verdict verdict) {
    Optional<WatchRules.Breach> breach =
        breaches.stream().filter(one -> one.figure().equals(figure)).findFirst();
    return RowFactory.create(
        verdict.asOf(),
        figure.measure().name(),
        figure.measure().label(),
        figure.subject().isEmpty() ? WHOLE : figure.subject(),
        Double.isNaN(figure.value()) ? null : figure.value(),
        figure.rows(),
        breach.map(WatchRules.Breach::limit).orElse(null),
        breach.map(WatchRules.Breach::isFreezing).orElse(false),
        breach.map(WatchRules.Breach::why).orElse(null),
        verdict.classesOf(),
        verdict.model());
  }
}
