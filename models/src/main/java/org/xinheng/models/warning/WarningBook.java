package org.xinheng.models.warning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.life.Feedback;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.LifeCycle;
import org.xinheng.models.warning.life.Warning;
import org.xinheng.models.warning.life.WorkingDays;

/** The warnings of enterprises as they stand on a night, by what all nights up to it saw. */
public final class WarningBook {
  private final WarningRules rules;
  private final Map<String, WarningRule> byId = new TreeMap<>();
  private final LifeCycle lifeCycle;
  private final Function<WarningRule, String> named;

  private WarningBook(
      WarningRules rules, LifeCycle lifeCycle, Function<WarningRule, String> named) {
    this.rules = rules;
    this.lifeCycle = lifeCycle;
    this.named = named;
    rules.rules().forEach(rule -> byId.put(rule.id(), rule));
  }

  /**
   * Compiles the rules.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static WarningBook of(Definitions definitions, WorkingDays workingDays) {
    return of(
        WarningRules.of(definitions),
        FeedbackCodes.of(CodeLists.of(definitions)),
        workingDays,
        WarningRule::id);
  }

  /**
   * A book of rules that go by another name in the reports on their warnings.
   *
   * @param named the rule that reports speak of
   */
  public static WarningBook of(
      WarningRules rules,
      FeedbackCodes codes,
      WorkingDays workingDays,
      Function<WarningRule, String> named) {
    return new WarningBook(rules, new LifeCycle(workingDays, codes), named);
  }

  /**
   * Its warnings, one for each rule and cause, in the order of rules and causes; without reminders
   * that ended too long ago.
   */
  public List<Raised> warnings(Sighting seen, Surges surges, LocalDate asOf) {
    Map<String, Map<String, List<Holding>>> byCause = new TreeMap<>();
    seen.held().forEach(held -> add(byCause, held.rule(), held.holding()));
    seen.observed()
        .forEach(one -> add(byCause, one.rule(), surges.holding(one.rule(), one.observation())));
    List<Raised> raised = new ArrayList<>();
    byCause.forEach(
        (rule, causes) ->
            causes.forEach(
                (cause, holdings) -> {
                  Warning warning = warning(seen, byId.get(rule), holdings, asOf);
                  if (warning != null && isCarried(byId.get(rule), warning, asOf)) {
                    raised.add(new Raised(byId.get(rule), seen.uscc(), warning));
                  }
                }));
    return raised;
  }

  /** Reminders ask nobody to act; some time after their end they interest nobody. */
  private boolean isCarried(WarningRule rule, Warning warning, LocalDate asOf) {
    return rule.leadsTo() != WarningRule.Action.REMINDER
        || warning.endedOn() == null
        || warning.endedOn() + rules.keptReminderDays() >= asOf.toEpochDay();
  }

  private static void add(
      Map<String, Map<String, List<Holding>>> byCause, String rule, Holding holding) {
    byCause
        .computeIfAbsent(rule, any -> new TreeMap<>())
        .computeIfAbsent(holding.cause(), any -> new ArrayList<>())
        .add(holding);
  }

  private Warning warning(Sighting seen, WarningRule rule, List<Holding> holdings, LocalDate asOf) {
    String id = id(named.apply(rule), seen.uscc(), holdings.get(0).cause());
    List<Feedback> reports =
        seen.feedback().stream().filter(report -> report.warning().equals(id)).toList();
    return lifeCycle.replay(id, rules.termsOf(rule), holdings, reports, (int) asOf.toEpochDay());
  }

  /** The id of a warning: the same on every night and for every opening. */
  public static String id(String rule, String uscc, String cause) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((rule + '\n' + uscc + '\n' + cause).getBytes(StandardCharsets.UTF_8));
      return rule + "-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
