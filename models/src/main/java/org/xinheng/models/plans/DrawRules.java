package org.xinheng.models.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.ClassTerms;

/**
 * What guards the draws of all plans.
 *
 * @param mostLostBp share of eligible units that a frame may lose against the one before
 * @param mostMovedBp points by which the share of one class may move against the frame before
 * @param fewestUnits eligible units below which strata are counted together in public
 * @param loadCap posts per period of an officer whose register names no cap
 * @param relationKinds relations that carry a recusal from one enterprise to the other
 * @param isLastVisitRecused whether officers stay away from those they visited the last time
 * @param needs qualifications by matter
 */
public record DrawRules(
    int mostLostBp,
    int mostMovedBp,
    int fewestUnits,
    int loadCap,
    Set<String> relationKinds,
    boolean isLastVisitRecused,
    Map<String, Set<String>> needs) {
  /** The definition file. */
  public static final String PATH = "draws.yaml";

  public DrawRules {
    relationKinds = Set.copyOf(relationKinds);
    needs = Map.copyOf(needs);
  }

  /**
   * Reads the rules.
   *
   * @param register matters that may need a qualification
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static DrawRules of(Definitions definitions, MatterRegister register) {
    Problems problems = new Problems();
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    cited(file);
    Section frame = file.section("frame");
    Section everybody = file.section("public");
    Section officers = file.section("officers");
    Section recusal = file.section("recusal");
    DrawRules rules =
        new DrawRules(
            whole(frame, "most-lost-bp", 0, ClassTerms.ALL),
            whole(frame, "most-class-moved-bp", 0, ClassTerms.ALL),
            whole(everybody, "fewest-units", 2, Integer.MAX_VALUE),
            whole(officers, "load-cap", 1, Integer.MAX_VALUE),
            relationKinds(recusal, CodeLists.of(definitions).list("relation-kinds").names()),
            recusal.flag("last-visit"),
            needs(file, register));
    for (Section section : List.of(frame, everybody, officers, recusal)) {
      cited(section);
      section.close();
    }
    file.close();
    problems.throwIfAny();
    return rules;
  }

  private static Set<String> relationKinds(Section section, Set<String> known) {
    Set<String> kinds = new TreeSet<>(section.texts("relation-kinds"));
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        section.fault(
            "relation-kinds",
            "\"" + kind + "\" is unknown here. " + Problems.didYouMean(kind, known));
      }
    }
    return kinds;
  }

  private static SortedMap<String, Set<String>> needs(Section file, MatterRegister register) {
    SortedMap<String, Set<String>> needs = new TreeMap<>();
    for (Section one : file.sections("qualifications")) {
      String matter = one.text("matter");
      if (one.has("matter") && register.matter(matter).isEmpty()) {
        one.fault(
            "matter",
            "the register of matters has no \""
                + matter
                + "\". "
                + Problems.didYouMean(matter, register.codes()));
      }
      needs.computeIfAbsent(matter, key -> new TreeSet<>()).addAll(one.texts("needs"));
      cited(one);
      one.close();
    }
    return needs;
  }

  private static int whole(Section section, String key, int least, int most) {
    int number = section.whole(key);
    if (section.has(key) && (number < least || number > most)) {
      section.fault(key, "it is %d to %d.".formatted(least, most));
    }
    return number;
  }

  private static void cited(Section section) {
    Rule.said(section, "source");
    section.flag("confirmed");
  }

  /** What an officer must be qualified for to check a matter. */
  public Set<String> needsOf(String matter) {
    return needs.getOrDefault(matter, Set.of());
  }
}
