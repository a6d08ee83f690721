package org.xinheng.jobs.drawing.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.DayChange;

/** The days of visits as they were moved by hand by a night (改期). */
record MovedDays(List<ChangeLog.Entry> entries, LocalDate asOf) {

  /** The visit on its day, after the entries from one on. */
  PlannedVisit moved(String visitId, PlannedVisit visit, int from) {
    LocalDate day = visit.day();
    for (ChangeLog.Entry entry : entries.subList(from, entries.size())) {
      if (entry.amendment() instanceof DayChange change
          && change.visit().equals(visitId)
          && !change.decidedOn().isAfter(asOf)
          && !change.decidedOn().isAfter(day)) {
        day = change.day();
      }
    }
    return day.equals(visit.day())
        ? visit
        : new PlannedVisit(visit.unit(), day, false, visit.posts());
  }

  /** A scope whose drawn visits are on their days. */
  DrawnScope moved(DrawnScope scope) {
    Map<String, PlannedVisit> visits = new LinkedHashMap<>();
    scope.visits().forEach((unit, visit) -> visits.put(unit, moved(scope.visitId(unit), visit, 0)));
    return scope.with(visits);
  }

  /** Replacements whose visits are on their days. */
  List<Replacements.Replacement> moved(
      DrawnScope scope, List<Replacements.Replacement> replacements) {
    return replacements.stream()
        .map(
            one ->
                one.visit() == null
                    ? one
                    : new Replacements.Replacement(
                        one.entry(),
                        one.replacedOn(),
                        one.door(),
                        one.closedDoor(),
                        one.reserve(),
                        one.isOverCapacity(),
                        moved(scope.visitId(one.reserve().unit().id()), one.visit(), one.entry())))
        .toList();
  }
}
