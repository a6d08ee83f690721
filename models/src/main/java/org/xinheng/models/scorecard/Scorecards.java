package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;

/**
 * The scorecards as {@code public-credit.yaml} declares them.
 *
 * @param version version of the file
 * @param unregistered why an enterprise without registration record is not assessed
 * @param notAssessed registration states in which none is
 * @param cards cards in their order
 * @param cardOf position of the card by subject type
 */
record Scorecards(
    String version,
    Rule unregistered,
    List<NotAssessed> notAssessed,
    List<Card> cards,
    Map<String, Integer> cardOf) {
  static final String PATH = "public-credit.yaml";

  /**
   * A state in which an enterprise is not assessed.
   *
   * @param from day from which it is not; null for any day, as where the record lacks the date
   */
  record NotAssessed(Rule rule, Condition when, DayTerm from) {}

  static Scorecards read(
      Definitions definitions, CodeLists lists, LifecycleRules lifecycle, Problems problems) {
    DefinitionFile file = definitions.file(PATH);
    Section section = file.open(problems);
    String version = section.text("version");
    section.date("effective-from");
    Rule.said(section, "source");
    section.flag("confirmed");
    Section missing = section.section("unregistered");
    Rule unregistered = Rule.read(missing, "");
    missing.close();
    List<NotAssessed> notAssessed = new ArrayList<>();
    section.sections("not-assessed").forEach(one -> notAssessed.add(notAssessed(one, lists)));
    CardReader reader = new CardReader(lists, lifecycle);
    List<Card> cards = section.sections("cards").stream().map(reader::read).toList();
    Map<String, Integer> cardOf = cardOf(section.section("subjects"), cards, lists);
    section.close();
    return new Scorecards(version, unregistered, List.copyOf(notAssessed), cards, cardOf);
  }

  private static NotAssessed notAssessed(Section section, CodeLists lists) {
    Rule rule = Rule.read(section, "");
    Condition when = Condition.read(section.section("when"), Enterprises.CONTRACT, lists);
    DayTerm from =
        section
            .optionalText("from")
            .map(text -> DayTerm.read(section, "from", text, Enterprises.CONTRACT))
            .orElse(null);
    section.close();
    return new NotAssessed(rule, when, from);
  }

  private static Map<String, Integer> cardOf(Section section, List<Card> cards, CodeLists lists) {
    Map<String, Integer> cardOf = new LinkedHashMap<>();
    List<String> ids = cards.stream().map(card -> card.rule().id()).toList();
    for (String type : lists.list(Enterprises.SUBJECT_TYPE.list()).names()) {
      String id = section.text(type);
      if (section.has(type) && !ids.contains(id)) {
        section.fault(type, "no card is called so. " + Problems.didYouMean(id, ids));
      }
      cardOf.put(type, Math.max(0, ids.indexOf(id)));
    }
    section.close();
    return cardOf;
  }
}
