package org.xinheng.jobs.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.risk.measures.Ranking;
import org.xinheng.models.risk.measures.Scored;
import org.xinheng.models.risk.measures.Top;
import org.xinheng.models.risk.measures.VisitOrder;
import org.xinheng.models.risk.measures.VisitOrder.Visit;

/**
 * One score and how it did.
 *
 * @param id its name
 * @param label what a reader calls it
 * @param ranking how well it ranks
 * @param calibration what it said against what came; null for a score that is no probability
 * @param tops the riskiest 5, 10 and 20 in a hundred
 * @param order the period's visits in the order of the score
 */
record Contender(
    String id,
    String label,
    Ranking ranking,
    CalibrationTable calibration,
    List<Top> tops,
    VisitOrder order) {
  static final List<Double> SHARES = List.of(0.05, 0.10, 0.20);
  private static final int CALIBRATION_BINS = 10;

  /** A score to be judged. */
  @FunctionalInterface
  interface Score {
    double of(Entity entity);
  }

  /**
   * Judges a score.
   *
   * @param checked the enterprises that were checked within the horizon
   * @param probability the probability it says; null for a score that is none
   */
  static Contender of(
      String id, String label, List<Entity> checked, Score score, Score probability) {
    List<Scored> scored = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    ValueCounts.Counting ranks = new ValueCounts.Counting();
    ValueCounts.Counting said = new ValueCounts.Counting();
    for (Entity entity : checked) {
      double value = score.of(entity);
      scored.add(new Scored(entity.uscc(), value, entity.isBad()));
      visits.add(new Visit(entity.uscc(), entity.checkedOn(), value, entity.isBad()));
      ranks.addRow(value, entity.isBad());
      if (probability != null) {
        said.addRow(probability.of(entity), entity.isBad());
      }
    }
    return new Contender(
        id,
        label,
        Ranking.of(ranks.done()),
        probability == null ? null : CalibrationTable.of(said.done(), CALIBRATION_BINS),
        SHARES.stream().map(share -> Top.of(scored, share)).toList(),
        VisitOrder.byScore(visits));
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("label", label);
    json.put("auc", ranking.auc());
    json.put("ks", ranking.ks());
    json.put("calibration_error", calibration == null ? null : calibration.expectedError());
    List<Object> shares = new ArrayList<>();
    for (int i = 0; i < tops.size(); i++) {
      Map<String, Object> top = new LinkedHashMap<>();
      top.put("share", SHARES.get(i));
      top.put("enterprises", tops.get(i).count());
      top.put("bad", tops.get(i).bad());
      top.put("precision", tops.get(i).precision());
      top.put("lift", tops.get(i).lift());
      shares.add(top);
    }
    json.put("top", shares);
    json.put("days_gained", order.daysGained());
    json.put("first_half", order.firstHalf());
    if (calibration != null) {
      json.put("calibration", calibration.rows().stream().map(Contender::json).toList());
    }
    return json;
  }

  private static Map<String, Object> json(CalibrationTable.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", row.weight());
    json.put("predicted", row.predicted());
    json.put("bad_rate", row.badRate());
    json.put("low", row.interval().low());
    json.put("high", row.interval().high());
    return json;
  }
}
