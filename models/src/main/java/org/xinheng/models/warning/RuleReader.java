package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.warning.causes.Cause;
import org.xinheng.models.warning.causes.Causes;
import org.xinheng.models.warning.leads.LeadCheck;
import org.xinheng.models.warning.tuning.TriedRules;

/**
 * Reads the rules and refuses those that could not work.
 *
 * @param lists the code lists
 * @param always the condition on every registration
 * @param since first day of all rules
 * @param matters matters that may be checked; empty where no register is at hand
 */
record RuleReader(CodeLists lists, Condition always, LocalDate since, MatterRegister matters) {

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
    LeadCheck check = section.optionalSection("check").map(this::check).orElse(null);
    if (check != null && action != WarningRule.Action.TARGETED_CHECK) {
      section.fault("check", "only what leads-to a targeted-check names one.");
    }
    List<Long> thresholds = thresholds(section, cause);
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
        action,
        check,
        thresholds);
  }

  private static int days(Section section, String key) {
    int days = section.whole(key);
    if (days < 0) {
      section.fault(key, "it is 0 or more.");
    }
    return Math.max(0, days);
  }

  /** What is checked once confirmed; held against the register of a night where one is at hand. */
  private LeadCheck check(Section section) {
    LeadCheck check =
        new LeadCheck(Rule.said(section, "matter"), section.whole("within-working-days"));
    if (section.has("within-working-days") && check.withinWorkingDays() < 1) {
      section.fault("within-working-days", "it is at least one working day.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    if (section.has("matter") && !matters.all().isEmpty()) {
      inspected(section, check.matter());
    }
    section.close();
    return check;
  }

  /** Other thresholds to try, of a cause that has one. */
  private static List<Long> thresholds(Section section, Cause cause) {
    if (!section.has("try-thresholds")) {
      return List.of();
    }
    if (!TriedRules.hasThreshold(cause)) {
      section.fault("try-thresholds", "only a count or a surge has a threshold.");
    }
    List<Long> thresholds = new ArrayList<>();
    for (String text : section.texts("try-thresholds")) {
      if (!text.matches("[1-9][0-9]{0,8}")) {
        section.fault("try-thresholds", "\"" + text + "\" is no whole number from 1 on.");
      } else {
        thresholds.add(Long.valueOf(text));
      }
    }
    return thresholds;
  }

  private void inspected(Section section, String code) {
    Optional<Matter> matter = matters.matter(code);
    if (matter.isEmpty()) {
      section.fault(
          "matter",
          "the register of matters has no \"%s\". %s"
              .formatted(code, Problems.didYouMean(code, matters.codes())));
    } else if (matter.get().kind() == MatterKind.PENALTY) {
      section.fault("matter", "\"" + code + "\" is a matter of penalties, which nobody inspects.");
    }
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
