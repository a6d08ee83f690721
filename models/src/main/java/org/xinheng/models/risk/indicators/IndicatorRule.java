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
 * @param off why it is declared and not used; null where it is used
 */
public record IndicatorRule(
    String id,
    String label,
    String meaning,
    String unit,
    String window,
    Direction direction,
    Formula formula,
    String off) {

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
    MONTHS_SINCE_RECORD,
    AGE,
    LICENCE_AGE,
    LAPSED_LICENCES,
    SEASON
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
            formula(section, lists),
            section.optionalText("off").orElse(null));
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
      case RECTIFICATION_DAYS -> new RecordFormula.RectificationDays(months(section));
      case COUNT -> {
        Contract contract = contract(section);
        yield new RecordFormula.Count(
            contract, condition(section, contract, lists), months(section));
      }
      case MONTHS_SINCE_RECORD -> {
        Contract contract = contract(section);
        yield new RecordFormula.MonthsSinceRecord(contract, condition(section, contract, lists));
      }
      case AGE -> new RecordFormula.Age();
      case LICENCE_AGE -> new RecordFormula.LicenceAge();
      case SEASON -> new Formula.SeasonRate(months(section), positive(section, "average-checks"));
      case LAPSED_LICENCES -> new RecordFormula.LapsedLicences(months(section));
    };
  }

  private static Contract contract(Section section) {
    String name = section.text("contract");
    List<Contract> facts = Contracts.ALL.stream().filter(one -> one.happenedOn() != null).toList();
    Contract contract =
        facts.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    if (contract == null) {
      section.fault(
          "contract",
          "no contract of facts is called so. "
              + Problems.didYouMean(name, facts.stream().map(Contract::name).toList()));
      return facts.get(0);
    }
    Unseen.refuse(section, contract);
    return contract;
  }

  private static Condition condition(Section section, Contract contract, CodeLists lists) {
    return section
        .optionalSection("when")
        .map(parts -> Condition.read(parts, contract, lists))
        .orElse(Condition.always());
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
