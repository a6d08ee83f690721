package org.xinheng.models.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;

/** Chinese texts and citations behind the ids in assessments and standings, for explanations. */
public final class Labels {
  private final String version;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Map<String, Rule>> cards = new LinkedHashMap<>();
  private final Map<String, Integer> groupPoints = new LinkedHashMap<>();

  Labels(LifecycleRules lifecycle, Scorecards scorecards) {
    version = lifecycle.version() + "/" + scorecards.version();
    rules.putAll(lifecycle.rules());
    rules.put(scorecards.unregistered().id(), scorecards.unregistered());
    scorecards.notAssessed().forEach(one -> rules.put(one.rule().id(), one.rule()));
    scorecards.cards().forEach(this::add);
  }

  private void add(Card card) {
    Map<String, Rule> parts = new LinkedHashMap<>();
    rules.put(card.rule().id(), card.rule());
    for (Card.Group group : card.groups()) {
      parts.put(group.rule().id(), group.rule());
      groupPoints.put(card.rule().id() + "/" + group.rule().id(), group.points());
    }
    card.indicators().forEach(indicator -> parts.put(indicator.id(), indicator.rule()));
    card.directRules().forEach(direct -> parts.put(direct.rule().id(), direct.rule()));
    parts.put(Card.DIRECT, new Rule(Card.DIRECT, "直接判定", "", false));
    cards.put(card.rule().id(), parts);
  }

  String version() {
    return version;
  }

  /**
   * A lifecycle rule, a rule by which an enterprise is not assessed, or a card.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public Rule rule(String id) {
    return known(rules, id);
  }

  /**
   * A group, an indicator or a direct rule of a card.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public Rule of(String card, String id) {
    if (!cards.containsKey(card)) {
      throw new IllegalArgumentException("No card " + card);
    }
    return known(cards.get(card), id);
  }

  /** Lifecycle rules, rules by which an enterprise is not assessed, and cards, by their ids. */
  public Map<String, Rule> rules() {
    return Map.copyOf(rules);
  }

  /** Groups, indicators and direct rules of each card, by their ids. */
  public Map<String, Map<String, Rule>> cards() {
    return Map.copyOf(cards);
  }

  /** Ids of the groups of a card, in their order. */
  public List<String> groups(String card) {
    return groupPoints.keySet().stream()
        .filter(id -> id.startsWith(card + "/"))
        .map(id -> id.substring(card.length() + 1))
        .toList();
  }

  /** The most points that a group can cost. */
  public int pointsOf(String card, String group) {
    return groupPoints.get(card + "/" + group);
  }

  private static Rule known(Map<String, Rule> rules, String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("No rule " + id);
    }
    return rule;
  }
}
