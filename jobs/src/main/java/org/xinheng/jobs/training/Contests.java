package org.xinheng.jobs.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.training.RiskTraining.HeldOut;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.RiskScorer;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.risk.measures.Ranking;
import org.xinheng.models.risk.registry.Contest;
import org.xinheng.models.risk.registry.Performance;

/** Holds a model of before against the champion, or the floor, on cuts it had not seen. */
final class Contests {
  /** The indicator that is the floor. */
  private static final String FLOOR = "severity-2y";

  private static final int CALIBRATION_BINS = 10;
  private static final double TENTH = 0.1;

  private Contests() {}

  /**
   * The contest against the champion; a champion that is older than the definitions cannot be
   * measured by these rows, and the floor stands in for it.
   *
   * @param likeness town, trade and size of the enterprises
   */
  static Contest of(
      List<HeldOut> heldOut,
      Dataset<Row> rows,
      Dataset<Row> likeness,
      Optional<ModelRegistry.Champion> champion,
      RiskIndicators indicators) {
    int floorPlace = indicators.names().indexOf(FLOOR);
    // Of whom nothing is known, the floor thinks the average.
    RowCounts.Numbers byFloor =
        row -> new double[] {orAverage(TrainingRows.indicators(row)[floorPlace])};
    RowCounts.Numbers byOpponent =
        champion.map(one -> byChampion(one.text(), indicators)).orElse(byFloor);
    List<Contest.Period> periods = new ArrayList<>();
    GroupContests groups = new GroupContests();
    for (HeldOut one : heldOut) {
      Dataset<Row> ofCut = TrainingRows.ofCuts(rows, one.cut());
      ValueCounts floor = RowCounts.of(ofCut, 1, byFloor).get(0);
      ValueCounts against = RowCounts.of(ofCut, 1, byOpponent).get(0);
      RowCounts.Numbers challenger = RiskTraining.said(ModelText.of(one.model().fit()));
      groups.add(
          ofCut.join(likeness, TrainingRows.USCC),
          row -> new double[] {challenger.of(row)[0], byOpponent.of(row)[0]});
      periods.add(
          new Contest.Period(
              LocalDate.ofEpochDay(one.cut()).toString(),
              performance(one.probabilities(), true),
              performance(against, champion.isPresent()),
              Ranking.of(floor).auc()));
    }
    return new Contest(
        champion.map(ModelRegistry.Champion::version).orElse("floor"), periods, groups.groups());
  }

  /** How a model of before did on each of the cuts. */
  static List<Performance> performances(List<HeldOut> heldOut) {
    return heldOut.stream().map(one -> performance(one.probabilities(), true)).toList();
  }

  private static double orAverage(double rate) {
    return Double.isNaN(rate) ? 1 : rate;
  }

  private static RowCounts.Numbers byChampion(String text, RiskIndicators indicators) {
    FittedText champion = new FittedText(text, indicators.names());
    return row -> new double[] {champion.scorer().score(TrainingRows.indicators(row))};
  }

  /** A champion as a text that travels to executors. */
  private static final class FittedText implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
    private final String text;
    private final java.util.ArrayList<String> names;
    private transient RiskScorer scorer;

    private FittedText(String text, List<String> names) {
      this.text = text;
      this.names = new java.util.ArrayList<>(names);
    }

    private RiskScorer scorer() {
      if (scorer == null) {
        scorer = new RiskScorer(FittedModel.read("The champion", text), names);
      }
      return scorer;
    }
  }

  private static Performance performance(ValueCounts counts, boolean isProbability) {
    Ranking ranking = Ranking.of(counts);
    double bad = counts.totalBad();
    double rows = bad + counts.totalGood();
    double precision = precision(counts, rows * TENTH);
    return new Performance(
        (int) Math.round(rows),
        (int) Math.round(bad),
        ranking.auc(),
        ranking.ks(),
        isProbability ? CalibrationTable.of(counts, CALIBRATION_BINS).expectedError() : 0,
        precision,
        precision / (bad / rows));
  }

  /** Precision at the top; of rows with one score a part counts as the whole of them. */
  private static double precision(ValueCounts counts, double wanted) {
    double left = wanted;
    double bad = 0;
    for (int i = counts.size() - 1; i >= 0 && left > 0; i--) {
      double taken = Math.min(left, counts.weight(i));
      bad += counts.weight(i) == 0 ? 0 : taken * counts.bad(i) / counts.weight(i);
      left -= taken;
    }
    return bad / wanted;
  }

  /** What the models of before said against what came. */
  static CalibrationTable calibration(List<HeldOut> heldOut) {
    ValueCounts.Counting counting = new ValueCounts.Counting();
    for (HeldOut one : heldOut) {
      ValueCounts counts = one.probabilities();
      for (int i = 0; i < counts.size(); i++) {
        counting.add(counts.value(i), counts.good(i), counts.bad(i));
      }
    }
    return CalibrationTable.of(counting.done(), CALIBRATION_BINS);
  }
}
