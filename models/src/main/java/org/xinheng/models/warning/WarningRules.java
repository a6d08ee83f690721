package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.warning.life.Terms;

/**
 * {@code warnings.yaml} as it declares.
 *
 * @param since first day of all rules: nights are replayed from here
 * @param handling working days for each level: to take up, to verify, to deal with
 * @param rules the rules in their order
 * @param precision when a rule is proposed for tuning
 * @param transfer clocks of a transfer to criminal justice
 * @param keptReminderDays days after its end for which a reminder is carried on
 */
public record WarningRules(
    LocalDate since,
    Map<WarningLevel, int[]> handling,
    List<WarningRule> rules,
    Precision precision,
    Transfer transfer,
    int keptReminderDays) {
  /** The definition file. */
  public static final String PATH = "warnings.yaml";

  /**
   * When a rule is proposed for tuning.
   *
   * @param below share confirmed below which it is
   * @param fromVerified number of verified warnings from which its share is judged
   */
  public record Precision(double below, int fromVerified) {}

  /**
   * Clocks of a transfer to criminal justice (移送).
   *
   * @param decideDays days within which the head decides
   * @param handOverHours hours from then within which the case is handed over
   */
  public record Transfer(int decideDays, int handOverHours) {}

  /**
   * Reads the file.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static WarningRules of(Definitions definitions) {
    return of(definitions, MatterRegister.of(List.of()));
  }

  /**
   * Reads the file and holds the matters that leads are checked for against a register; without
   * matters in it nothing is held against it.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static WarningRules of(Definitions definitions, MatterRegister matters) {
    Problems problems = new Problems();
    CodeLists lists = CodeLists.of(definitions);
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    cited(file);
    LocalDate since = file.date("since");
    if (since.getDayOfMonth() != 1) {
      file.fault("since", "rules begin on the first of a month, as peers are counted by months.");
    }
    Condition always = Condition.read(file.section("registered-as"), Enterprises.CONTRACT, lists);
    WarningRules rules =
        new WarningRules(
            since,
            handling(file.section("handling")),
            rules(file, new RuleReader(lists, always, since, matters)),
            precision(file.section("precision")),
            transfer(file.section("transfer")),
            keptReminderDays(file.section("reminders")));
    file.close();
    problems.throwIfAny();
    return rules;
  }

  private static Map<WarningLevel, int[]> handling(Section section) {
    Map<WarningLevel, int[]> handling = new EnumMap<>(WarningLevel.class);
    for (WarningLevel level : WarningLevel.values()) {
      Section one = section.section(level.name());
      int[] days = {one.whole("sign-in"), one.whole("verify"), one.whole("dispose")};
      if (days[0] < 1 || days[1] < days[0] || days[2] < days[1]) {
        one.fault("sign-in", "deadlines are at least one working day and follow each other.");
      }
      one.close();
      handling.put(level, days);
    }
    cited(section);
    section.close();
    return handling;
  }

  private static List<WarningRule> rules(Section file, RuleReader reader) {
    List<WarningRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("rules")) {
      WarningRule rule = reader.read(section);
      if (!ids.add(rule.id())) {
        section.fault("id", "the rule \"" + rule.id() + "\" stands twice.");
      }
      rules.add(rule);
    }
    if (rules.isEmpty()) {
      file.fault("rules", "there are no rules.");
    }
    return List.copyOf(rules);
  }

  private static Precision precision(Section section) {
    Precision precision =
        new Precision(section.number("below").doubleValue(), section.whole("from-verified"));
    if (!(precision.below > 0 && precision.below < 1) || precision.fromVerified < 1) {
      section.fault("below", "it is a share between 0 and 1, judged from one warning on.");
    }
    cited(section);
    section.close();
    return precision;
  }

  private static Transfer transfer(Section section) {
    Transfer transfer =
        new Transfer(section.whole("decide-days"), section.whole("hand-over-hours"));
    if (transfer.decideDays < 1 || transfer.handOverHours < 1) {
      section.fault("decide-days", "clocks run for at least one day and one hour.");
    }
    cited(section);
    section.close();
    return transfer;
  }

  private static int keptReminderDays(Section section) {
    int days = section.whole("kept-days");
    if (days < 1) {
      section.fault("kept-days", "a reminder stands for at least one day after its end.");
    }
    cited(section);
    section.close();
    return days;
  }

  private static void cited(Section section) {
    Rule.said(section, "source");
    section.flag("confirmed");
  }

  /** Terms of the warnings of a rule. */
  public Terms termsOf(WarningRule rule) {
    int[] days = handling.get(rule.level());
    return new Terms(days[0], days[1], days[2], rule.clearAfterDays(), rule.coolDownDays());
  }
}
