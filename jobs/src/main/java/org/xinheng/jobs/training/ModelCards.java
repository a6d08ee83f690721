package org.xinheng.jobs.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.indicators.IndicatorRule;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.registry.ModelCard;

/** The parts of a model card that tell what the model was trained on. */
final class ModelCards {
  private static final List<String> LIMITS =
      List.of(
          "It says how likely the next check of the declared kinds is bad, of those who are checked.",
          "Rows of before the first delivery rest on records as they were delivered then.",
          "Who inspected, ownership, origin and size are unknown to it.");

  private ModelCards() {}

  static List<ModelCard.Cohort> cohorts(Dataset<Row> rows) {
    List<ModelCard.Cohort> cohorts = new ArrayList<>();
    for (Row row : TrainingRows.byCut(rows).collectAsList()) {
      cohorts.add(
          new ModelCard.Cohort(
              LocalDate.ofEpochDay(row.getInt(0)),
              LocalDate.ofEpochDay(row.getInt(1)),
              row.getLong(2),
              row.getLong(3)));
    }
    return cohorts;
  }

  static List<ModelCard.Indicator> indicators(
      Trained trained, RiskIndicators indicators, IndicatorCounts counts) {
    List<ModelCard.Indicator> used = new ArrayList<>();
    for (int place : trained.fit().indicators()) {
      IndicatorRule rule = indicators.rules().get(place);
      ValueCounts one = counts.rows().get(place);
      WoeBins bins =
          WoeBins.of(
              one, indicators.plan().binning().fit(one, rule.direction()), ZeroCells.LAPLACE);
      double missing = one.missingGood() + one.missingBad();
      used.add(
          new ModelCard.Indicator(
              rule.id(),
              rule.label(),
              bins.informationValue(),
              missing / (missing + one.totalGood() + one.totalBad()),
              rule.direction().name()));
    }
    used.sort(Comparator.comparingDouble(ModelCard.Indicator::informationValue).reversed());
    return used;
  }

  static List<String> limits(Trained trained, RiskIndicators indicators) {
    List<String> limits = new ArrayList<>(LIMITS);
    trained.fit().leftOut().forEach(one -> limits.add("Left out: " + one + "."));
    indicators.off().forEach(one -> limits.add("Not used: " + one.id() + ": " + one.off()));
    return limits;
  }
}
