package org.xinheng.models.enforcement.checks;

import java.time.LocalDate;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.registers.Matter;

/**
 * Inspections that nothing entitled anybody to make. Where no register was delivered nothing can be
 * missing from it.
 *
 * @param fault what is missing
 * @param when which inspections
 * @param months how long an announced plan stands
 */
public record MandateFault(Fault fault, Condition when, int months) implements Check {

  /** What may be missing. */
  public enum Fault {
    /** The matter is on no published list in force on that day (事项未公布). */
    UNPUBLISHED_MATTER,
    /** The department had announced no plan (无计划检查). */
    NO_PLAN
  }

  /** Reads a section. */
  public static MandateFault read(Section section, CodeLists lists) {
    Fault fault = section.oneOf("fault", Fault.class);
    int months = fault == Fault.NO_PLAN ? section.whole("plan-months") : 0;
    MandateFault check =
        new MandateFault(fault, Acts.when(section, "when", Inspections.CONTRACT, lists), months);
    section.close();
    return check;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    Condition.Test test = when.bind(symbols);
    return (file, sink) -> {
      for (Fact act : file.facts(Inspections.CONTRACT)) {
        if (file.isReviewed(act) && test.holds(act) && isAtFault(act, grounds)) {
          sink.accept(Acts.finding(id, act, grounds, Acts.matter(act), null));
        }
      }
    };
  }

  private boolean isAtFault(Fact act, Grounds grounds) {
    LocalDate day = LocalDate.ofEpochDay(Grounds.happenedOn(act));
    String named = Acts.matter(act);
    if (fault == Fault.UNPUBLISHED_MATTER) {
      return named != null
          && !grounds.matters().codes().isEmpty()
          && grounds
              .matter(named)
              .filter(Matter::isPublished)
              .filter(matter -> matter.isInForce(day, day))
              .isEmpty();
    }
    String department = grounds.department(Acts.department(act), named);
    return department != null
        && !grounds.plans().isEmpty()
        && grounds.plans().stream().noneMatch(plan -> covers(plan, department, day));
  }

  private boolean covers(AnnouncedPlan plan, String department, LocalDate day) {
    return plan.department().equals(department)
        && plan.drawOn() != null
        && plan.drawOn() <= day.toEpochDay()
        && plan.drawOn() > day.minusMonths(months).toEpochDay();
  }
}
