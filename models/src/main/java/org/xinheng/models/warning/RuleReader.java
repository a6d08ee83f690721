package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.warning.causes.Cause;
import org.xinheng.models.warning.causes.Causes;

/**
 * Reads the rules and refuses those that could not work.
 *
 * @param lists the code lists
 * @param always the condition on every registration
 * @param since first day of all rules
 */
record RuleReader(CodeLists lists, Condition always, LocalDate since) {

  WarningRule read(Section section) {
    Rule rule = Rule.read(section, "");
    WarningLevel level =
        WarningLevel.valueOf(
            known(section, "level", List.of("RED", "ORANGE", "YELLOW", "BLUE"), "YELLOW"));
    List<Condition> registeredAs = new ArrayList<>(List.of(always));
    section
        .optionalSection("registered-as")
        .map(parts -> Condition.read(parts, Enterprises.CONTRACT, lists))
        .ifPresent(registeredAs::add);
    LocalDate from = section.optionalDate("from").orElse(since);
    if (from.isBefore(since)) {
      section.fault("from", "no rule is older than since.");
    }
    Cause cause = Causes.read(section, lists);
    int clearAfter = days(section, "clear-after-days");
    int coolDown = days(section, "cool-down-days");
    WarningRule.Action action =
        section.optionalOneOf("leads-to", WarningRule.Action.class).orElse(WarningRule.Action.NONE);
    WarningRule.Addressee to = addressee(section.section("to"));
    section.close();
    return new WarningRule(
        rule,
        level,
        cause,
        registeredAs,
        to,
        (int) from.toEpochDay(),
        clearAfter,
        coolDown,
        action);
  }

  private static int days(Section section, String key) {
    int days = section.whole(key);
    if (days < 0) {
      section.fault(key, "it is 0 or more.");
    }
    return Math.max(0, days);
  }

  /** A matter is looked up in the register of the night, which a definition file cannot see. */
  private WarningRule.Addressee addressee(Section section) {
    Set<String> departments = lists.list("departments").names();
    String matter = section.optionalText("matter").orElse(null);
    String department = section.optionalText("department").orElse(null);
    boolean agency = section.optionalFlag("agency-named-by-cause").orElse(false);
    if ((matter == null ? 0 : 1) + (department == null ? 0 : 1) + (agency ? 1 : 0) != 1) {
      section.fault(
          "department", "one of matter, department and agency-named-by-cause says who acts.");
    }
    if (department != null) {
      known(section, "department", List.copyOf(departments), null);
    }
    section.close();
    return new WarningRule.Addressee(matter, department);
  }

  private static String known(Section section, String key, List<String> known, String standIn) {
    String name = section.text(key);
    if (known.contains(name)) {
      return name;
    }
    if (section.has(key)) {
      section.fault(key, "\"" + name + "\" is unknown here. " + Problems.didYouMean(name, known));
    }
    return standIn;
  }
}
