package org.xinheng.models.risk.indicators;

import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.risk.binning.Direction;

/**
 * One declared indicator of the risk model.
 *
 * @param id its name
 * @param label Chinese name
 * @param meaning what it says, in Chinese
 * @param unit what it counts in
 * @param window how far back it looks, in words
 * @param direction which way risk goes as it rises
 * @param formula how it is computed
 */
public record IndicatorRule(
    String id,
    String label,
    String meaning,
    String unit,
    String window,
    Direction direction,
    Formula formula) {

  /** The kinds of formula. */
  private enum Kind {
    DECAYED_RATE,
    GROUP_RATE,
    MONTHS_SINCE_CHECK,
    MONTHS_SINCE_BAD,
    TREND,
    OPEN_FINDING,
    RECTIFICATION_DAYS,
    COUNT,
    AGE,
    LAPSED_LICENCES
  }

  static IndicatorRule read(Section section, CodeLists lists) {
    IndicatorRule rule =
        new IndicatorRule(
            Rule.said(section, "id"),
            Rule.said(section, "label"),
            Rule.said(section, "meaning"),
            Rule.said(section, "unit"),
            Rule.said(section, "window"),
            section.oneOf("direction", Direction.class),
            formula(section, lists));
    section.close();
    return rule;
  }

  private static Formula formula(Section section, CodeLists lists) {
    return switch (section.oneOf("kind", Kind.class)) {
      case DECAYED_RATE ->
          new Formula.DecayedRate(
              section.oneOf("of", Measure.class),
              section.optionalWhole("half-life-months").orElse(0),
              positive(section, "average-checks"));
      case GROUP_RATE ->
          new Formula.GroupRate(
              section.oneOf("by", Group.class),
              months(section),
              positive(section, "average-checks"));
      case MONTHS_SINCE_CHECK -> new Formula.MonthsSince(false);
      case MONTHS_SINCE_BAD -> new Formula.MonthsSince(true);
      case TREND -> new Formula.Trend(months(section));
      case OPEN_FINDING -> new Formula.OpenFinding();
      case RECTIFICATION_DAYS -> new Formula.RectificationDays(months(section));
      case COUNT -> count(section, lists);
      case AGE -> new Formula.Age();
      case LAPSED_LICENCES -> new Formula.LapsedLicences(months(section));
    };
  }

  private static Formula count(Section section, CodeLists lists) {
    String name = section.text("contract");
    List<Contract> facts = Contracts.ALL.stream().filter(one -> one.happenedOn() != null).toList();
    Contract contract =
        facts.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    if (contract == null) {
      section.fault(
          "contract",
          "no contract of facts is called so. "
              + Problems.didYouMean(name, facts.stream().map(Contract::name).toList()));
      contract = facts.get(0);
    }
    Contract known = contract;
    Condition when =
        section
            .optionalSection("when")
            .map(parts -> Condition.read(parts, known, lists))
            .orElse(Condition.always());
    return new Formula.Count(known, when, months(section));
  }

  private static int months(Section section) {
    return (int) positive(section, "months");
  }

  private static double positive(Section section, String key) {
    int number = section.whole(key);
    if (section.has(key) && number < 1) {
      section.fault(key, "it is at least 1.");
    }
    return number;
  }
}
