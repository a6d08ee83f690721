package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.runtime.SideBySide;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.indicators.TrainingPlan;
import org.xinheng.models.risk.measures.Ranking;
import org.xinheng.models.risk.registry.ModelCard;

/**
 * Chooses the settings of a model inside its training window: on each of the latest cuts, every
 * setting says from what was known on it what the next checks found (rolling origin). The declared
 * one stands unless another ranks better by the declared gain.
 */
public final class Tuning {
  private Tuning() {}

  /**
   * What came of it.
   *
   * @param fitting the chosen setting
   * @param tried every setting that was tried, the declared one first; none where there was nothing
   *     to try, or no cut to try it on
   */
  public record Choice(Fitting fitting, List<ModelCard.Tried> tried) {
    public Choice {
      tried = List.copyOf(tried);
    }
  }

  /**
   * Chooses among settings of one kind.
   *
   * @param settings the declared one first
   * @param rows the training table, kept at hand
   * @param cuts its cuts, latest first
   */
  public static Choice choose(
      List<Fitting> settings, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan) {
    if (settings.size() == 1) {
      return new Choice(settings.get(0), List.of());
    }
    double[] reached = new double[settings.size()];
    List<Runnable> parts = new ArrayList<>();
    for (int i = 0; i < reached.length; i++) {
      int place = i;
      parts.add(() -> reached[place] = auc(settings.get(place), rows, cuts, plan));
    }
    SideBySide.run(RiskTraining.AT_ONCE, parts);
    if (Arrays.stream(reached).anyMatch(Double::isNaN)) {
      return new Choice(settings.get(0), List.of());
    }
    int chosen = best(reached, plan.tuning().leastGain());
    List<ModelCard.Tried> tried = new ArrayList<>();
    for (int i = 0; i < reached.length; i++) {
      tried.add(new ModelCard.Tried(settings.get(i).setting(), reached[i], i == chosen));
    }
    return new Choice(settings.get(chosen), tried);
  }

  /**
   * Chooses by what was known on the oldest of the latest cuts, so that those stay unseen and can
   * prove the model.
   *
   * @param heldOut how many cuts stay unseen
   */
  static Choice chooseBefore(
      int heldOut,
      List<Fitting> settings,
      Dataset<Row> rows,
      List<Integer> cuts,
      TrainingPlan plan) {
    if (cuts.size() <= heldOut) {
      return new Choice(settings.get(0), List.of());
    }
    return choose(
        settings,
        TrainingRows.knownOn(rows, cuts.get(heldOut - 1)),
        cuts.subList(heldOut, cuts.size()),
        plan);
  }

  private static int best(double[] reached, double leastGain) {
    int best = 0;
    for (int i = 1; i < reached.length; i++) {
      if (reached[i] >= reached[0] + leastGain && reached[i] > reached[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Mean AUC over the origins on which anything could be learnt; NaN where there was none. */
  private static double auc(
      Fitting fitting, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan) {
    double sum = 0;
    int origins = 0;
    for (int cut : cuts.subList(0, Math.min(plan.tuning().origins(), cuts.size()))) {
      try {
        Dataset<Row> known =
            TrainingRows.atMost(TrainingRows.knownOn(rows, cut), plan.mostRows(), plan.seed());
        ModelText model = ModelText.of(fitting.fit(known));
        sum +=
            Ranking.of(
                    RiskTraining.counts(TrainingRows.ofCuts(rows, cut), RiskTraining.said(model)))
                .auc();
        origins++;
      } catch (RiskModelException e) {
        // Too little was known on this cut, and on those before it, whatever the setting.
        break;
      }
    }
    return origins == 0 ? Double.NaN : sum / origins;
  }
}
