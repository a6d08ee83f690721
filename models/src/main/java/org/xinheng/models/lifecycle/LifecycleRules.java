package org.xinheng.models.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/** The lifecycle rules of all contracts, as {@code lifecycle.yaml} declares them. */
public final class LifecycleRules {
  /** Path of the definition file. */
  public static final String PATH = "lifecycle.yaml";

  /** Code list of the tiers. */
  static final String TIERS = "severities";

  private final String version;
  private final List<String> tiers;
  private final General general;
  private final Map<Contract, ContractRules> byContract;
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /** Rules that speak of every contract. */
  record General(
      Rule neutral, Rule noStart, Rule repaired, Rule objectionUpheld, Rule objectionPending) {}

  private LifecycleRules(
      String version,
      List<String> tiers,
      General general,
      Map<Contract, ContractRules> byContract) {
    this.version = version;
    this.tiers = tiers;
    this.general = general;
    this.byContract = byContract;
  }

  /** Reads the rules; faults go to {@code problems}, and what is returned then must not be used. */
  public static LifecycleRules read(Definitions definitions, CodeLists lists, Problems problems) {
    DefinitionFile file = definitions.file(PATH);
    Section section = file.open(problems);
    String version = section.text("version");
    section.date("effective-from");
    Rule.said(section, "source");
    section.flag("confirmed");
    List<String> tiers = List.copyOf(lists.list(TIERS).names());
    LifecycleRules rules =
        new LifecycleRules(
            version,
            tiers,
            general(section.section("general")),
            contracts(section.section("contracts"), lists, tiers));
    section.close();
    rules.index(section);
    return rules;
  }

  private static General general(Section section) {
    General general =
        new General(
            named(section, "neutral"),
            named(section, "no-start"),
            named(section, "repaired"),
            named(section, "objection-upheld"),
            named(section, "objection-pending"));
    section.close();
    return general;
  }

  private static Rule named(Section section, String id) {
    Section rule = section.section(id);
    Rule named =
        new Rule(id, Rule.said(rule, "label"), Rule.said(rule, "source"), rule.flag("confirmed"));
    rule.close();
    return named;
  }

  private static Map<Contract, ContractRules> contracts(
      Section section, CodeLists lists, List<String> tiers) {
    Map<Contract, ContractRules> byContract = new LinkedHashMap<>();
    List<String> known = Contracts.facts().stream().map(Contract::name).toList();
    for (String name : section.keys()) {
      Optional<Contract> contract = Contracts.named(name).filter(c -> known.contains(c.name()));
      if (contract.isEmpty()) {
        section.fault(
            name, "no contract of facts is called so. " + Problems.didYouMean(name, known));
        continue;
      }
      byContract.put(
          contract.get(), ContractRules.read(section.section(name), contract.get(), lists, tiers));
    }
    return byContract;
  }

  private void index(Section section) {
    List.of(
            general.neutral(),
            general.noStart(),
            general.repaired(),
            general.objectionUpheld(),
            general.objectionPending())
        .forEach(rule -> rules.put(rule.id(), rule));
    byContract
        .values()
        .forEach(
            contract ->
                contract.eachRule(
                    rule -> {
                      if (rules.put(rule.id(), rule) != null) {
                        section.fault("contracts", "the rule " + rule.id() + " stands twice.");
                      }
                    }));
  }

  public String version() {
    return version;
  }

  /** Codes of the tiers, from the mildest; a tier is its position here. */
  public List<String> tiers() {
    return tiers;
  }

  /** Whether facts of the contract can count at all. */
  public boolean mayCount(Contract contract) {
    ContractRules declared = byContract.get(contract);
    return declared != null && declared.neutral() == null;
  }

  /** Whether facts of the contract have a tier. */
  public boolean hasTiers(Contract contract) {
    return mayCount(contract) && byContract.get(contract).tiering() != null;
  }

  /** Every rule by its id. */
  public Map<String, Rule> rules() {
    return Map.copyOf(rules);
  }

  General general() {
    return general;
  }

  Map<Contract, ContractRules> byContract() {
    return byContract;
  }
}
