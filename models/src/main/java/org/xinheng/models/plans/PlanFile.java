package org.xinheng.models.plans;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.ClassTerms;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.supervision.SupervisionClass;

/** Reads one plan and refuses what could not be drawn honestly. */
final class PlanFile {
  /** How a plan treats new forms of business. */
  private enum NewFormsTreatment {
    LENIENT,
    AS_OTHERS
  }

  private final CodeLists lists;
  private final Supervision supervision;
  private final MatterRegister register;
  private final LocalDate asOf;

  PlanFile(CodeLists lists, Supervision supervision, MatterRegister register, LocalDate asOf) {
    this.lists = lists;
    this.supervision = supervision;
    this.register = register;
    this.asOf = asOf;
  }

  Plan read(DefinitionFile file, Problems problems) {
    Section section = file.open(problems);
    section.text("version");
    Rule.said(section, "source");
    section.flag("confirmed");
    Plan.Kind kind = section.oneOf("kind", Plan.Kind.class);
    boolean isLenient =
        section.oneOf("new-forms", NewFormsTreatment.class) == NewFormsTreatment.LENIENT;
    Schedule schedule = Schedule.read(section, supervision.publicityWorkingDays());
    List<String> matters = named(section, "matters");
    // A plan whose visits are over stays as it was, whatever became of its matters.
    if (!schedule.visitsUntil().isBefore(asOf)) {
      new PlanMatters(section, register, schedule).check(matters, kind, isLenient);
    }
    Plan plan =
        new Plan(
            file.path(),
            name(section, "plan"),
            Rule.said(section, "label"),
            name(section, "scope"),
            kind,
            matters,
            lead(section),
            departments(section),
            FrameFilter.read(section.section("filter"), lists),
            isLenient,
            rates(section, kind),
            section.oneOf("strata", Strata.class),
            exclusions(section, kind),
            schedule,
            atLeast(section, "officers-per-post", supervision.leastOfficers()),
            atLeast(section, "reserves", 0),
            seed(section.section("seed"), schedule),
            approval(section.section("approved"), schedule),
            section.optionalSection("redraws").map(PlanFile::redraw).orElse(null));
    if (plan.redraws() != null && plan.redraws().scope().equals(plan.scope())) {
      section.fault("redraws", "a redraw is a scope of its own, with a seed of its own.");
    }
    section.close();
    return plan;
  }

  /** A name as the protocol of the draw takes it. */
  private static String name(Section section, String key) {
    String name = section.text(key);
    if (section.has(key) && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      section.fault(key, "\"" + name + "\" is no name: letters, digits, points and hyphens only.");
    }
    return name;
  }

  private static List<String> named(Section section, String key) {
    List<String> names = section.texts(key);
    if (names.isEmpty()) {
      section.fault(key, "it names none.");
    }
    return names;
  }

  private List<String> departments(Section section) {
    List<String> departments = named(section, "departments");
    for (String department : departments) {
      department(section, "departments", department);
    }
    return departments;
  }

  private String lead(Section section) {
    String lead = section.text("lead");
    if (section.has("lead") && !section.texts("departments").contains(lead)) {
      department(section, "lead", lead);
      section.fault("lead", "the lead is not among the departments.");
    }
    return lead;
  }

  private void department(Section section, String key, String department) {
    Set<String> known = lists.list("departments").names();
    if (!known.contains(department)) {
      section.fault(
          key,
          "no department is called \""
              + department
              + "\". "
              + Problems.didYouMean(department, known));
    }
  }

  private Map<SupervisionClass, Integer> rates(Section plan, Plan.Kind kind) {
    boolean hasRates = plan.has("rates-bp");
    if (kind == Plan.Kind.KEY && hasRates) {
      plan.fault("rates-bp", "a key plan checks everybody.");
    }
    Map<SupervisionClass, Integer> rates = new EnumMap<>(SupervisionClass.class);
    Section section = hasRates ? plan.section("rates-bp") : null;
    int lighter = 1;
    for (SupervisionClass one : SupervisionClass.values()) {
      int rate = supervision.terms(one).rateBp();
      if (section != null) {
        rate = section.whole(one.name());
        if (rate < 1 || rate > ClassTerms.ALL) {
          section.fault(one.name(), "a rate is 1 to 10000 basis points: no class is exempt.");
        }
        if (rate < lighter) {
          section.fault(one.name(), "a stricter class is never drawn at a lower rate.");
        }
        lighter = rate;
      }
      rates.put(one, kind == Plan.Kind.KEY ? ClassTerms.ALL : rate);
    }
    if (section != null) {
      section.close();
    }
    return rates;
  }

  private static Set<Exclusion> exclusions(Section section, Plan.Kind kind) {
    Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
    List<String> known =
        Arrays.stream(Exclusion.values())
            .filter(exclusion -> !exclusion.holdsAlways())
            .map(exclusion -> exclusion.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    for (String name : section.texts("exclusions")) {
      if (known.contains(name)) {
        exclusions.add(Exclusion.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
      } else {
        section.fault(
            "exclusions", "\"" + name + "\" excludes nobody. " + Problems.didYouMean(name, known));
      }
    }
    if (kind == Plan.Kind.GENERAL && !exclusions.contains(Exclusion.CAP_REACHED)) {
      section.fault("exclusions", "a general plan leaves out those with \"cap-reached\".");
    }
    if (kind == Plan.Kind.KEY && exclusions.contains(Exclusion.FREQUENCY_REACHED)) {
      section.fault("exclusions", "the frequency of classes does not bound a key plan.");
    }
    return exclusions;
  }

  private static int atLeast(Section section, String key, int least) {
    int number = section.whole(key);
    if (section.has(key) && number < least) {
      section.fault(key, "it is at least " + least + ".");
    }
    return number;
  }

  private static Plan.Seed seed(Section section, Schedule schedule) {
    String source = Rule.said(section, "source");
    String text = section.text("due");
    LocalDateTime due = LocalDate.EPOCH.atStartOfDay();
    try {
      due = LocalDateTime.parse(text);
      // The night of the freeze runs on the day after; its commitment must be public by then.
      if (due.toLocalDate().isBefore(schedule.freezeOn().plusDays(2))) {
        section.fault("due", "it is not two days after the freeze: the commitment comes first.");
      }
      if (due.toLocalDate().isAfter(schedule.drawOn())) {
        section.fault("due", "it is after the day of the draw.");
      }
    } catch (DateTimeParseException e) {
      section.fault("due", "\"due: " + text + "\" is not a time such as 2026-07-02T21:15.");
    }
    section.close();
    return new Plan.Seed(source, due);
  }

  private static Plan.Approval approval(Section section, Schedule schedule) {
    Plan.Approval approval = new Plan.Approval(Rule.said(section, "by"), section.date("on"));
    if (approval.on().isAfter(schedule.freezeOn())) {
      section.fault("on", "a plan is approved before its frame is frozen.");
    }
    section.close();
    return approval;
  }

  private static Plan.Redraw redraw(Section section) {
    Plan.Redraw redraw =
        new Plan.Redraw(
            Rule.said(section, "scope"), Rule.said(section, "reason"), Rule.said(section, "by"));
    section.close();
    return redraw;
  }
}
