package org.xinheng.models.risk.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.Rule;

/** What {@code risk-model.yaml} declares: which checks count, targets, indicators, training. */
public final class RiskIndicators {
  /** The definition file. */
  public static final String PATH = "risk-model.yaml";

  /** What may change in the file without changing what an indicator or the target means. */
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "training",
          "version",
          "effective-from",
          "source",
          "confirmed",
          "label",
          "meaning",
          "unit",
          "window");

  private final Condition which;
  private final List<Target> targets;
  private final String inForce;
  private final List<IndicatorRule> rules;
  private final List<IndicatorRule> off;
  private final TrainingPlan plan;

  private RiskIndicators(
      Condition which,
      List<Target> targets,
      String inForce,
      List<IndicatorRule> rules,
      TrainingPlan plan) {
    this.which = which;
    this.targets = List.copyOf(targets);
    this.inForce = inForce;
    this.rules = rules.stream().filter(rule -> rule.off() == null).toList();
    off = rules.stream().filter(rule -> rule.off() != null).toList();
    this.plan = plan;
  }

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static RiskIndicators of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    Condition which = Condition.read(file.section("checks"), Inspections.CONTRACT, lists);
    List<Target> targets = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("targets")) {
      Target target = Target.read(section, lists);
      once(ids, target.id(), section);
      targets.add(target);
    }
    String inForce = file.text("target");
    if (file.has("target") && !ids.contains(inForce)) {
      file.fault("target", "no target is called so. " + Problems.didYouMean(inForce, ids));
    }
    List<IndicatorRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : file.sections("indicators")) {
      IndicatorRule rule = IndicatorRule.read(section, lists);
      once(names, rule.id(), section);
      rules.add(rule);
    }
    if (rules.stream().allMatch(rule -> rule.off() != null)) {
      file.fault("indicators", "no indicator is declared and used.");
    }
    TrainingPlan plan = TrainingPlan.read(file.section("training"));
    file.close();
    problems.throwIfAny();
    return new RiskIndicators(which, targets, inForce, rules, plan);
  }

  private static void once(Set<String> ids, String id, Section section) {
    if (!ids.add(id)) {
      section.fault("id", "\"" + id + "\" stands twice.");
    }
  }

  /**
   * Digest of whatever decides what the indicators and the target mean: a model is as old as that.
   * How one trains, and what a reader is told, is not in it.
   */
  public static String meaning(Definitions definitions) {
    return definitions.file(PATH).digestWithout(SAYS_NOTHING);
  }

  /** The target of the night. */
  public Target target() {
    return target(inForce).orElseThrow();
  }

  /** The target of that name. */
  public Optional<Target> target(String id) {
    return targets.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Names of the targets. */
  public List<String> targets() {
    return targets.stream().map(Target::id).toList();
  }

  /** The indicators that are used, in the order of a row. */
  public List<IndicatorRule> rules() {
    return rules;
  }

  /** Indicators that are declared and not used, each with the reason. */
  public List<IndicatorRule> off() {
    return off;
  }

  /** Names of the indicators in the order of a row. */
  public List<String> names() {
    return rules.stream().map(IndicatorRule::id).toList();
  }

  public TrainingPlan plan() {
    return plan;
  }

  /** The indicators bound to the symbols of one thread. */
  public IndicatorReader bind(Target target, Symbols symbols) {
    return new IndicatorReader(
        new CheckReader(which, target, symbols),
        rules.stream().map(IndicatorRule::formula).toList(),
        symbols);
  }

  /** The days of checks with who went, for oversight; bound to the symbols of one thread. */
  public VisitReader visits(Target target, Symbols symbols) {
    return new VisitReader(new CheckReader(which, target, symbols), which.bind(symbols));
  }

  /** What finds the records of these indicators, bound to the symbols of one thread. */
  public RecordFinder records(Target target, Symbols symbols) {
    return new RecordFinder(which, target, rules, symbols);
  }
}
