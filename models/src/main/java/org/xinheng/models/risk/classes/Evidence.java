package org.xinheng.models.risk.classes;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Months;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.supervision.RiskClass;

/**
 * How much must be known of an enterprise before a probability may class it (最低信息量).
 *
 * @param contracts records that say something of conduct
 * @param facts how many are needed
 * @param months how far back they count
 * @param given class of those of whom less is known
 */
record Evidence(Rule rule, List<Contract> contracts, int facts, int months, RiskClass given) {

  static Evidence read(Section section) {
    Rule rule = Rule.read(section, "");
    List<String> known = Contracts.facts().stream().map(Contract::name).toList();
    List<Contract> contracts = new ArrayList<>();
    for (String name : section.texts("contracts")) {
      if (known.contains(name)) {
        contracts.add(Contracts.named(name).orElseThrow());
      } else {
        section.fault("contracts", "no contract is called so. " + Problems.didYouMean(name, known));
      }
    }
    int facts = section.whole("facts");
    int months = section.whole("months");
    if (facts < 0 || months < 1 || (facts > 0 && contracts.isEmpty())) {
      section.fault("facts", "the evidence is so many facts of named contracts in so many months.");
    }
    RiskClass given = RiskRule.letter(section, "given");
    section.close();
    return new Evidence(rule, List.copyOf(contracts), facts, months, given);
  }

  /** Whether enough is known on a day. */
  boolean suffices(List<Fact> known, int asOf) {
    int found = 0;
    for (int i = 0; i < known.size() && found < facts; i++) {
      Fact fact = known.get(i);
      if (contracts.contains(fact.contract())) {
        long happened = fact.number(fact.contract().indexOf(fact.contract().happenedOn()));
        if (happened != Fact.NONE
            && happened <= asOf
            && Months.after((int) happened, months) > asOf) {
          found++;
        }
      }
    }
    return found >= facts;
  }
}
