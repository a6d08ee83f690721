package org.xinheng.jobs.training;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.cohorts.InclusionWeights;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.TrainingPlan;
import org.xinheng.models.risk.registry.Contest;
import org.xinheng.models.risk.registry.Decision;
import org.xinheng.models.risk.registry.ModelCard;
import org.xinheng.models.risk.registry.PromotionRules;

/**
 * Trains the risk model on what is known by a night, registers it with its card, and puts it in
 * force where it wins (风险模型训练). Where nothing honest can be trained the champion stays.
 */
public final class TrainRiskModel implements Job {
  @Override
  public String name() {
    return "train-risk-model";
  }

  @Override
  public String purpose() {
    return "train the risk model, register it, and put it in force where it wins";
  }

  @Override
  public List<Table> reads() {
    return List.of(Dossiers.TABLE, Overlay.TABLE, DrawOutcomes.TABLE, DrawResults.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<String> folders() {
    return List.of("registry");
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    ModelRegistry registry = lake.models();
    Dataset<Row> dossiers = Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE));
    try {
      train(dossiers, context, registry);
    } catch (RiskModelException e) {
      throw Errors.nothingTrained(e.getMessage());
    }
  }

  private static void train(Dataset<Row> dossiers, JobContext context, ModelRegistry registry) {
    Definitions definitions = context.definitions();
    RiskIndicators indicators = RiskIndicators.of(definitions);
    TrainingTable table =
        TrainingTable.of(dossiers, definitions, (int) context.asOf().toEpochDay());
    // Read by every fit and count, as is the population by those of the classes' cut-offs.
    Dataset<Row> rows =
        weighed(table.rows(), context, indicators.plan()).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> population = table.population().persist(StorageLevel.MEMORY_AND_DISK());
    // Joined once for each held-out cut of each candidate.
    Dataset<Row> likeness = table.likeness().persist(StorageLevel.MEMORY_AND_DISK());
    // Before fits that run side by side: the tables are made here, and once.
    IndicatorCounts counts = IndicatorCounts.of(rows, population, indicators.names().size());
    List<Candidate> candidates = new ArrayList<>();
    for (List<Fitting> settings :
        List.of(LogisticFit.settings(indicators), TreesFit.settings(indicators))) {
      candidates.add(Candidate.of(settings, rows, table.cuts(), indicators.plan()));
    }
    String promoted = "none";
    // The explainable one comes first; a later one must beat it.
    for (Candidate candidate : candidates) {
      FittedModel model = FittedModels.of(candidate.trained(), counts, population, definitions);
      String text = model.json();
      String version = version(context.asOf(), candidate.kind(), text);
      Contest contest =
          Contests.of(
              candidate.heldOut(),
              rows,
              likeness,
              registry.champion(definitions).filter(one -> one.measured() == definitions),
              indicators);
      Decision decision = PromotionRules.of(definitions).judge(contest);
      ModelCard card =
          new ModelCard(
              ModelRegistry.INSPECTION,
              candidate.kind(),
              context.asOf(),
              indicators.plan().seed(),
              ModelCards.cohorts(rows),
              candidate.tried(),
              ModelCards.indicators(candidate.trained(), indicators, counts),
              contest,
              candidate.rivals(candidates),
              decision,
              Contests.calibration(candidate.heldOut()),
              digests(definitions),
              ModelCards.limits(candidate.trained(), indicators));
      registry.add(version, files(model, text, card, definitions));
      if (decision.isPromoted()) {
        registry.promote(version);
        promoted = version;
      }
      context.progress().figure(candidate.kind(), version);
    }
    context.progress().figure(Progress.ROWS, rows.count());
    context.progress().figure("promoted", promoted);
    rows.unpersist();
    population.unpersist();
    likeness.unpersist();
  }

  private static Map<String, String> files(
      FittedModel model, String text, ModelCard card, Definitions definitions) {
    Map<String, String> files = new TreeMap<>();
    files.put(ModelRegistry.DEFINITIONS, definitions.file(RiskIndicators.PATH).text());
    files.put(ModelRegistry.MODEL, text);
    files.put(ModelRegistry.CARD, card.json());
    FittedModels.scorecard(model).ifPresent(json -> files.put(ModelRegistry.SCORECARD, json));
    return files;
  }

  private static String version(LocalDate asOf, String kind, String text) {
    return asOf + "-" + kind + "-" + FittedModels.digest(text).substring(0, 8);
  }

  static SortedMap<String, String> digests(Definitions definitions) {
    SortedMap<String, String> digests = new TreeMap<>();
    digests.put(RiskIndicators.PATH, RiskIndicators.meaning(definitions));
    return digests;
  }

  /** Rows of drawn checks by their chance of being drawn, as far as results are known tonight. */
  private static Dataset<Row> weighed(Dataset<Row> rows, JobContext context, TrainingPlan plan) {
    return DrawWeights.weighed(
        rows,
        context
            .lake()
            .readOrEmpty(DrawOutcomes.TABLE)
            .filter(DrawOutcomes.AS_OF.column().leq(lit(context.asOf()))),
        context.lake().readOrEmpty(DrawResults.TABLE),
        new InclusionWeights(plan.mostWeight()));
  }
}
