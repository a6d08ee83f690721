package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.runtime.SideBySide;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.indicators.TrainingPlan;

/**
 * Trains a model: fits it to all rows, calibrates it on them, and brings the level of the
 * calibration to what the latest cuts found, since the share of bad checks moves from year to year.
 * How models of before did on cuts they had not seen is another question, and {@link #heldOut}
 * answers it.
 */
public final class RiskTraining {
  /** Fits that run side by side: each is one task, for one core. */
  static final int AT_ONCE = 2;

  private static final double STEPS = 100_000;

  private RiskTraining() {}

  /**
   * A trained model.
   *
   * @param fit the model
   * @param calibration turns its probability into one that comes true
   */
  public record Trained(Fitting.Fit fit, IsotonicCalibration calibration) {

    /** Calibrated probability of a whole row. */
    public double probability(double[] row) {
      return calibration.of(fit.probability(row));
    }
  }

  /**
   * What a model of before said of a cut.
   *
   * @param cut the cut, as days since 1970-01-01
   * @param model what was trained by what was known on it
   * @param probabilities its calibrated probabilities by outcome
   */
  public record HeldOut(int cut, Trained model, ValueCounts probabilities) {}

  /**
   * Trains one kind of model.
   *
   * @param rows the training table, kept at hand
   * @param cuts its cuts, latest first
   * @throws RiskModelException where no honest model can be made
   */
  public static Trained train(
      Fitting fitting, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan) {
    Fitting.Fit fit = fitting.fit(TrainingRows.atMost(rows, plan.mostRows(), plan.seed()));
    int[] latest =
        cuts.stream().limit(plan.calibrationCuts()).mapToInt(Integer::intValue).toArray();
    ModelText model = ModelText.of(fit);
    RowCounts.Numbers said = said(model);
    ValueCounts level = counts(TrainingRows.ofCuts(rows, latest), said);
    IsotonicCalibration shape = IsotonicCalibration.fit(counts(rows, said), plan.calibrationRows());
    return new Trained(fit, shape.atLevelOf(level));
  }

  /**
   * Rolling origin: on each of the latest cuts, a model of what was known on it says what the next
   * checks found. From the first cut on which too little was known for any model, none is said.
   *
   * @param most how many cuts
   */
  public static List<HeldOut> heldOut(
      Fitting fitting, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan, int most) {
    HeldOut[] periods = new HeldOut[Math.min(most, cuts.size())];
    List<Runnable> parts = new ArrayList<>();
    for (int i = 0; i < periods.length; i++) {
      int place = i;
      parts.add(() -> periods[place] = onCut(fitting, rows, cuts, plan, place));
    }
    SideBySide.run(AT_ONCE, parts);
    return Arrays.stream(periods).takeWhile(Objects::nonNull).toList();
  }

  /** What was said on one cut; null where too little was known on it. */
  private static HeldOut onCut(
      Fitting fitting, Dataset<Row> rows, List<Integer> cuts, TrainingPlan plan, int place) {
    int cut = cuts.get(place);
    try {
      Trained before =
          train(
              fitting, TrainingRows.knownOn(rows, cut), cuts.subList(place + 1, cuts.size()), plan);
      ModelText model = ModelText.of(before.fit());
      ValueCounts raw = counts(TrainingRows.ofCuts(rows, cut), said(model));
      return new HeldOut(cut, before, calibrated(raw, before.calibration()));
    } catch (RiskModelException e) {
      return null;
    }
  }

  /** What a model says of a row, in steps so fine that they tell nothing but bound the counts. */
  static RowCounts.Numbers said(ModelText model) {
    return row -> {
      double probability = model.fit().probability(TrainingRows.indicators(row));
      return new double[] {Math.round(probability * STEPS) / STEPS};
    };
  }

  static ValueCounts counts(Dataset<Row> rows, RowCounts.Numbers numbers) {
    ValueCounts counts = RowCounts.of(rows, 1, numbers).get(0);
    if (counts.size() == 0) {
      throw new RiskModelException("No outcome is known of the latest cuts: nothing calibrates.");
    }
    return counts;
  }

  private static ValueCounts calibrated(ValueCounts raw, IsotonicCalibration calibration) {
    ValueCounts.Counting counting = new ValueCounts.Counting();
    for (int i = 0; i < raw.size(); i++) {
      counting.add(calibration.of(raw.value(i)), raw.good(i), raw.bad(i));
    }
    return counting.done();
  }
}
