package org.xinheng.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * The lifecycle rules bound to one thread: which facts of a dossier count, from when, until when.
 * What a fact's days are follows from the facts known alone, never from the day asked about.
 */
public final class Lifecycle {
  private final LifecycleRules rules;
  private final Judge[] judges = new Judge[128];
  private final int[] documents = new int[128];
  private final Links links;
  private final Verdict verdict = new Verdict();

  private Lifecycle(LifecycleRules rules, Symbols symbols) {
    this.rules = rules;
    rules
        .byContract()
        .forEach(
            (contract, declared) -> {
              judges[contract.id()] = new Judge(declared, rules, symbols);
              documents[contract.id()] =
                  contract.document() == null ? -1 : contract.indexOf(contract.document());
            });
    links = new Links(rules.general(), symbols);
  }

  /**
   * Reads and binds the rules.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of the file
   */
  public static Lifecycle of(Definitions definitions, Symbols symbols) {
    Problems problems = new Problems();
    LifecycleRules rules = LifecycleRules.read(definitions, CodeLists.of(definitions), problems);
    problems.throwIfAny();
    return new Lifecycle(rules, symbols);
  }

  /** Binds rules that were read. */
  public static Lifecycle of(LifecycleRules rules, Symbols symbols) {
    return new Lifecycle(rules, symbols);
  }

  /** Takes up a dossier: the facts that {@link #judge} may link with one another. */
  public void open(List<Fact> facts) {
    links.open(facts);
  }

  /** Gives the verdict on a fact of the dossier taken up. */
  public void judge(Fact fact, Verdict into) {
    Contract contract = fact.contract();
    Judge judge = judges[contract.id()];
    if (judge == null) {
      into.reset();
      into.exclude(rules.general().neutral());
      return;
    }
    judge.judge(fact, into);
    if (!links.isEmpty()) {
      int document = documents[contract.id()];
      String number = document < 0 ? null : fact.text(document);
      links.apply(number == null ? fact.key() : number, judge.isRepairable(fact), into);
    }
  }

  /** Where every fact stands on a day. */
  public List<Standing> standings(List<Fact> facts, int asOf) {
    open(facts);
    List<Standing> standings = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      judge(fact, verdict);
      standings.add(standing(fact, asOf));
    }
    return standings;
  }

  private Standing standing(Fact fact, int asOf) {
    boolean counts = verdict.countsOn(asOf);
    Rule rule = verdict.decidingOn(asOf);
    return new Standing(
        fact,
        counts,
        verdict.excludedBy() == null ? verdict.from() : Standing.NONE,
        verdict.excludedBy() == null && verdict.until() != Verdict.OPEN
            ? verdict.until()
            : Standing.NONE,
        counts ? null : rule.id(),
        rule.id(),
        rule.label(),
        rule.source(),
        verdict.tier() < 0 ? null : rules.tiers().get(verdict.tier()),
        verdict.isObjected());
  }
}
