package org.xinheng.models.risk.classes;

import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.supervision.RiskClass;

/**
 * A record that bounds the class whatever the probability (直接判定).
 *
 * @param when facts of the contract that trigger it while they count
 * @param atLeast the lightest class left
 */
record RiskRule(Rule rule, Contract contract, Condition when, RiskClass atLeast) {

  static RiskRule read(Section section, CodeLists lists, LifecycleRules lifecycle) {
    Rule rule = Rule.read(section, "");
    String name = section.text("contract");
    List<String> known =
        Contracts.facts().stream().filter(lifecycle::mayCount).map(Contract::name).toList();
    Contract contract = Enterprises.CONTRACT;
    if (known.contains(name)) {
      contract = Contracts.named(name).orElseThrow();
    } else if (section.has("contract")) {
      section.fault(
          "contract",
          "no contract whose facts count is called so. " + Problems.didYouMean(name, known));
    }
    Condition when = Condition.read(section.section("when"), contract, lists);
    RiskClass atLeast = letter(section, "at-least");
    if (section.has("at-least") && atLeast == RiskClass.A) {
      section.fault("at-least", "every class is at least A: the rule has no effect.");
    }
    section.close();
    return new RiskRule(rule, contract, when, atLeast);
  }

  /** The class named below a key; A, with the fault noted, where it is none. */
  static RiskClass letter(Section section, String key) {
    String text = section.text(key);
    for (RiskClass one : RiskClass.values()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    if (section.has(key)) {
      section.fault(key, "\"" + text + "\" is no risk class. Known: A, B, C, D.");
    }
    return RiskClass.A;
  }
}
