package org.xinheng.models.enforcement.checks;

import java.util.Comparator;
import java.util.List;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * Two departments at one door within a few days that should have come together (应综合查一次). The later
 * visit is the fault, once, beside the last of another department before it.
 *
 * @param when visits that could have been planned together
 * @param days how far apart they may be to have been one
 */
public record DoubleVisit(Condition when, int days) implements Check {
  private static final int JOINT = Inspections.CONTRACT.indexOf(Inspections.IS_JOINT);

  /** Reads a section. */
  public static DoubleVisit read(Section section, CodeLists lists) {
    int days = section.whole("days");
    if (days < 1) {
      section.fault("days", "it is at least 1.");
    }
    DoubleVisit check =
        new DoubleVisit(Acts.when(section, "when", Inspections.CONTRACT, lists), days);
    section.close();
    return check;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    Condition.Test test = when.bind(symbols);
    return (file, sink) -> {
      if (file.facts(Inspections.CONTRACT).size() < 2) {
        return;
      }
      List<Fact> visits =
          file.facts(Inspections.CONTRACT).stream()
              .filter(act -> file.isReviewed(act) && test.holds(act))
              .filter(act -> act.number(JOINT) != 1 && departmentOf(act, grounds) != null)
              .sorted(Comparator.comparingLong(DoubleVisit::day).thenComparing(Fact::key))
              .toList();
      for (int later = 1; later < visits.size(); later++) {
        Fact before = before(visits, later, grounds);
        if (before != null) {
          String measured = Acts.day(day(before)) + " " + before.document();
          sink.accept(Acts.finding(id, visits.get(later), grounds, measured, days + "日"));
        }
      }
    };
  }

  private Fact before(List<Fact> visits, int later, Grounds grounds) {
    Fact visit = visits.get(later);
    for (int i = later - 1; i >= 0 && day(visit) - day(visits.get(i)) <= days; i--) {
      Fact earlier = visits.get(i);
      boolean isAnother = !departmentOf(earlier, grounds).equals(departmentOf(visit, grounds));
      if (isAnother && day(earlier) < day(visit)) {
        return earlier;
      }
    }
    return null;
  }

  private static String departmentOf(Fact act, Grounds grounds) {
    return grounds.department(Acts.department(act), Acts.matter(act));
  }

  private static long day(Fact act) {
    return Grounds.happenedOn(act);
  }
}
