package org.xinheng.jobs.backtest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinheng.jobs.training.RiskTraining.Trained;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.measures.Interval;
import org.xinheng.models.risk.measures.VisitOrder;
import org.xinheng.models.risk.measures.VisitOrder.Visit;
import org.xinheng.models.risk.registry.ModelCard;

/**
 * What came of a back-test.
 *
 * @param accepted rows of the data that were accepted
 * @param refused rows that were refused
 * @param population enterprises on the cut
 * @param checked those checked within the horizon
 * @param bad those found bad
 * @param trainingRows rows that were learnt from
 * @param cuts cuts of the cohorts, latest first
 * @param tried settings that were tried for the model; none where nothing was tuned
 * @param champion the model
 * @param contenders the floor, the models and the naive ones
 * @param visits the period's first visits as they were made
 * @param classes what was found by risk class
 */
public record BacktestResult(
    Question question,
    long accepted,
    long refused,
    int population,
    int checked,
    int bad,
    int trainingRows,
    List<Integer> cuts,
    List<ModelCard.Tried> tried,
    Trained champion,
    List<Contender> contenders,
    List<Visit> visits,
    List<ClassRate> classes) {

  public BacktestResult {
    cuts = List.copyOf(cuts);
    tried = List.copyOf(tried);
    contenders = List.copyOf(contenders);
    visits = List.copyOf(visits);
    classes = List.copyOf(classes);
  }

  /** AUC of a contender; for tests and summaries. */
  public double auc(String contender) {
    return of(contender).ranking().auc();
  }

  /** Precision of a contender among the riskiest tenth. */
  public double precisionAt10(String contender) {
    return of(contender).tops().get(1).precision();
  }

  /** Expected calibration error of a contender that says probabilities. */
  public double calibrationError(String contender) {
    return of(contender).calibration().expectedError();
  }

  private Contender of(String id) {
    return contenders.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  double baseRate() {
    return (double) bad / checked;
  }

  /** A line for each contender, for the screen. */
  public List<String> summary() {
    return contenders.stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "  %-18s AUC %.3f  KS %.3f  P@10 %% %.3f (lift %.2f)  ECE %s",
                    one.id(),
                    one.ranking().auc(),
                    one.ranking().ks(),
                    one.tops().get(1).precision(),
                    one.tops().get(1).lift(),
                    one.calibration() == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.3f", one.calibration().expectedError())))
        .toList();
  }

  /** The result as a text. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "xinheng-backtest/1");
    json.put("target", question.target().id());
    json.put("cut", question.cut().toString());
    json.put("horizon_days", question.horizonDays());
    json.put("rows_accepted", accepted);
    json.put("rows_refused", refused);
    json.put("enterprises", population);
    json.put("checked", checked);
    json.put("bad", bad);
    json.put("base_rate", baseRate());
    json.put("training_rows", trainingRows);
    json.put("cohorts", cuts.stream().map(cut -> LocalDate.ofEpochDay(cut).toString()).toList());
    json.put("tried", tried.stream().map(ModelCard.Tried::json).toList());
    json.put("contenders", contenders.stream().map(Contender::json).toList());
    json.put("orders", orders());
    json.put("classes", classes.stream().map(ClassRate::json).toList());
    json.put("left_out", champion.fit().leftOut());
    json.put("model", champion.fit().model().json());
    return ModelJson.of(json);
  }

  private Map<String, Object> orders() {
    VisitOrder made = VisitOrder.asMade(visits);
    VisitOrder.AtRandom random = VisitOrder.atRandom(visits);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("agency_first_half", made.firstHalf());
    json.put("random_days_gained", random.mean().daysGained());
    json.put("random_days_gained_interval", ends(random.daysGained()));
    json.put("random_first_half", random.mean().firstHalf());
    json.put("random_first_half_interval", ends(random.firstHalf()));
    return json;
  }

  private static double[] ends(Interval interval) {
    return new double[] {interval.low(), interval.high()};
  }
}
