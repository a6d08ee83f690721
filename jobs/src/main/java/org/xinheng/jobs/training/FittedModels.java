package org.xinheng.jobs.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.card.PointsCard;
import org.xinheng.models.risk.card.PointsScale;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.classes.ClassShares;
import org.xinheng.models.risk.classes.CutOffs;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.FrozenBins;
import org.xinheng.models.risk.indicators.IndicatorRule;
import org.xinheng.models.risk.indicators.RiskIndicators;

/** Puts a trained model together with all that a night needs. */
final class FittedModels {
  private static final int SCORE_BINS = 10;

  /** Points of the hand scorecard: 600 at 1 bad to 19 good, 50 points double the odds. */
  private static final PointsScale SCALE = new PointsScale(50, 1.0 / 19, 600);

  private FittedModels() {}

  static FittedModel of(
      Trained trained, IndicatorCounts counts, Dataset<Row> population, Definitions definitions) {
    RiskIndicators indicators = RiskIndicators.of(definitions);
    ModelText model = ModelText.of(trained.fit());
    ValueCounts raw = RowCounts.of(population, 1, RiskTraining.said(model)).get(0);
    ValueCounts.Counting calibrated = new ValueCounts.Counting();
    for (int i = 0; i < raw.size(); i++) {
      calibrated.add(trained.calibration().of(raw.value(i)), raw.weight(i), 0);
    }
    ValueCounts probabilities = calibrated.done();
    ClassShares shares =
        RiskClasses.of(definitions).shares().orElse(new ClassShares(3000, 800, 200));
    return new FittedModel(
        trained.fit().model(),
        trained.calibration(),
        CutOffs.of(probabilities, shares),
        frozen(trained, counts, probabilities, indicators),
        TrainRiskModel.digests(definitions));
  }

  private static List<FrozenBins> frozen(
      Trained trained,
      IndicatorCounts counts,
      ValueCounts probabilities,
      RiskIndicators indicators) {
    List<FrozenBins> frozen = new ArrayList<>();
    for (int place : trained.fit().indicators()) {
      IndicatorRule rule = indicators.rules().get(place);
      RangeBins bins = indicators.plan().binning().fit(counts.rows().get(place), rule.direction());
      frozen.add(
          new FrozenBins(
              rule.id(), bins, BinCounts.of(counts.population().get(place), bins).weights()));
    }
    RangeBins bins = quantiles(probabilities);
    frozen.add(new FrozenBins(FrozenBins.SCORE, bins, BinCounts.of(probabilities, bins).weights()));
    return frozen;
  }

  /** Bins of about equal weight. */
  private static RangeBins quantiles(ValueCounts counts) {
    double total = counts.totalGood() + counts.totalBad();
    List<Double> breaks = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < counts.size(); i++) {
      if (i > 0 && before / total * SCORE_BINS >= breaks.size() + 1) {
        breaks.add(counts.value(i));
      }
      before += counts.weight(i);
    }
    return new RangeBins(breaks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The scorecard by hand of a regression; none of trees. */
  static Optional<String> scorecard(FittedModel model) {
    return model.model() instanceof WoeLogistic regression
        ? Optional.of(new PointsCard(regression, SCALE).json())
        : Optional.empty();
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
