package org.xinheng.models.enforcement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.enforcement.checks.Amiss;
import org.xinheng.models.enforcement.checks.BrokenLink;
import org.xinheng.models.enforcement.checks.Chain;
import org.xinheng.models.enforcement.checks.Check;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.enforcement.checks.DoubleVisit;
import org.xinheng.models.enforcement.checks.MandateFault;
import org.xinheng.models.enforcement.checks.OverCap;
import org.xinheng.models.enforcement.checks.Overdue;
import org.xinheng.models.enforcement.checks.StaffFault;
import org.xinheng.models.enforcement.checks.TierFault;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.warning.WarningLevel;

/**
 * {@code enforcement.yaml} as it declares.
 *
 * @param months how far back acts are reviewed
 * @param penaltySuffix what names of penalty matters add to causes of action
 * @param chains what belongs together from approval to penalty
 * @param checks the checks in their order
 */
public record EnforcementRules(
    int months, String penaltySuffix, List<Chain> chains, List<EnforcementCheck> checks) {
  /** The definition file. */
  public static final String PATH = "enforcement.yaml";

  private static final String DATA = "data";

  /**
   * Reads the file.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static EnforcementRules of(Definitions definitions) {
    Problems problems = new Problems();
    CodeLists lists = CodeLists.of(definitions);
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    cited(file);
    int months = file.whole("review-months");
    if (months < 1) {
      file.fault("review-months", "at least one month is reviewed.");
    }
    String suffix = file.text("penalty-suffix");
    List<Chain> chains = file.sections("chains").stream().map(Chain::read).toList();
    List<EnforcementCheck> checks = checks(file, lists, chains);
    file.close();
    problems.throwIfAny();
    return new EnforcementRules(months, suffix, chains, checks);
  }

  private static List<EnforcementCheck> checks(Section file, CodeLists lists, List<Chain> chains) {
    List<EnforcementCheck> checks = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("checks")) {
      EnforcementCheck check =
          new EnforcementCheck(
              Rule.read(section, ""),
              level(section),
              section.oneOf("dimension", Dimension.class),
              check(section, lists, chains));
      section.close();
      if (!ids.add(check.id())) {
        section.fault("id", "the check \"" + check.id() + "\" stands twice.");
      }
      checks.add(check);
    }
    if (checks.isEmpty()) {
      file.fault("checks", "there are no checks.");
    }
    return List.copyOf(checks);
  }

  private static Check check(Section section, CodeLists lists, List<Chain> chains) {
    Map<String, Function<Section, Check>> kinds = new LinkedHashMap<>();
    kinds.put("overdue", one -> Overdue.read(one, lists));
    kinds.put("amiss", one -> Amiss.read(one, lists));
    kinds.put("officers", one -> StaffFault.read(one, lists));
    kinds.put("mandate", one -> MandateFault.read(one, lists));
    kinds.put("over-cap", OverCap::read);
    kinds.put("double-visit", one -> DoubleVisit.read(one, lists));
    kinds.put("tier", one -> TierFault.read(one, lists));
    kinds.put("broken-link", one -> BrokenLink.read(one, chains));
    kinds.put("like-cases", Comparison.LikeCases::read);
    kinds.put("town-spread", Comparison.TownSpread::read);
    kinds.put("revocations", Comparison.Revocations::read);
    kinds.put("zero-enforcement", Comparison.ZeroEnforcement::read);
    List<String> named = kinds.keySet().stream().filter(section::has).toList();
    if (section.has(DATA)) {
      if (!named.isEmpty() || !section.text(DATA).equals("missing")) {
        section.fault(DATA, "it says \"missing\" of a check that nothing else declares.");
      }
      return new Comparison.Missing(Rule.said(section, "why"));
    }
    if (named.size() != 1) {
      section.fault(
          "id",
          "a check is one of " + String.join(", ", kinds.keySet()) + ", or its data is missing.");
      return new Comparison.Missing("");
    }
    return kinds.get(named.get(0)).apply(section.section(named.get(0)));
  }

  private static WarningLevel level(Section section) {
    String name = section.text("level");
    List<String> known = Arrays.stream(WarningLevel.values()).map(Enum::name).toList();
    if (!known.contains(name)) {
      section.fault(
          "level", "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, known));
      return WarningLevel.BLUE;
    }
    return WarningLevel.valueOf(name);
  }

  private static void cited(Section section) {
    Rule.said(section, "source");
    section.flag("confirmed");
  }

  /** Checks of one kind. */
  public <T extends Check> List<EnforcementCheck> of(Class<T> kind) {
    return checks.stream().filter(one -> kind.isInstance(one.check())).toList();
  }

  /** The check of that id. */
  public Optional<EnforcementCheck> check(String id) {
    return checks.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
