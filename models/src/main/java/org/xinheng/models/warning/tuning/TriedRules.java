package org.xinheng.models.warning.tuning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.causes.Cause;
import org.xinheng.models.warning.causes.CountCause;
import org.xinheng.models.warning.causes.SurgeCause;

/**
 * Some rules under each of their thresholds, as rules of their own, so that one pass replays all of
 * them over history beside each other. The threshold in force is among them.
 *
 * @param rules the rules that are tried, by ids of their own
 * @param tried what each of them is
 */
public record TriedRules(WarningRules rules, Map<String, Tried> tried) {

  /**
   * One rule under one threshold.
   *
   * @param rule id of the declared rule
   * @param threshold as the definition file writes it
   * @param isInForce whether the rule declares it
   */
  public record Tried(String rule, long threshold, boolean isInForce) {}

  /**
   * The rules that are to be tried.
   *
   * @param ids rules that declare thresholds to try; others are passed over
   */
  public static TriedRules of(WarningRules rules, Set<String> ids) {
    Map<String, Tried> tried = new LinkedHashMap<>();
    List<WarningRule> all = new ArrayList<>();
    for (WarningRule rule : rules.rules()) {
      if (ids.contains(rule.id()) && !rule.thresholds().isEmpty()) {
        long inForce = threshold(rule.cause());
        Set<Long> thresholds = new TreeSet<>(rule.thresholds());
        thresholds.add(inForce);
        for (long threshold : thresholds) {
          WarningRule other = under(rule, threshold);
          all.add(other);
          tried.put(other.id(), new Tried(rule.id(), threshold, threshold == inForce));
        }
      }
    }
    return new TriedRules(
        new WarningRules(
            rules.since(),
            rules.handling(),
            all,
            rules.precision(),
            rules.transfer(),
            rules.keptReminderDays()),
        tried);
  }

  /** Whether a cause has a threshold that can be tried. */
  public static boolean hasThreshold(Cause cause) {
    return cause instanceof CountCause || cause instanceof SurgeCause;
  }

  private static long threshold(Cause cause) {
    return cause instanceof CountCause count
        ? count.atLeast() / unit(count)
        : ((SurgeCause) cause).minimum();
  }

  /** Sums are declared in 元 and counted in 分. */
  private static long unit(CountCause count) {
    return count.sumOf() < 0 ? 1 : 100;
  }

  private static WarningRule under(WarningRule rule, long threshold) {
    Rule said = rule.rule();
    return new WarningRule(
        new Rule(said.id() + "@" + threshold, said.label(), said.source(), said.confirmed()),
        rule.level(),
        under(rule.cause(), threshold),
        rule.registeredAs(),
        rule.to(),
        rule.from(),
        rule.clearAfterDays(),
        rule.coolDownDays(),
        rule.leadsTo(),
        rule.check(),
        rule.thresholds());
  }

  private static Cause under(Cause cause, long threshold) {
    if (cause instanceof CountCause count) {
      return count.openingAt(threshold * unit(count));
    }
    return ((SurgeCause) cause).openingAt((int) threshold);
  }
}
