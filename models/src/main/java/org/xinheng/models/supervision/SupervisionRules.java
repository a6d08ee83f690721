package org.xinheng.models.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Labels;

/**
 * {@code supervision.yaml} as it declares.
 *
 * @param freezeDay day of the month from which a class is frozen
 * @param fullPoints points of an enterprise that lost none
 * @param publicityWorkingDays working days within which results are made public
 * @param leastOfficers certified officers that a post takes at least
 */
record SupervisionRules(
    String version,
    int freezeDay,
    Matrix matrix,
    List<ClassRule> directRules,
    int fullPoints,
    Map<SupervisionClass, ClassTerms> classes,
    YearlyCap yearlyCap,
    NewForms newForms,
    int publicityWorkingDays,
    int leastOfficers) {

  static SupervisionRules read(
      Definitions definitions, CodeLists lists, Labels scoring, Problems problems) {
    Section file = definitions.file(Supervision.PATH).open(problems);
    String version = file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    SupervisionRules rules =
        new SupervisionRules(
            version,
            freezeDay(file.section("freeze")),
            Matrix.read(file.section("matrix")),
            directRules(file, scoring),
            fullPoints(file, scoring),
            classes(file.section("classes")),
            YearlyCap.read(file.section("yearly-cap"), lists),
            NewForms.read(file.section("new-forms")),
            count(file.section("publicity"), "working-days"),
            count(file.section("officers"), "at-least"));
    file.close();
    return rules;
  }

  private static int freezeDay(Section section) {
    int day = section.whole("day-of-month");
    if (day < 1 || day > 28) {
      section.fault("day-of-month", "it is 1 to 28, so that every month has it.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return Math.max(1, Math.min(28, day));
  }

  private static int count(Section section, String key) {
    int count = section.whole(key);
    if (count < 1) {
      section.fault(key, "it is at least 1.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return count;
  }

  private static List<ClassRule> directRules(Section file, Labels scoring) {
    Set<String> reasons = new HashSet<>();
    scoring
        .cards()
        .forEach(
            (card, parts) -> {
              reasons.addAll(parts.keySet());
              reasons.removeAll(scoring.groups(card));
            });
    List<ClassRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("direct-rules")) {
      ClassRule rule = ClassRule.read(section, reasons);
      if (!ids.add(rule.rule().id())) {
        section.fault("id", "the rule \"" + rule.rule().id() + "\" stands twice.");
      }
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private static int fullPoints(Section file, Labels scoring) {
    int full = file.whole("full-points");
    for (String card : scoring.cards().keySet()) {
      int points =
          scoring.groups(card).stream().mapToInt(group -> scoring.pointsOf(card, group)).sum();
      if (points != full) {
        file.fault("full-points", "the card " + card + " has " + points + " points.");
      }
    }
    return full;
  }

  private static Map<SupervisionClass, ClassTerms> classes(Section section) {
    Map<SupervisionClass, ClassTerms> classes = new EnumMap<>(SupervisionClass.class);
    ClassTerms lighter = null;
    for (SupervisionClass one : SupervisionClass.values()) {
      Section terms = section.section(one.name());
      ClassTerms read = ClassTerms.read(terms);
      if (lighter != null) {
        read.checkAfter(lighter, terms);
      }
      classes.put(one, read);
      lighter = read;
    }
    section.close();
    return classes;
  }
}
