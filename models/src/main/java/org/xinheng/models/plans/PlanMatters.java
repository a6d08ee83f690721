package org.xinheng.models.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;

/** Checks the matters and departments of a plan against the register: published ones only. */
final class PlanMatters {
  private static final String KEY = "matters";

  private final Section section;
  private final MatterRegister register;
  private final Schedule schedule;

  PlanMatters(Section section, MatterRegister register, Schedule schedule) {
    this.section = section;
    this.register = register;
    this.schedule = schedule;
  }

  /** Notes what forbids the matters, departments or leniency of a plan. */
  void check(List<String> codes, Plan.Kind kind, boolean isLenient) {
    List<Matter> matters = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        section.fault(KEY, "the matter " + code + " stands twice.");
      }
      Optional<Matter> matter = register.matter(code);
      if (matter.isEmpty()) {
        section.fault(
            KEY,
            "the register of matters has no \""
                + code
                + "\". "
                + Problems.didYouMean(code, register.codes()));
      }
      matter.ifPresent(matters::add);
    }
    matters.forEach(matter -> check(matter, kind, isLenient));
    departments(matters, matters.size() == codes.size());
  }

  private void check(Matter matter, Plan.Kind kind, boolean isLenient) {
    String name = matter.code() + " " + matter.name();
    LocalDate from = schedule.visitsFrom();
    if (!matter.isPublished()) {
      section.fault(KEY, name + " is not on a published list: it may not be checked.");
    }
    if (!matter.isInForce(from, schedule.visitsUntil())) {
      section.fault(KEY, name + " is not in force on all visiting days.");
    }
    switch (matter.kind()) {
      case PENALTY -> section.fault(KEY, name + " is no inspection.");
      case UNDISTURBED -> section.fault(KEY, name + " is undisturbed (无事不扰): it is never drawn.");
      case GENERAL_INSPECTION -> {
        if (kind == Plan.Kind.KEY) {
          section.fault(KEY, name + " is a general matter: not everybody is checked for it.");
        }
      }
      case KEY_INSPECTION -> {
        if (isLenient) {
          section.fault("new-forms", name + " is a key matter: it knows no leniency.");
        }
      }
    }
  }

  private void departments(List<Matter> matters, boolean areAllKnown) {
    List<String> departments = section.texts("departments");
    for (Matter matter : matters) {
      if (matter.kind() != MatterKind.PENALTY && !departments.contains(matter.department())) {
        section.fault(
            "departments",
            matter.code() + " belongs to " + matter.department() + ", missing here.");
      }
    }
    for (String department : departments) {
      if (areAllKnown
          && matters.stream().noneMatch(matter -> matter.department().equals(department))) {
        section.fault("departments", department + " has no matter in this plan.");
      }
    }
  }
}
