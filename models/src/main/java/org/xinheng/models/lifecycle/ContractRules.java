package org.xinheng.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;

/**
 * The rules for the facts of one contract, as declared.
 *
 * @param neutral why none of its facts counts; null where they may
 * @param excluded which facts do not count at all; the first that holds is the reason given
 * @param starts from which day a fact counts; the first that holds and has its day decides
 * @param ends until which day; the earliest decides
 * @param regimes periods, in the order in which they came into force
 * @param tiering how grave a fact is; null where the contract knows no tiers
 * @param notRepairable facts that a repair does not end
 */
record ContractRules(
    Contract contract,
    Rule neutral,
    List<Clause> excluded,
    List<Clause> starts,
    List<Clause> ends,
    List<Regime> regimes,
    Tiering tiering,
    List<Clause> notRepairable) {

  static ContractRules read(
      Section section, Contract contract, CodeLists lists, List<String> tiers) {
    if (section.isSection("neutral")) {
      Section neutral = section.section("neutral");
      Rule rule = Rule.read(neutral, contract.name() + ".");
      neutral.close();
      section.close();
      return new ContractRules(
          contract, rule, List.of(), List.of(), List.of(), List.of(), null, List.of());
    }
    List<Clause> excluded = clauses(section, "excluded", contract, lists, false);
    List<Clause> starts = clauses(section, "starts", contract, lists, true);
    if (starts.isEmpty()) {
      section.fault("starts", contract.name() + " names no day from which its facts count.");
    }
    List<Clause> ends = clauses(section, "ends", contract, lists, true);
    List<Regime> regimes = regimes(section, contract, lists, tiers);
    Tiering tiering =
        section
            .optionalSection("tier")
            .map(part -> Tiering.read(part, contract, lists, tiers))
            .orElse(null);
    if (tiering == null && regimes.stream().anyMatch(ContractRules::needsTier)) {
      section.fault("periods", "periods by tier need the key \"tier\".");
    }
    List<Clause> notRepairable = clauses(section, "not-repairable", contract, lists, false);
    section.close();
    return new ContractRules(
        contract, null, excluded, starts, ends, regimes, tiering, notRepairable);
  }

  private static boolean needsTier(Regime regime) {
    return regime.cases().stream().anyMatch(one -> one.tier() >= 0);
  }

  private static List<Clause> clauses(
      Section section, String key, Contract contract, CodeLists lists, boolean dated) {
    List<Clause> clauses = new ArrayList<>();
    section.sections(key).forEach(one -> clauses.add(Clause.read(one, contract, lists, dated)));
    return List.copyOf(clauses);
  }

  private static List<Regime> regimes(
      Section section, Contract contract, CodeLists lists, List<String> tiers) {
    List<Regime> regimes = new ArrayList<>();
    for (Section one : section.sections("periods")) {
      Regime regime = Regime.read(one, contract, lists, tiers);
      if (!regimes.isEmpty()
          && regimes.get(regimes.size() - 1).inForceFrom() >= regime.inForceFrom()) {
        one.fault("in-force-from", "it is not after that of the regime before it.");
      }
      regimes.add(regime);
    }
    return List.copyOf(regimes);
  }

  /** Every rule declared here, with double ones. */
  void eachRule(Consumer<Rule> action) {
    if (neutral != null) {
      action.accept(neutral);
    }
    excluded.forEach(clause -> action.accept(clause.rule()));
    starts.forEach(clause -> action.accept(clause.rule()));
    ends.forEach(clause -> action.accept(clause.rule()));
    notRepairable.forEach(clause -> action.accept(clause.rule()));
    regimes.forEach(regime -> action.accept(regime.rule()));
    if (tiering != null) {
      tiering.cases().forEach(one -> action.accept(one.rule()));
    }
  }
}
