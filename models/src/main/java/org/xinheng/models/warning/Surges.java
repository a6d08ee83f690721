package org.xinheng.models.warning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.causes.Observation;
import org.xinheng.models.warning.causes.SurgeCause;
import org.xinheng.models.warning.statistics.BenjaminiHochberg;

/**
 * Judges surges beside each other: of the tests of one rule and day those pass that Benjamini and
 * Hochberg let pass, over all enterprises that were open in the month.
 */
public final class Surges {
  /**
   * The tests of one rule on one day.
   *
   * @param rule id of the rule
   * @param day day of the tests
   */
  public record Round(String rule, int day) implements Serializable {}

  private final Map<String, SurgeCause> causes = new HashMap<>();
  private final PeerCounts peers;
  private final Map<Round, Double> cutOffs;

  private Surges(WarningRules rules, PeerCounts peers, Map<Round, Double> cutOffs) {
    this.peers = peers;
    this.cutOffs = cutOffs;
    for (WarningRule rule : rules.rules()) {
      if (rule.cause() instanceof SurgeCause surge) {
        causes.put(rule.id(), surge);
      }
    }
  }

  /**
   * Surges by what was counted of the peers.
   *
   * @param cutOffs greatest p-value that passes of each round; none for tests not yet judged
   */
  public static Surges of(WarningRules rules, PeerCounts peers, Map<Round, Double> cutOffs) {
    return new Surges(rules, peers, Map.copyOf(cutOffs));
  }

  /**
   * Among the p-values of its round, from the smallest, the place that a p-value must reach so that
   * it and all before it pass.
   */
  public double neededRank(Round round, double pValue) {
    long tested = peers.tested(round.rule(), month(round.day()));
    return BenjaminiHochberg.neededRank(pValue, tested, causes.get(round.rule()).falseRate());
  }

  /** The p-value of a test that may pass; empty where its count or p-value rules that out. */
  public Optional<Double> pValue(String rule, Observation seen) {
    SurgeCause cause = causes.get(rule);
    if (cause == null || !seen.opens()) {
      return Optional.empty();
    }
    double value = probability(cause, rule, seen);
    return value > cause.falseRate() ? Optional.empty() : Optional.of(value);
  }

  /** What an observation is once its round was judged. */
  public Holding holding(String rule, Observation seen) {
    double cutOff = cutOffs.getOrDefault(new Round(rule, seen.day()), -1.0);
    boolean passes = seen.opens() && probability(causes.get(rule), rule, seen) <= cutOff;
    return new Holding("*", seen.day(), seen.until(), passes, seen.evidence());
  }

  private double probability(SurgeCause cause, String rule, Observation seen) {
    PeerCounts.Group group = new PeerCounts.Group(rule, month(seen.day()), seen.peers());
    return cause.pValue(seen, peers.perDay(group, SurgeCause.BASELINE));
  }

  private static int month(int day) {
    return (int) LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
  }
}
