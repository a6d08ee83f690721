package org.xinheng.models.risk.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.statistics.Wilson;

/**
 * What a person must know of a model before trusting it (模型卡).
 *
 * @param name name of the model
 * @param kind kind of the model
 * @param asOf night whose knowledge it was trained by
 * @param seed seed of everything in its training that is drawn
 * @param cohorts what it was trained on, by cut
 * @param tried settings that were tried, the declared one first; none where nothing was tuned
 * @param indicators what it asks, strongest first
 * @param contest how it did on held-out periods and groups, against whom
 * @param rivals how the other kinds that were trained with it did on the same periods
 * @param decision whether it became champion, and why not
 * @param calibration what it said against what came, on held-out rows
 * @param definitions digests of the definitions it was made by
 * @param limits what it does not know and must not be used for
 */
public record ModelCard(
    String name,
    String kind,
    LocalDate asOf,
    long seed,
    List<Cohort> cohorts,
    List<Tried> tried,
    List<Indicator> indicators,
    Contest contest,
    List<Rival> rivals,
    Decision decision,
    CalibrationTable calibration,
    SortedMap<String, String> definitions,
    List<String> limits) {

  public ModelCard {
    cohorts = List.copyOf(cohorts);
    tried = List.copyOf(tried);
    indicators = List.copyOf(indicators);
    rivals = List.copyOf(rivals);
    definitions = new TreeMap<>(definitions);
    limits = List.copyOf(limits);
  }

  /**
   * Rows of one cut: enterprises assessed on the eve of their inspections.
   *
   * @param from first day of the inspections
   * @param until last day of them
   */
  public record Cohort(LocalDate from, LocalDate until, long rows, long bad) {}

  /**
   * Settings that were tried inside the training window.
   *
   * @param auc in the mean of the rolling origins
   * @param isChosen whether the model was trained by them
   */
  public record Tried(String setting, double auc, boolean isChosen) {
    /** As it stands in a card. */
    public Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("setting", setting);
      json.put("auc", auc);
      json.put("chosen", isChosen);
      return json;
    }
  }

  /**
   * One indicator of the model.
   *
   * @param label Chinese name
   * @param informationValue IV over the training rows
   * @param missing share of the training rows without a value
   */
  public record Indicator(
      String id, String label, double informationValue, double missing, String direction) {}

  /**
   * Another kind of model that was trained on the same rows.
   *
   * @param periods how it did on the held-out periods, in their order
   */
  public record Rival(String kind, List<Performance> periods) {
    public Rival {
      periods = List.copyOf(periods);
    }
  }

  /** The card as a text. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "xinheng-model-card/1");
    json.put("name", name);
    json.put("kind", kind);
    json.put("as_of", asOf.toString());
    json.put("seed", seed);
    json.put("window", window());
    json.put("cohorts", cohorts.stream().map(ModelCard::json).toList());
    json.put("tried", tried.stream().map(Tried::json).toList());
    json.put("indicators", indicators.stream().map(ModelCard::json).toList());
    json.put("contest", contest.json());
    json.put("rivals", rivals.stream().map(ModelCard::json).toList());
    json.put("decision", decision.json());
    json.put("calibration", calibrationRows());
    json.put("calibration_error", calibration.expectedError());
    json.put(
        "reasons",
        "added log odds of each indicator against the average enterprise; the strongest");
    json.put("definitions", definitions);
    json.put("limits", limits);
    return ModelJson.of(json);
  }

  private Map<String, Object> window() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "from",
        cohorts.stream()
            .map(Cohort::from)
            .min(LocalDate::compareTo)
            .map(String::valueOf)
            .orElse(null));
    json.put(
        "until",
        cohorts.stream()
            .map(Cohort::until)
            .max(LocalDate::compareTo)
            .map(String::valueOf)
            .orElse(null));
    json.put("rows", cohorts.stream().mapToLong(Cohort::rows).sum());
    json.put("bad", cohorts.stream().mapToLong(Cohort::bad).sum());
    return json;
  }

  private static Map<String, Object> json(Cohort cohort) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", cohort.from().toString());
    json.put("until", cohort.until().toString());
    json.put("rows", cohort.rows());
    json.put("bad", cohort.bad());
    return json;
  }

  private static Map<String, Object> json(Rival rival) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", rival.kind());
    json.put("periods", rival.periods().stream().map(Performance::json).toList());
    return json;
  }

  private static Map<String, Object> json(Indicator indicator) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", indicator.id());
    json.put("label", indicator.label());
    json.put("information_value", indicator.informationValue());
    json.put("missing", indicator.missing());
    json.put("direction", indicator.direction());
    return json;
  }

  private List<Object> calibrationRows() {
    List<Object> rows = new ArrayList<>();
    for (CalibrationTable.Row row : calibration.rows()) {
      Wilson interval = row.interval();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rows", row.weight());
      json.put("predicted", row.predicted());
      json.put("bad_rate", row.badRate());
      json.put("low", interval.low());
      json.put("high", interval.high());
      rows.add(json);
    }
    return rows;
  }
}
