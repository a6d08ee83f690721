package org.xinheng.models.enforcement.kpis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.enforcement.Dimension;
import org.xinheng.models.enforcement.checks.Acts;
import org.xinheng.models.enforcement.checks.Term;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.MatterKind;

/** Reads single indicators, and refuses those that the law forbids. */
final class KpiReader {
  private static final String DEPARTMENTS = "departments";
  private static final String HIT = "hit";
  private static final String FORBIDDEN =
      "fines, confiscations and numbers of inspections or penalties are never appraised,"
          + " directly or in disguise (行政处罚法 第七十四条); show it without target and direction.";

  /** Fields by which a share of penalties would be an appraisal of punishing in disguise. */
  private static final Set<String> PUNISHING =
      Set.of(
          Penalties.FINE_CNY.name(),
          Penalties.CONFISCATED_CNY.name(),
          Penalties.PENALTY_KIND.name());

  private final CodeLists lists;
  private final List<String> checks;

  /**
   * @param checks ids of the checks of the enforcers
   */
  KpiReader(CodeLists lists, List<String> checks) {
    this.lists = lists;
    this.checks = checks;
  }

  Kpi read(Section section) {
    Rule rule = Rule.read(section, "");
    Kpi kpi =
        new Kpi(
            rule,
            section.oneOf("dimension", Dimension.class),
            Rule.said(section, "numerator"),
            Rule.said(section, "denominator"),
            section.optionalOneOf("direction", Kpi.Direction.class).orElse(Kpi.Direction.NONE),
            section.optionalNumber("target").orElse(null),
            cuts(section),
            measure(section));
    section.close();
    check(section, kpi);
    return kpi;
  }

