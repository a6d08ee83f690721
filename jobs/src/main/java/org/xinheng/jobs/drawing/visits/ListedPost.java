package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Subject;

/**
 * One department's part of one drawn visit as people read it, with names beside the codes. It holds
 * no class and no weight.
 *
 * @param number place of the visit by ticket, from 1
 * @param isOverCapacity whether no day had room left for one of its teams
 * @param eligible officers who might have been drawn
 * @param free of these, who were free at its turn
 * @param officers pseudonymous numbers; none where it is unstaffed
 * @param shortage why it is unstaffed; null where it is not
 */
public record ListedPost(
    String scope,
    String visitId,
    long number,
    LocalDate day,
    boolean isOverCapacity,
    Subject subject,
    List<String> plans,
    Named department,
    Named team,
    List<Named> matters,
    int needed,
    List<String> qualifications,
    int eligible,
    int free,
    List<String> officers,
    String shortage) {

  public ListedPost {
    plans = List.copyOf(plans);
    matters = List.copyOf(matters);
    qualifications = List.copyOf(qualifications);
    officers = List.copyOf(officers);
  }

  public boolean isStaffed() {
    return shortage == null;
  }
}
