package org.xinheng.models.risk.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A challenger against the champion on the same rows, which neither was fitted on; where there is
 * no champion yet, the floor stands in: an indicator that any model has to beat.
 *
 * @param against version of the champion, or what the floor is called
 * @param periods held-out periods in their order
 * @param groups parts of the held-out rows by town, size and industry
 */
public record Contest(String against, List<Period> periods, List<Group> groups) {

  public Contest {
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
  }

  /**
   * One held-out period.
   *
   * @param name its days, such as {@code 2025-07-01/2026-06-30}
   * @param floorAuc AUC of the floor on the same rows
   */
  public record Period(
      String name, Performance challenger, Performance champion, double floorAuc) {}

  /**
   * One town, size or industry.
   *
   * @param dimension {@code town}, {@code size} or {@code industry}
   * @param rows rows of the group
   * @param bad bad outcomes among them
   */
  public record Group(
      String dimension, String value, int rows, int bad, double challenger, double champion) {}

  /** The contest as plain values for JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("against", against);
    json.put("periods", periods.stream().map(Contest::json).toList());
    json.put("groups", groups.stream().map(Contest::json).toList());
    return json;
  }

  private static Map<String, Object> json(Period period) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", period.name());
    json.put("challenger", period.challenger().json());
    json.put("champion", period.champion().json());
    json.put("floor_auc", period.floorAuc());
    return json;
  }

  private static Map<String, Object> json(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dimension", group.dimension());
    json.put("value", group.value());
    json.put("rows", group.rows());
    json.put("bad", group.bad());
    json.put("challenger_auc", group.challenger());
    json.put("champion_auc", group.champion());
    return json;
  }
}
