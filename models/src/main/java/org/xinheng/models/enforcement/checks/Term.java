package org.xinheng.models.enforcement.checks;

import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * A time limit from one day of an act to another.
 *
 * @param from the day it runs from
 * @param until positions of the days of which one must come in time
 * @param days its length
 * @param isInWorkingDays whether only working days count
 */
public record Term(DayTerm from, List<Integer> until, int days, boolean isInWorkingDays) {

  /** Reads from, until and either days or working-days of a section. */
  public static Term read(Section section, Contract contract) {
    DayTerm from = DayTerm.read(section, "from", section.text("from"), contract);
    List<Integer> until = Acts.dates(section, "until", contract);
    if (until.isEmpty()) {
      section.fault("until", "it names no day that ends the term.");
    }
    if (section.has("days") == section.has("working-days")) {
      section.fault("days", "a term is counted in days or in working-days.");
    }
    boolean isInWorkingDays = section.has("working-days");
    int days = section.optionalWhole(isInWorkingDays ? "working-days" : "days").orElse(0);
    if (days < 0) {
      section.fault("days", "a term is not negative.");
    }
    return new Term(from, until, days, isInWorkingDays);
  }

  /** Last day in time; {@link DayTerm#NONE} where the term has not begun. */
  public int last(Fact act, Grounds grounds) {
    int begins = from.on(act);
    if (begins == DayTerm.NONE) {
      return DayTerm.NONE;
    }
    return isInWorkingDays ? grounds.workingDays().after(begins, days) : begins + days;
  }

  /** The earliest of the days that end it; {@link DayTerm#NONE} where none has come. */
  public int ended(Fact act) {
    long ended = Long.MAX_VALUE;
    for (int index : until) {
      if (act.has(index)) {
        ended = Math.min(ended, act.number(index));
      }
    }
    return ended == Long.MAX_VALUE ? DayTerm.NONE : (int) ended;
  }
}
