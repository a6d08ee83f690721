package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.runtime.SideBySide;
import org.xinheng.jobs.training.RiskTraining.HeldOut;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.indicators.TrainingPlan;
import org.xinheng.models.risk.registry.ModelCard;

/**
 * One kind of model, tuned before the held-out cuts, trained on all rows, and tried on those cuts.
 *
 * @param kind name of the kind
 * @param tried settings that were tried
 * @param trained the model of all rows
 * @param heldOut what models of before said of the latest cuts, one at least
 */
record Candidate(String kind, List<ModelCard.Tried> tried, Trained trained, List<HeldOut> heldOut) {
  private static final int HELD_OUT_CUTS = 2;

  Candidate {
    tried = List.copyOf(tried);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * The candidate of a kind.
   *
   * @param settings the declared one first
   * @param rows the training table, kept at hand
   * @param cuts its cuts, latest first
   * @throws RiskModelException where no honest model can be made, or none can be proved
   */
  static Candidate of(
      List<Fitting> settings, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan) {
    Tuning.Choice choice = Tuning.chooseBefore(HELD_OUT_CUTS, settings, rows, cuts, plan);
    Fitting fitting = choice.fitting();
    List<Trained> trained = new ArrayList<>();
    List<HeldOut> heldOut = new ArrayList<>();
    SideBySide.run(
        RiskTraining.AT_ONCE,
        List.of(
            () -> trained.add(RiskTraining.train(fitting, rows, cuts, plan)),
            () -> heldOut.addAll(RiskTraining.heldOut(fitting, rows, cuts, plan, HELD_OUT_CUTS))));
    if (heldOut.isEmpty()) {
      throw new RiskModelException(
          "No cut could be held out: the records do not reach back far enough to prove a model.");
    }
    return new Candidate(fitting.kind(), choice.tried(), trained.get(0), heldOut);
  }

  /** How others of a night did, for the card of this one. */
  List<ModelCard.Rival> rivals(List<Candidate> all) {
    return all.stream()
        .filter(one -> one != this)
        .map(one -> new ModelCard.Rival(one.kind, Contests.performances(one.heldOut)))
        .toList();
  }
}