  private static List<Kpi.Cut> cuts(Section section) {
    List<String> known = Arrays.stream(Kpi.Cut.values()).map(Enum::name).toList();
    List<Kpi.Cut> cuts = new ArrayList<>();
    for (String name :
        section.has("drill-down") ? section.texts("drill-down") : List.<String>of()) {
      if (known.contains(name)) {
        cuts.add(Kpi.Cut.valueOf(name));
      } else {
        section.fault(
            "drill-down", "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, known));
      }
    }
    return cuts;
  }

  private static void check(Section section, Kpi kpi) {
    boolean isAimedAt = kpi.target() != null || kpi.direction() != Kpi.Direction.NONE;
    if (kpi.target() != null
        && (kpi.target().signum() <= 0 || kpi.target().compareTo(BigDecimal.ONE) > 0)) {
      section.fault("target", "a target is a share above 0 and up to 1.");
    }
    if (kpi.target() != null && kpi.direction() == Kpi.Direction.NONE) {
      section.fault("target", "a target has a direction, up or down.");
    }
    if (isAimedAt && isForbidden(section, kpi.measure())) {
      section.fault(kpi.target() == null ? "direction" : "target", FORBIDDEN);
    }
  }

  private static boolean isForbidden(Section section, Measure measure) {
    if (measure instanceof Measure.Total) {
      return true;
    }
    if (measure instanceof Measure.Enterprises enterprises) {
      return enterprises.acts().contract() == Penalties.CONTRACT;
    }
    if (measure instanceof Measure.Matters matters) {
      return matters.acts().contract() == Penalties.CONTRACT && matters.every() == null;
    }
    return measure instanceof Measure.Share share
        && share.of().contract() == Penalties.CONTRACT
        && section.section("share").optionalSection(HIT).map(KpiReader::punishes).orElse(false);
  }

  private static boolean punishes(Section hit) {
    return hit.keys().stream().anyMatch(PUNISHING::contains);
  }

  private Measure measure(Section section) {
    Map<String, Function<Section, Measure>> kinds = new TreeMap<>();
    kinds.put("share", this::share);
    kinds.put("matters", this::matters);
    kinds.put("enterprises", this::enterprises);
    kinds.put("draws", one -> new Measure.Draws());
    kinds.put("officers", one -> new Measure.Staff(one.oneOf("standing", Measure.Standing.class)));
    kinds.put("competence", this::competence);
    kinds.put("published", one -> new Measure.Published(kinds(one)));
    kinds.put("warnings", one -> new Measure.Handled(one.flag("in-time")));
    kinds.put("drawn-visits", one -> new Measure.Visited());
    kinds.put("faults", this::faulted);
    kinds.put("total", this::total);
    List<String> named = kinds.keySet().stream().filter(section::has).toList();
    if (section.has("data")) {
      if (!named.isEmpty() || !section.text("data").equals("missing")) {
        section.fault("data", "it says \"missing\" of an indicator that nothing else declares.");
      }
      return new Measure.Missing(Rule.said(section, "why"));
    }
    if (named.size() != 1) {
      section.fault(
          "id",
          "an indicator is one of "
              + String.join(", ", kinds.keySet())
              + ", or its data is missing.");
      return new Measure.Missing("");
    }
    Section one = section.section(named.get(0));
    Measure measure = kinds.get(named.get(0)).apply(one);
    one.close();
    return measure;
  }

  private Measure share(Section section) {
    Section of = section.section("of");
    Acts acts = Acts.read(of, lists);
    of.close();
    Contract contract = acts.contract();
    DayTerm due =
        section
            .optionalText("due")
            .map(text -> DayTerm.read(section, "due", text, contract))
            .orElse(null);
    Term inTime =
        section
            .optionalSection("in-time")
            .map(
                one -> {
                  Term term = Term.read(one, contract);
                  one.close();
                  return term;
                })
            .orElse(null);
    boolean findings = section.optionalFlag("findings").orElse(false);
    if (findings && contract != Inspections.CONTRACT) {
      section.fault("findings", "only inspections have findings.");
    }
    int tests = (section.has(HIT) ? 1 : 0) + (inTime == null ? 0 : 1) + (findings ? 1 : 0);
    if (tests != 1) {
      section.fault(HIT, "a share has one of hit, in-time and findings.");
    }
    Condition hit = Acts.when(section, HIT, contract, lists);
    List<String> departments = section.has(DEPARTMENTS) ? departments(section) : List.of();
    return new Measure.Share(acts, due, inTime, hit, findings, departments);
  }

  private Measure matters(Section section) {
    Acts acts = Acts.read(section, lists);
    Condition every =
        section.has("every") ? Acts.when(section, "every", acts.contract(), lists) : null;
    int atLeast = section.optionalWhole("at-least").orElse(0);
    return new Measure.Matters(kinds(section), acts, atLeast, every);
  }

  private Measure enterprises(Section section) {
    int atLeast = section.optionalWhole("at-least").orElse(1);
    if (atLeast < 1) {
      section.fault("at-least", "it is at least 1.");
    }
    return new Measure.Enterprises(Acts.read(section, lists), Math.max(1, atLeast));
  }

  private Measure faulted(Section section) {
    Acts acts = Acts.read(section, lists);
    List<String> named = section.texts("checks");
    named.stream()
        .filter(name -> !checks.contains(name))
        .forEach(
            name ->
                section.fault(
                    "checks",
                    "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, checks)));
    if (named.isEmpty()) {
      section.fault("checks", "it names no check of enforcement.yaml.");
    }
    return new Measure.Faulted(acts, named);
  }

  private Measure competence(Section section) {
    return new Measure.Competence(kinds(section), departments(section));
  }

  private List<String> departments(Section section) {
    Set<String> known = lists.list(Penalties.DEPARTMENT.list()).names();
    List<String> departments = section.texts(DEPARTMENTS);
    departments.stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                section.fault(
                    DEPARTMENTS,
                    "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, known)));
    return departments;
  }

  private static List<MatterKind> kinds(Section section) {
    List<String> known = Arrays.stream(MatterKind.values()).map(Enum::name).toList();
    List<MatterKind> kinds = new ArrayList<>();
    for (String name : section.texts("kinds")) {
      if (known.contains(name)) {
        kinds.add(MatterKind.valueOf(name));
      } else {
        section.fault(
            "kinds", "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, known));
      }
    }
    if (kinds.isEmpty()) {
      section.fault("kinds", "it names no kinds of matters.");
    }
    return kinds;
  }

  private Measure total(Section section) {
    Acts acts = Acts.read(section, lists);
    Field sumOf =
        section
            .optionalText("sum-of")
            .map(
                name ->
                    acts.contract()
                        .field(name)
                        .filter(field -> field.type() == FieldType.MONEY)
                        .orElseGet(
                            () -> {
                              section.fault("sum-of", "\"" + name + "\" is no amount.");
                              return null;
                            }))
            .orElse(null);
    return new Measure.Total(acts, sumOf);
  }
}
