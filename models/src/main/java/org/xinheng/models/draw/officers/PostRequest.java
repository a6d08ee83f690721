package org.xinheng.models.draw.officers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a post asks of its officers, before anybody is known to be eligible.
 *
 * @param scope the scope of the draw
 * @param unit the unit visited
 * @param department the department
 * @param needed how many officers it takes
 * @param day the day of the visit
 * @param team the competent team
 * @param qualifications what its matters require, all of them
 */
public record PostRequest(
    String scope,
    String unit,
    String department,
    int needed,
    LocalDate day,
    String team,
    Set<String> qualifications)
    implements Serializable {
  public PostRequest {
    qualifications = Set.copyOf(qualifications);
  }

  public String visit() {
    return scope + ":" + unit;
  }

  /** The same on another day. */
  public PostRequest on(LocalDate otherDay) {
    return new PostRequest(scope, unit, department, needed, otherDay, team, qualifications);
  }
}
