package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Subject;

/**
 * One department's part of one drawn visit as people read it, with names beside the codes. It holds
 * no class and no weight.
 *
 * @param number place of the visit by ticket, from 1; 0 where a reserve stands in
 * @param replaces the closed door that a reserve stands in for; null where it was drawn itself
 * @param isOverCapacity whether no day had room left for one of its teams
 * @param joined special checks, requests and leads that its officers see to on the way
 * @param eligible officers who might have been drawn
 * @param free of these, who were free at its turn
 * @param officers pseudonymous numbers of those who go; none where it is unstaffed
 * @param isChanged whether they were exchanged by hand after the draw
 * @param isDone whether the result of every matter has come back
 * @param shortage why nobody could be drawn for it; null where somebody was
 */
public record ListedPost(
    String scope,
    String visitId,
    long number,
    String replaces,
    LocalDate day,
    boolean isOverCapacity,
    Subject subject,
    List<String> plans,
    Named department,
    Named team,
    List<Named> matters,
    List<String> joined,
    int needed,
    List<String> qualifications,
    int eligible,
    int free,
    List<String> officers,
    boolean isChanged,
    boolean isDone,
    String shortage) {

  public ListedPost {
    plans = List.copyOf(plans);
    matters = List.copyOf(matters);
    joined = List.copyOf(joined);
    qualifications = List.copyOf(qualifications);
    officers = List.copyOf(officers);
  }

  public boolean isStaffed() {
    return !officers.isEmpty();
  }

  /** What an unstaffed post lacks, for its planner. */
  public String lacks() {
    String wanted = qualifications.isEmpty() ? "有效执法证" : String.join("、", qualifications) + "资质";
    return eligible < needed
        ? "%s中具备%s且无需回避的仅 %d 人, 需 %d 人".formatted(team.name(), wanted, eligible, needed)
        : "可派 %d 人中仅 %d 人未满任务上限, 需 %d 人".formatted(eligible, free, needed);
  }
}
