package org.xinheng.jobs.backtest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.training.Fitting;
import org.xinheng.jobs.training.LogisticFit;
import org.xinheng.jobs.training.RiskTraining;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.jobs.training.TrainingRows;
import org.xinheng.jobs.training.TreesFit;
import org.xinheng.jobs.training.Tuning;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.classes.ClassShares;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.cohorts.Floor;
import org.xinheng.models.risk.cohorts.NaiveRows;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.measures.VisitOrder.Visit;

/** Trains on what was known on a past day and judges by what came after it. */
public final class Backtest {
  private final SparkSession session;
  private final RiskIndicators indicators;
  private final ClassShares shares;

  public Backtest(SparkSession session, Definitions definitions) {
    this.session = session;
    indicators = RiskIndicators.of(definitions);
    shares = RiskClasses.of(definitions).shares().orElse(new ClassShares(3000, 800, 200));
  }

  /**
   * Runs a back-test.
   *
   * @throws org.xinheng.jobs.runtime.JobException where the data allow none
   */
  public BacktestResult run(MappedData data, Question question) {
    Past past = Past.of(data.dossiers(), indicators, question);
    List<Entity> checked = past.entities().stream().filter(Entity::isChecked).toList();
    try {
      return judged(data, question, past, checked);
    } catch (RiskModelException e) {
      throw Errors.backtestRefused(e.getMessage());
    }
  }

  private BacktestResult judged(
      MappedData data, Question question, Past past, List<Entity> checked) {
    List<Contender> contenders = new ArrayList<>();
    Floor floor = Floor.of(past.entities().stream().map(Entity::history).toList());
    contenders.add(
        Contender.of(
            "floor",
            "Floor 底线",
            checked,
            entity -> floor.score(entity.history(), question.cutDay()),
            null));
    Dataset<Row> rows = TrainingRows.of(session, past.examples()).cache();
    Tuning.Choice choice =
        Tuning.choose(LogisticFit.settings(indicators), rows, past.cuts(), indicators.plan());
    Trained champion = RiskTraining.train(choice.fitting(), rows, past.cuts(), indicators.plan());
    contenders.add(contender("champion", "Regression on WoE 评分卡", checked, champion));
    if (question.withTrees()) {
      Trained challenger =
          RiskTraining.train(
              Tuning.choose(TreesFit.settings(indicators), rows, past.cuts(), indicators.plan())
                  .fitting(),
              rows,
              past.cuts(),
              indicators.plan());
      contenders.add(contender("challenger", "Boosted trees 提升树", checked, challenger));
    }
    rows.unpersist();
    naive(past, checked, question, contenders);
    return new BacktestResult(
        question,
        data.accepted(),
        data.refused(),
        past.entities().size(),
        checked.size(),
        (int) checked.stream().filter(Entity::isBad).count(),
        past.examples().size(),
        past.cuts(),
        choice.tried(),
        champion,
        contenders,
        visits(checked),
        ClassRate.of(past.entities(), entity -> champion.probability(entity.row()), shares));
  }

  private static Contender contender(
      String id, String label, List<Entity> checked, Trained trained) {
    return Contender.of(
        id,
        label,
        checked,
        // Calibration makes ties; the model's own order is finer and never contradicts it.
        entity -> trained.fit().probability(entity.row()),
        entity -> trained.probability(entity.row()));
  }

  private void naive(
      Past past, List<Entity> checked, Question question, List<Contender> contenders) {
    int cut = question.cutDay();
    NaiveRegression regression = NaiveRegression.fit(session, past.naive());
    Contender.Score byRegression =
        entity -> regression.probability(NaiveRows.row(entity.history(), cut));
    contenders.add(
        Contender.of(
            "naive-regression", "Naive regression 朴素回归", checked, byRegression, byRegression));
    if (question.withTrees()) {
      Fitting.Fit trees =
          new TreesFit(NaiveRows.NAMES, indicators.plan())
              .fit(TrainingRows.of(session, past.naive()));
      Contender.Score byTrees = entity -> trees.probability(NaiveRows.row(entity.history(), cut));
      contenders.add(Contender.of("naive-trees", "Naive trees 朴素提升树", checked, byTrees, byTrees));
    }
  }

  private static List<Visit> visits(List<Entity> checked) {
    return checked.stream()
        .map(entity -> new Visit(entity.uscc(), entity.checkedOn(), 0, entity.isBad()))
        .toList();
  }
}
