package org.xinheng.models.risk.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.risk.measures.Ranking;
import org.xinheng.models.risk.measures.Scored;
import org.xinheng.models.risk.measures.Top;

/**
 * How a model did on rows it was not fitted on.
 *
 * @param rows rows judged
 * @param bad bad outcomes among them
 * @param calibrationError expected calibration error in ten bins
 * @param precisionAt10 share of bad ones in the riskiest tenth
 * @param liftAt10 how many times the share of bad ones of all
 */
public record Performance(
    int rows,
    int bad,
    double auc,
    double ks,
    double calibrationError,
    double precisionAt10,
    double liftAt10) {
  private static final int CALIBRATION_BINS = 10;
  private static final double TENTH = 0.1;

  /**
   * The performance on scored rows; the score is a probability.
   *
   * @throws org.xinheng.models.risk.RiskModelException where only one outcome was seen
   */
  public static Performance of(List<Scored> scored) {
    ValueCounts.Counting counting = new ValueCounts.Counting();
    scored.forEach(one -> counting.addRow(one.score(), one.isBad()));
    ValueCounts counts = counting.done();
    Ranking ranking = Ranking.of(counts);
    Top top = Top.of(scored, TENTH);
    return new Performance(
        scored.size(),
        top.allBad(),
        ranking.auc(),
        ranking.ks(),
        CalibrationTable.of(counts, CALIBRATION_BINS).expectedError(),
        top.precision(),
        top.lift());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    json.put("bad", bad);
    json.put("auc", auc);
    json.put("ks", ks);
    json.put("calibration_error", calibrationError);
    json.put("precision_at_10", precisionAt10);
    json.put("lift_at_10", liftAt10);
    return json;
  }
}
