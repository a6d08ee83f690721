package org.xinheng.models.draw.officers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * One certified officer (执法检查人员) as the frame of officers is frozen: the whole row that its leaf
 * commits to.
 *
 * @param id pseudonymous number
 * @param team code of the team
 * @param certificateValidUntil last day of the certificate
 * @param qualifications what the officer may check
 * @param recusals units to stay away from, whatever the ground (回避)
 * @param leave days of absence
 * @param loadCap posts per period
 * @param earlierPosts posts held from earlier scopes of the period
 */
public record Officer(
    String id,
    String team,
    LocalDate certificateValidUntil,
    Set<String> qualifications,
    Set<String> recusals,
    Set<LocalDate> leave,
    int loadCap,
    int earlierPosts)
    implements Serializable {
  public Officer {
    qualifications = Set.copyOf(qualifications);
    recusals = Set.copyOf(recusals);
    leave = Set.copyOf(leave);
  }

  /** How many posts of the scope the officer may take. */
  public int room() {
    return loadCap - earlierPosts;
  }

  /** Whether the officer may be drawn for what is asked. */
  public boolean isEligible(PostRequest request) {
    return team.equals(request.team())
        && !certificateValidUntil.isBefore(request.day())
        && !leave.contains(request.day())
        && !recusals.contains(request.unit())
        && qualifications.containsAll(request.qualifications());
  }
}
