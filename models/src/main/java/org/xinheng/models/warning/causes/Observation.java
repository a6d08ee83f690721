package org.xinheng.models.warning.causes;

import java.util.List;

/**
 * A count on a day of testing that can only be judged beside those of others.
 *
 * @param day day of the test
 * @param until day of the next
 * @param count what was counted in the window that ends with the day
 * @param own what was counted in the twelve months before the window
 * @param ownDays days of those months on which the enterprise was there
 * @param peers group it is compared with
 * @param opens whether the count reaches the minimum; else it only keeps a warning open
 * @param evidence the records counted
 */
public record Observation(
    int day,
    int until,
    int count,
    int own,
    int ownDays,
    String peers,
    boolean opens,
    List<Evidence> evidence) {

  public Observation {
    evidence = List.copyOf(evidence);
  }
}
