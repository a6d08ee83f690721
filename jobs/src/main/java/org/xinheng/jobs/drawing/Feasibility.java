package org.xinheng.jobs.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Schedule;

/** Whether plans can be staffed at all: once the seed is known it is too late to find out. */
final class Feasibility {
  private Feasibility() {}

  /** Why nobody could ever go, whatever is drawn. */
  static List<String> faults(Collection<Plan> plans, Roster roster, WorkCalendar calendar) {
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      Schedule schedule = plan.schedule();
      if (roster.officers().size() < plan.officersPerPost()) {
        faults.add(
            "plan %s: a post takes %d officers, and %d with a certificate are known"
                .formatted(plan.id(), plan.officersPerPost(), roster.officers().size()));
      }
      if (calendar.between(schedule.visitsFrom(), schedule.visitsUntil()).isEmpty()) {
        faults.add("plan %s: none of its visiting days is worked on".formatted(plan.id()));
      }
    }
    return faults;
  }
}
