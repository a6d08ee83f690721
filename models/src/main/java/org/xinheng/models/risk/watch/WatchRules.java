package org.xinheng.models.risk.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * The gate on the risk classes as {@code risk-watch.yaml} declares it: what a night may show, and
 * beyond what its classes are frozen at those of the last good night.
 */
public final class WatchRules {
  /** The definition file. */
  public static final String PATH = "risk-watch.yaml";

  private final Map<WatchMeasure, Limit> limits = new EnumMap<>(WatchMeasure.class);
  private final int findingMonths;
  private final int leastInspected;
  private final int leastVisits;
  private final SizeBands sizes;

  /**
   * A limit.
   *
   * @param warn beyond which someone should look
   * @param freeze beyond which the classes are frozen; null where the figure is only told
   * @param leastRows rows below which nothing is judged
   */
  private record Limit(Rule rule, double warn, Double freeze, long leastRows) {}

  /**
   * What a limit says of a figure.
   *
   * @param limit limit that it broke
   * @param isFreezing whether it freezes the classes
   * @param why what happened, in Chinese
   */
  public record Breach(WatchFigure figure, double limit, boolean isFreezing, String why) {}

  private WatchRules(Section file) {
    file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    Section declared = file.section("limits");
    for (WatchMeasure measure : WatchMeasure.values()) {
      limits.put(measure, limit(measure, declared.section(measure.key())));
    }
    declared.close();
    Section rates = file.section("finding-rates");
    findingMonths = count(rates, "months");
    leastInspected = count(rates, "least-inspected");
    close(rates);
    Section officers = file.section("officers");
    leastVisits = count(officers, "least-visits");
    close(officers);
    Section declaredSizes = file.section("sizes");
    sizes = SizeBands.read(declaredSizes);
    close(declaredSizes);
    file.close();
  }

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static WatchRules of(Definitions definitions) {
    Problems problems = new Problems();
    WatchRules rules = new WatchRules(definitions.file(PATH).open(problems));
    problems.throwIfAny();
    return rules;
  }

  private static Limit limit(WatchMeasure measure, Section section) {
    double warn = section.number("warn").doubleValue();
    Double freeze = section.optionalNumber("freeze").map(Number::doubleValue).orElse(null);
    long rows = section.optionalWhole("least-rows").orElse(0);
    if (warn < 0) {
      section.fault("warn", "no figure is below 0.");
    }
    if (freeze != null && (measure.isBadBelow() ? freeze > warn : freeze < warn)) {
      section.fault("freeze", "classes are frozen before anybody is warned.");
    }
    Rule rule =
        new Rule(
            measure.key(),
            measure.label(),
            Rule.said(section, "source"),
            section.flag("confirmed"));
    section.close();
    return new Limit(rule, warn, freeze, rows);
  }

  private static int count(Section section, String key) {
    int count = section.whole(key);
    if (section.has(key) && count < 1) {
      section.fault(key, "it is at least 1.");
    }
    return count;
  }

  private static void close(Section section) {
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
  }

  /** Months of inspections over which finding rates, calibration and officers are told. */
  public int findingMonths() {
    return findingMonths;
  }

  /** Inspections of a class below which its rate says too little. */
  public int leastInspected() {
    return leastInspected;
  }

  /** Visits of an officer below which nothing is told of him. */
  public int leastVisits() {
    return leastVisits;
  }

  /** Sizes by which disparity is told. */
  public SizeBands sizes() {
    return sizes;
  }

  /** Every limit that the figures of a night break; the classes freeze where any breach does. */
  public List<Breach> judge(List<WatchFigure> figures) {
    List<Breach> breaches = new ArrayList<>();
    for (WatchFigure figure : figures) {
      Limit limit = limits.get(figure.measure());
      if (figure.rows() < limit.leastRows()) {
        continue;
      }
      boolean isFreezing = limit.freeze() != null && isBeyond(figure, limit.freeze());
      if (isFreezing || isBeyond(figure, limit.warn())) {
        double broken = isFreezing ? limit.freeze() : limit.warn();
        breaches.add(new Breach(figure, broken, isFreezing, why(figure, broken, isFreezing)));
      }
    }
    return breaches;
  }

  /** A figure that is no number breaks every limit: nobody knows what it hides. */
  private static boolean isBeyond(WatchFigure figure, double limit) {
    return figure.measure().isBadBelow() ? !(figure.value() >= limit) : !(figure.value() <= limit);
  }

  private static String why(WatchFigure figure, double limit, boolean isFreezing) {
    return "%s%s为%.4f，%s限值%.4f%s"
        .formatted(
            figure.measure().label(),
            figure.subject().isEmpty() ? "" : "（" + figure.subject() + "）",
            figure.value(),
            figure.measure().isBadBelow() ? "低于" : "高于",
            limit,
            isFreezing ? "，风险分类冻结" : "");
  }
}
