package org.xinheng.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;

/**
 * How long facts count under one set of rules (公示期限), from the day these came into force.
 *
 * @param rule how it is cited
 * @param inForceFrom first day in force; facts that happened on or after it follow it alone
 * @param kinder whether older facts follow it where it ends earlier; their end is then never before
 *     the day it came into force, so that the scores of earlier days stand
 * @param start day the period runs from
 * @param cases periods by condition, the first that holds
 */
record Regime(Rule rule, int inForceFrom, boolean kinder, DayTerm start, List<Case> cases) {

  /** What happens to facts older than the regime. */
  private enum OlderFacts {
    KINDER,
    KEEP
  }

  /** A period in months for facts of a tier (-1 for any) that a condition holds for. */
  record Case(int tier, Condition when, int months) {}

  static Regime read(Section section, Contract contract, CodeLists lists, List<String> tiers) {
    Rule rule = Rule.read(section, contract.name() + ".");
    int inForceFrom = Clause.day(section.date("in-force-from"));
    OlderFacts older = section.oneOf("older-facts", OlderFacts.class);
    DayTerm start = DayTerm.read(section, "runs-from", section.text("runs-from"), contract);
    List<Case> cases = new ArrayList<>();
    section
        .optionalSection("months-by-tier")
        .ifPresent(byTier -> cases.addAll(byTier(byTier, tiers)));
    for (Section one : section.sections("cases")) {
      if (!cases.isEmpty() && cases.get(cases.size() - 1).when() == null) {
        one.fault("months", "it is never reached: the case before it takes every fact.");
      }
      Condition when =
          one.optionalSection("when")
              .map(parts -> Condition.read(parts, contract, lists))
              .orElse(null);
      cases.add(new Case(-1, when, one.whole("months")));
      one.close();
    }
    if (cases.isEmpty()) {
      section.fault("cases", "it names no period: months-by-tier or cases are missing.");
    }
    section.close();
    return new Regime(rule, inForceFrom, older == OlderFacts.KINDER, start, List.copyOf(cases));
  }

  private static List<Case> byTier(Section section, List<String> tiers) {
    List<Case> cases = new ArrayList<>();
    for (String name : section.keys()) {
      if (tiers.contains(name)) {
        cases.add(new Case(tiers.indexOf(name), Condition.always(), section.whole(name)));
      } else {
        section.fault(name, "no such tier. " + Problems.didYouMean(name, tiers));
      }
    }
    tiers.stream()
        .filter(tier -> !section.has(tier))
        .forEach(tier -> section.fault(tier, "the tier " + tier + " has no period."));
    return cases;
  }
}
