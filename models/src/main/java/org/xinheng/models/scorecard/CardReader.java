package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;

/** Reads one card and refuses it where its parts do not fit together. */
final class CardReader {
  private final CodeLists lists;
  private final LifecycleRules lifecycle;
  private final IndicatorReader indicators;

  CardReader(CodeLists lists, LifecycleRules lifecycle) {
    this.lists = lists;
    this.lifecycle = lifecycle;
    indicators = new IndicatorReader(lists, lifecycle);
  }

  Card read(Section section) {
    Rule rule = Rule.read(section, "");
    int total = section.whole("total");
    int[] cutOffs = cutOffs(section.section("cut-offs"), total);
    List<Card.Group> groups = new ArrayList<>();
    List<Indicator> all = new ArrayList<>();
    for (Section group : section.sections("groups")) {
      groups.add(group(group, all));
    }
    int sum = groups.stream().mapToInt(Card.Group::points).sum();
    if (sum != total) {
      section.fault("groups", "the groups have " + sum + " points, the card has " + total + ".");
    }
    List<DirectRule> direct =
        section.sections("direct-rules").stream().map(this::directRule).toList();
    unique(section, groups, all, direct);
    section.close();
    return new Card(rule, total, cutOffs, List.copyOf(groups), List.copyOf(all), direct);
  }

  private static void unique(
      Section section, List<Card.Group> groups, List<Indicator> all, List<DirectRule> direct) {
    List<Rule> rules = new ArrayList<>();
    groups.forEach(group -> rules.add(group.rule()));
    all.forEach(indicator -> rules.add(indicator.rule()));
    direct.forEach(one -> rules.add(one.rule()));
    Set<String> ids = new HashSet<>(Set.of(Card.DIRECT));
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        section.fault("groups", "the id \"" + rule.id() + "\" stands twice in the card.");
      }
    }
  }

  private static int[] cutOffs(Section section, int total) {
    int[] cutOffs = new int[Grade.values().length - 1];
    for (int i = 0; i < cutOffs.length; i++) {
      String grade = Grade.values()[i].name();
      cutOffs[i] = section.whole(grade);
      int above = i == 0 ? total + 1 : cutOffs[i - 1];
      if (cutOffs[i] >= above || cutOffs[i] <= 0) {
        section.fault(grade, "cut-offs fall from grade to grade, between the total and 0.");
      }
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return cutOffs;
  }

  private Card.Group group(Section section, List<Indicator> all) {
    Rule rule = Rule.read(section, "");
    int points = section.whole("points");
    int caps = 0;
    for (Section one : section.sections("indicators")) {
      Indicator indicator = indicators.read(one, rule.id());
      caps += indicator.cap();
      all.add(indicator);
    }
    if (caps > points) {
      section.fault(
          "points", "the caps of its indicators reach " + caps + ", beyond its " + points + ".");
    }
    if (caps == 0) {
      section.fault("indicators", "the group has no indicators.");
    }
    section.close();
    return new Card.Group(rule, points);
  }

  private DirectRule directRule(Section section) {
    Rule rule = Rule.read(section, "");
    String name = section.text("contract");
    List<String> known =
        Contracts.facts().stream().filter(lifecycle::mayCount).map(Contract::name).toList();
    Contract contract = Enterprises.CONTRACT;
    if (known.contains(name)) {
      contract = Contracts.named(name).orElseThrow();
    } else {
      section.fault(
          "contract",
          "no contract whose facts count is called so. " + Problems.didYouMean(name, known));
    }
    Condition when = Condition.read(section.section("when"), contract, lists);
    String grade = section.text("grade-at-best");
    List<String> grades = Arrays.stream(Grade.values()).map(Enum::name).toList();
    if (!grades.contains(grade)) {
      section.fault("grade-at-best", "no such grade. " + Problems.didYouMean(grade, grades));
    }
    String restores = Rule.said(section, "restores");
    section.close();
    Grade atBest = Grade.values()[Math.max(0, grades.indexOf(grade))];
    return new DirectRule(rule, contract, when, atBest, restores);
  }
}
