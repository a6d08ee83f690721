package org.xinheng.models.scorecard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What one enterprise scored on one day, and why (信用评定).
 *
 * @param whyNotAssessed id of the rule by which it is not assessed; null where it is
 * @param card id of the card; null where it is not assessed
 * @param points points left of the total; 0 where it is not assessed
 * @param grade null where it is not assessed
 * @param directRule id of the direct rule that made the grade worse than the points would; null
 *     where none did
 * @param reasons in the order of groups, indicators, points (falling), first day, key
 * @param nextChangeOn next day on which points, grade or direct rule change by themselves; null if
 *     never
 * @param stale ids of the indicators whose feed was stale that night
 */
public record Assessment(
    String uscc,
    LocalDate asOf,
    String whyNotAssessed,
    String card,
    int points,
    Grade grade,
    String directRule,
    List<Reason> reasons,
    LocalDate nextChangeOn,
    List<String> stale)
    implements Serializable {

  static Assessment none(String uscc, LocalDate asOf, String whyNot) {
    return new Assessment(uscc, asOf, whyNot, null, 0, null, null, List.of(), null, List.of());
  }

  public boolean isAssessed() {
    return whyNotAssessed == null;
  }
}
