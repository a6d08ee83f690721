package org.xinheng.models.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;

/**
 * One dated rule of a contract: for which facts it speaks, and the day it names.
 *
 * @param rule how it is cited
 * @param when facts it speaks for
 * @param appliesFrom first day of happening it covers, or the least number
 * @param appliesBefore first day of happening it covers no more, or the greatest number
 * @param on the days it names, of which the latest present one holds; none for exclusions
 */
record Clause(Rule rule, Condition when, int appliesFrom, int appliesBefore, List<DayTerm> on) {

  static Clause read(Section section, Contract contract, CodeLists lists, boolean dated) {
    Rule rule = Rule.read(section, contract.name() + ".");
    int from = section.optionalDate("applies-from").map(Clause::day).orElse(Integer.MIN_VALUE);
    int before = section.optionalDate("applies-before").map(Clause::day).orElse(Integer.MAX_VALUE);
    if (from >= before) {
      section.fault("applies-from", "applies-from is not before applies-before.");
    }
    Condition when =
        section
            .optionalSection("when")
            .map(parts -> Condition.read(parts, contract, lists))
            .orElse(Condition.always());
    List<DayTerm> on = new ArrayList<>();
    if (dated) {
      section.texts("on").forEach(text -> on.add(DayTerm.read(section, "on", text, contract)));
      if (on.isEmpty()) {
        section.fault("on", "the key \"on\" names no day.");
      }
    } else if (!section.has("when")) {
      section.fault("when", "the rule has no condition: it would speak for every fact.");
    }
    section.close();
    return new Clause(rule, when, from, before, List.copyOf(on));
  }

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
