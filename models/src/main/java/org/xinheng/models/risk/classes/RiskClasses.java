package org.xinheng.models.risk.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.supervision.RiskClass;

/** The risk classes as {@code risk-classes.yaml} declares them, ready to be bound to a thread. */
public final class RiskClasses {
  /** The definition file. */
  public static final String PATH = "risk-classes.yaml";

  /** Basis of a class that the probability gave. */
  public static final String BY_PROBABILITY = "probability";

  private final String version;
  private final Rule byProbability;
  private final CutOffs declared;
  private final ClassShares shares;
  private final Evidence evidence;
  private final List<RiskRule> directRules;

  private RiskClasses(Section file, CodeLists lists, LifecycleRules lifecycle) {
    version = file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    Section classes = file.section("by-probability");
    byProbability =
        new Rule(
            BY_PROBABILITY,
            Rule.said(classes, "label"),
            Rule.said(classes, "source"),
            classes.flag("confirmed"));
    if (classes.has("shares-bp") == classes.has("cut-offs")) {
      classes.fault("shares-bp", "classes are parted by one of shares-bp and cut-offs.");
    }
    shares = classes.optionalSection("shares-bp").map(ClassShares::read).orElse(null);
    declared = classes.optionalSection("cut-offs").map(RiskClasses::cutOffs).orElse(null);
    classes.close();
    evidence = Evidence.read(file.section("minimum-evidence"));
    directRules = directRules(file, lists, lifecycle);
    file.close();
  }

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static RiskClasses of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    LifecycleRules lifecycle = LifecycleRules.read(definitions, lists, problems);
    RiskClasses classes = new RiskClasses(definitions.file(PATH).open(problems), lists, lifecycle);
    problems.throwIfAny();
    return classes;
  }

  private static CutOffs cutOffs(Section section) {
    double[] parts = new double[3];
    for (int i = 0; i < parts.length; i++) {
      String name = RiskClass.values()[i + 1].name();
      parts[i] = section.number(name).doubleValue();
      double before = i == 0 ? 0 : parts[i - 1];
      if (parts[i] <= before || parts[i] >= 1) {
        section.fault(name, "cut-offs are probabilities that rise from B to D, between 0 and 1.");
        parts[i] = before;
      }
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return new CutOffs(parts[0], parts[1], parts[2]);
  }

  private static List<RiskRule> directRules(
      Section file, CodeLists lists, LifecycleRules lifecycle) {
    List<RiskRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>(Set.of(BY_PROBABILITY));
    for (Section section : file.sections("direct-rules")) {
      RiskRule rule = RiskRule.read(section, lists, lifecycle);
      if (!ids.add(rule.rule().id())) {
        section.fault("id", "the rule \"" + rule.rule().id() + "\" stands twice.");
      }
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  /** The shares declared; empty where the file declares cut-offs instead. */
  public Optional<ClassShares> shares() {
    return Optional.ofNullable(shares);
  }

  /** The cut-offs of a night: those declared, else those the model found for the shares. */
  public CutOffs cutOffs(CutOffs ofModel) {
    return declared == null ? ofModel : declared;
  }

  /** Binds the rules to a thread's symbols. */
  public RiskClassifier bind(CutOffs ofModel, Symbols symbols) {
    return new RiskClassifier(cutOffs(ofModel), evidence, directRules, symbols);
  }

  public String version() {
    return version;
  }

  /** Everything a class may be based on, by its id, with its Chinese text and citation. */
  public Map<String, Rule> labels() {
    Map<String, Rule> labels = new LinkedHashMap<>();
    labels.put(BY_PROBABILITY, byProbability);
    labels.put(evidence.rule().id(), evidence.rule());
    directRules.forEach(one -> labels.put(one.rule().id(), one.rule()));
    return labels;
  }
}
