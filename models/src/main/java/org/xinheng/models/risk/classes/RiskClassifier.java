package org.xinheng.models.risk.classes;

import java.util.List;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.lifecycle.Verdict;
import org.xinheng.models.supervision.RiskClass;

/** The risk classes bound to one thread. */
public final class RiskClassifier {
  private final CutOffs cutOffs;
  private final Evidence evidence;
  private final List<RiskRule> rules;
  private final Condition.Test[] tests;
  private final Verdict verdict = new Verdict();

  RiskClassifier(CutOffs cutOffs, Evidence evidence, List<RiskRule> rules, Symbols symbols) {
    this.cutOffs = cutOffs;
    this.evidence = evidence;
    this.rules = rules;
    tests = rules.stream().map(rule -> rule.when().bind(symbols)).toArray(Condition.Test[]::new);
  }

  /**
   * The class of an enterprise on a day.
   *
   * @param probability calibrated probability of a finding
   * @param known its facts, already taken up by the lifecycle
   */
  public RiskStanding classify(
      double probability, List<Fact> known, Lifecycle lifecycle, int asOf) {
    boolean suffices = evidence.suffices(known, asOf);
    RiskClass found = suffices ? cutOffs.of(probability) : evidence.given();
    String basis = suffices ? RiskClasses.BY_PROBABILITY : evidence.rule().id();
    Fact trigger = null;
    for (int i = 0; i < tests.length; i++) {
      RiskRule rule = rules.get(i);
      // Of several rules the gravest decides, then the first; none lightens.
      boolean isGraver =
          rule.atLeast().compareTo(found) > 0 || (trigger == null && rule.atLeast() == found);
      Fact fact = isGraver ? trigger(i, known, lifecycle, asOf) : null;
      if (fact != null) {
        found = rule.atLeast();
        basis = rule.rule().id();
        trigger = fact;
      }
    }
    return new RiskStanding(found, basis, trigger);
  }

  private Fact trigger(int rule, List<Fact> known, Lifecycle lifecycle, int asOf) {
    for (int i = 0; i < known.size(); i++) {
      Fact fact = known.get(i);
      if (fact.contract() == rules.get(rule).contract() && tests[rule].holds(fact)) {
        lifecycle.judge(fact, verdict);
        if (verdict.countsOn(asOf)) {
          return fact;
        }
      }
    }
    return null;
  }
}
