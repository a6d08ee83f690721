package org.xinheng.jobs.trying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.supervision.SupervisionClass;
import org.xinheng.models.trial.DrawForecast.ClassDraws;
import org.xinheng.models.trial.DrawForecast.PlanDraws;
import org.xinheng.models.trial.Transitions;

/** What plans would draw before and after, side by side. */
final class TrialDraws {
  private TrialDraws() {}

  /**
   * A plan.
   *
   * @param classes its classes, side by side
   * @param before null where the plan is new
   * @param after null where the plan is gone
   */
  record PlanLine(
      String scope, String plan, String label, List<ClassLine> classes, Sum before, Sum after) {

    /** Draws to expect more, or fewer where it is negative. */
    public double difference() {
      return expected(after) - expected(before);
    }

    private static double expected(Sum sum) {
      return sum == null ? 0 : sum.expected();
    }
  }

  /** A class of a plan. */
  record ClassLine(String unitClass, Sum before, Sum after) {}

  /**
   * What is drawn of how many.
   *
   * @param excluded those of the frame who stand aside; 0 for one class
   * @param rate as a percentage, empty for a plan
   */
  record Sum(long eligible, long excluded, String rate, double expected) {

    /** With one decimal. */
    public String draws() {
      return String.format(Locale.ROOT, "%.1f", expected);
    }
  }

  /**
   * What a plan over everybody would draw of each class at the rates that hold where it sets none.
   */
  static List<ClassLine> general(TrialResult result) {
    Supervision before = Supervision.of(result.change().inForce());
    Supervision after = Supervision.of(result.change().proposed());
    Transitions classes = result.tally().classes();
    List<ClassLine> lines = new ArrayList<>();
    for (SupervisionClass one : SupervisionClass.values()) {
      lines.add(
          new ClassLine(
              one.name(),
              sum(new ClassDraws(one, classes.before(one.name()), before.terms(one).rateBp())),
              sum(new ClassDraws(one, classes.after(one.name()), after.terms(one).rateBp()))));
    }
    return lines;
  }

  /** Plans in force and proposed. */
  static List<PlanLine> lines(TrialResult result) {
    Map<String, PlanDraws> before = byName(result.drawsBefore());
    Map<String, PlanDraws> after = byName(result.drawsAfter());
    Map<String, PlanDraws> all = new LinkedHashMap<>(before);
    all.putAll(after);
    List<PlanLine> lines = new ArrayList<>();
    all.forEach((name, any) -> lines.add(line(any, before.get(name), after.get(name))));
    return lines;
  }

  private static Map<String, PlanDraws> byName(List<PlanDraws> draws) {
    Map<String, PlanDraws> named = new LinkedHashMap<>();
    draws.forEach(one -> named.put(one.plan().scope() + "/" + one.plan().id(), one));
    return named;
  }

  private static PlanLine line(PlanDraws any, PlanDraws before, PlanDraws after) {
    List<ClassLine> classes = new ArrayList<>();
    for (int i = 0; i < any.classes().size(); i++) {
      classes.add(
          new ClassLine(any.classes().get(i).unitClass().name(), of(before, i), of(after, i)));
    }
    return new PlanLine(
        any.plan().scope(), any.plan().id(), any.plan().label(), classes, of(before), of(after));
  }

  private static Sum of(PlanDraws draws) {
    return draws == null
        ? null
        : new Sum(
            draws.eligible(),
            draws.excluded().values().stream().mapToLong(Long::longValue).sum(),
            "",
            draws.expected());
  }

  private static Sum of(PlanDraws draws, int index) {
    if (draws == null) {
      return null;
    }
    return sum(draws.classes().get(index));
  }

  private static Sum sum(ClassDraws one) {
    return new Sum(
        one.eligible(),
        0,
        String.format(Locale.ROOT, "%.2f%%", one.rateBp() / 100.0),
        one.expected());
  }
}
