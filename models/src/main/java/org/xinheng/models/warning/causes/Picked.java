package org.xinheng.models.warning.causes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * Facts that a cause looks at, and the days each stands for.
 *
 * @param contract of the facts
 * @param when which of them
 * @param containing words of which a text field holds one, by the position of the field
 * @param from first day; where several are declared the latest of those that are known
 * @param until days it ends with, of those that are known the earliest; none for an open end
 */
record Picked(
    Contract contract,
    Condition when,
    Map<Integer, List<String>> containing,
    List<DayTerm> from,
    List<DayTerm> until) {

  /** Stands for an open end. */
  static final int OPEN = Integer.MAX_VALUE;

  /** Reads contract, when, containing, from and until of a section. */
  static Picked read(Section section, CodeLists lists) {
    Contract contract = contract(section);
    Condition when =
        section
            .optionalSection("when")
            .map(parts -> Condition.read(parts, contract, lists))
            .orElse(Condition.always());
    Map<Integer, List<String>> containing =
        section.optionalSection("containing").map(words -> words(words, contract)).orElse(Map.of());
    List<DayTerm> from = terms(section, "from", contract);
    if (from.isEmpty()) {
      section.text("from");
    }
    return new Picked(contract, when, containing, from, terms(section, "until", contract));
  }

  private static Contract contract(Section section) {
    String name = section.text("contract");
    List<String> known = Contracts.facts().stream().map(Contract::name).toList();
    if (!known.contains(name)) {
      section.fault(
          "contract",
          "no contract of facts is called \"" + name + "\". " + Problems.didYouMean(name, known));
      return Enterprises.CONTRACT;
    }
    return Contracts.named(name).orElseThrow();
  }

  private static Map<Integer, List<String>> words(Section section, Contract contract) {
    Map<Integer, List<String>> words = new LinkedHashMap<>();
    for (String name : section.keys()) {
      int index = position(section, name, name, contract, FieldType.TEXT);
      List<String> any = section.texts(name);
      if (any.isEmpty() || any.stream().anyMatch(String::isBlank)) {
        section.fault(name, "it names no words; the condition could never hold.");
      }
      words.put(index, any);
    }
    return words;
  }

  /** Position of a field of one of these types; a fault and 0 where the contract has none. */
  static int position(
      Section section, String key, String name, Contract contract, FieldType... types) {
    List<FieldType> allowed = List.of(types);
    List<String> known =
        contract.fields().stream()
            .filter(field -> allowed.contains(field.type()))
            .map(Field::name)
            .toList();
    if (!known.contains(name)) {
      section.fault(
          key,
          "%s has no such field \"%s\" of type %s. %s"
              .formatted(contract.name(), name, allowed, Problems.didYouMean(name, known)));
      return 0;
    }
    return contract.indexOf(contract.field(name).orElseThrow());
  }

  private static List<DayTerm> terms(Section section, String key, Contract contract) {
    return section.has(key)
        ? section.texts(key).stream()
            .map(text -> DayTerm.read(section, key, text, contract))
            .toList()
        : List.of();
  }

  /** First day of a fact; {@link DayTerm#NONE} where it has none. */
  int first(Fact fact) {
    int first = DayTerm.NONE;
    for (DayTerm term : from) {
      first = Math.max(first, term.on(fact));
    }
    return first;
  }

  /** First day after a fact. */
  int end(Fact fact) {
    int end = OPEN;
    for (DayTerm term : until) {
      int day = term.on(fact);
      end = day == DayTerm.NONE ? end : Math.min(end, day);
    }
    return end;
  }

  /** The facts of a scene that are meant. */
  @FunctionalInterface
  interface Hand {
    List<Fact> of(Scene scene);
  }

  Hand bind(Symbols symbols) {
    Condition.Test test = when.bind(symbols);
    return scene -> {
      List<Fact> all = scene.facts(contract);
      if (all.isEmpty()) {
        return all;
      }
      List<Fact> picked = new ArrayList<>(all.size());
      for (Fact fact : all) {
        if (test.holds(fact) && containsWords(fact)) {
          picked.add(fact);
        }
      }
      return picked;
    };
  }

  private boolean containsWords(Fact fact) {
    for (Map.Entry<Integer, List<String>> entry : containing.entrySet()) {
      String text = fact.text(entry.getKey());
      if (text == null || entry.getValue().stream().noneMatch(text::contains)) {
        return false;
      }
    }
    return true;
  }
}
