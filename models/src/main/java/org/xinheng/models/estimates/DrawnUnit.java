package org.xinheng.models.estimates;

import java.util.List;

/**
 * One drawn unit with what came of one matter there.
 *
 * @param town where it is; null where that is not known
 * @param given its inclusion probability given the size of its class and stratum
 * @param averaged its inclusion probability before the size was rounded: what estimates divide by
 */
public record DrawnUnit(
    String unitClass,
    String stratum,
    String town,
    int weight,
    double given,
    double averaged,
    Answer answer) {

  /** What came of a matter. */
  public enum Answer {
    /** No result yet. */
    OPEN,
    /** Nobody could be checked: closed, moved or unreachable. */
    CLOSED,
    /** Checked without finding. */
    CLEAN,
    /** Checked with a finding. */
    FINDING
  }

  /** Class and stratum. */
  public List<String> cell() {
    return List.of(unitClass, stratum);
  }

  boolean isAnswered() {
    return answer != Answer.OPEN;
  }

  boolean isChecked() {
    return answer == Answer.CLEAN || answer == Answer.FINDING;
  }

  boolean hasFinding() {
    return answer == Answer.FINDING;
  }
}
