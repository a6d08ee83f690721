package org.xinheng.jobs.drawing.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.models.plans.DrawRules;
import org.xinheng.models.supervision.ClassTerms;

/** Whether a frame moved too far against the last one of the same plan to go unseen. */
public final class FrameLimits {
  private final DrawRules rules;

  public FrameLimits(DrawRules rules) {
    this.rules = rules;
  }

  /**
   * What goes beyond the limits, with its figures.
   *
   * @param before counts of the last scope that has the plan
   */
  public List<String> faults(
      String plan, FrameCounts.PlanCounts now, FrameCounts.PlanCounts before, String scope) {
    List<String> faults = new ArrayList<>();
    long least = before.eligible() * (ClassTerms.ALL - rules.mostLostBp());
    if (now.eligible() * ClassTerms.ALL < least) {
      faults.add(
          "plan %s: %d units are eligible, %d were in scope %s; at most %d basis points may go"
              .formatted(plan, now.eligible(), before.eligible(), scope, rules.mostLostBp()));
    }
    SortedSet<String> classes = new TreeSet<>(now.byClass().keySet());
    classes.addAll(before.byClass().keySet());
    for (String one : classes) {
      long share = shareBp(now, one);
      long earlier = shareBp(before, one);
      if (Math.abs(share - earlier) > rules.mostMovedBp()) {
        faults.add(
            "plan %s: class %s has %d basis points, it had %d in scope %s; at most %d may move"
                .formatted(plan, one, share, earlier, scope, rules.mostMovedBp()));
      }
    }
    return faults;
  }

  private static long shareBp(FrameCounts.PlanCounts counts, String unitClass) {
    long all = counts.eligible();
    return all == 0 ? 0 : counts.byClass().getOrDefault(unitClass, 0L) * ClassTerms.ALL / all;
  }
}
