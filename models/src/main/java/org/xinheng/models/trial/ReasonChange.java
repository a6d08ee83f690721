package org.xinheng.models.trial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinheng.models.scorecard.Reason;

/**
 * What one indicator costs an enterprise before and after, where that differs.
 *
 * @param before null where it cost nothing
 * @param after null where it costs nothing
 */
public record ReasonChange(String indicator, Cost before, Cost after) implements Serializable {

  /**
   * What the records of one indicator cost together.
   *
   * @param points points lost after caps
   * @param records how many records count
   * @param document number of the first record; null where what is missing costs the points
   * @param until last day on which one of them ends by itself; null where one stays open
   * @param basis what the indicator cites (依据)
   */
  public record Cost(int points, int records, String document, LocalDate until, String basis)
      implements Serializable {

    private Cost with(Reason reason) {
      LocalDate other = reason.countsUntil();
      LocalDate last = until == null || other == null ? null : other;
      return new Cost(
          points + reason.points(),
          records + 1,
          document,
          last == null || last.isAfter(until) ? last : until,
          basis);
    }

    private boolean costsAs(Cost other) {
      return points == other.points
          && records == other.records
          && Objects.equals(until, other.until);
    }
  }

  /** Points lost by it after less those lost before. */
  public int pointsChange() {
    return points(after) - points(before);
  }

  private static int points(Cost cost) {
    return cost == null ? 0 : cost.points();
  }

  /** The indicators whose cost differs, in the order of the reasons. */
  static List<ReasonChange> between(List<Reason> before, List<Reason> after) {
    Map<String, Cost> old = costs(before);
    Map<String, Cost> fresh = costs(after);
    Map<String, Cost> all = new LinkedHashMap<>(old);
    fresh.forEach(all::putIfAbsent);
    List<ReasonChange> changes = new ArrayList<>(0);
    for (String indicator : all.keySet()) {
      Cost was = old.get(indicator);
      Cost is = fresh.get(indicator);
      if (was == null || is == null || !was.costsAs(is)) {
        changes.add(new ReasonChange(indicator, was, is));
      }
    }
    return changes;
  }

  private static Map<String, Cost> costs(List<Reason> reasons) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      Cost cost = costs.get(reason.indicator());
      costs.put(
          reason.indicator(),
          cost == null
              ? new Cost(
                  reason.points(), 1, reason.document(), reason.countsUntil(), reason.basis())
              : cost.with(reason));
    }
    return costs;
  }
}
