package org.xinheng.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;

/**
 * How grave a fact is (失信程度): as delivered, else by the first condition that holds.
 *
 * @param index position of the delivered tier in the contract
 * @param cases tiers by condition where none is delivered
 */
record Tiering(int index, List<Case> cases) {

  /** A tier for the facts a condition holds for. */
  record Case(Rule rule, int tier, Condition when) {}

  static Tiering read(Section section, Contract contract, CodeLists lists, List<String> tiers) {
    String name = section.text("field");
    List<String> fields =
        contract.fields().stream()
            .filter(field -> LifecycleRules.TIERS.equals(field.list()))
            .map(Field::name)
            .toList();
    int index = 0;
    if (fields.contains(name)) {
      index = contract.indexOf(contract.field(name).orElseThrow());
    } else {
      section.fault("field", "\"" + name + "\" is no tier. " + Problems.didYouMean(name, fields));
    }
    List<Case> cases = new ArrayList<>();
    for (Section one : section.sections("otherwise")) {
      String tier = one.text("tier");
      if (!tiers.contains(tier)) {
        one.fault("tier", "no such tier. " + Problems.didYouMean(tier, tiers));
      }
      Condition when =
          one.optionalSection("when")
              .map(parts -> Condition.read(parts, contract, lists))
              .orElse(Condition.always());
      cases.add(
          new Case(Rule.read(one, contract.name() + "."), Math.max(0, tiers.indexOf(tier)), when));
      one.close();
    }
    if (cases.isEmpty()) {
      section.fault("otherwise", "no tier is named for facts that bring none.");
    }
    section.close();
    return new Tiering(index, List.copyOf(cases));
  }
}
