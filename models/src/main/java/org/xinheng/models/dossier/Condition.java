package org.xinheng.models.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * A declared test on the fields of one fact; all its parts must hold. In a definition file, below a
 * key such as {@code when}:
 *
 * <pre>
 * when:
 *   penalty_kind: [WARNING, CRITICISM]     # one of these codes
 *   procedure: {not: [SIMPLE]}             # none of these codes; a missing one passes
 *   fine_cny: {at-least: 1000, below: 5000} # 元; a missing amount fails
 *   rectified_on: absent                   # or present
 *   is_malicious: true                     # a missing flag fails
 * </pre>
 */
public final class Condition {
  /** A condition ready for the assessing pass, bound to the symbols of one thread. */
  @FunctionalInterface
  public interface Test {
    boolean holds(Fact fact);
  }

  private sealed interface Part {
    record Codes(int index, List<String> codes, boolean allowed) implements Part {}

    record Range(int index, long atLeast, long below) implements Part {}

    record Presence(int index, boolean present) implements Part {}

    record Flag(int index, long value) implements Part {}
  }

  private final List<Part> parts;

  private Condition(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The condition that always holds. */
  public static Condition always() {
    return new Condition(List.of());
  }

  /** Reads a condition on facts of a contract; faults go to the section's problems. */
  public static Condition read(Section section, Contract contract, CodeLists lists) {
    List<Part> parts = new ArrayList<>();
    List<String> names = contract.fields().stream().map(Field::name).toList();
    for (String name : section.keys()) {
      int index = names.indexOf(name);
      if (index < 0) {
        section.fault(
            name,
            contract.name()
                + " has no field \""
                + name
                + "\". "
                + Problems.didYouMean(name, names));
        continue;
      }
      parts.add(part(section, contract.fields().get(index), index, lists));
    }
    return new Condition(parts);
  }

  private static Part part(Section section, Field field, int index, CodeLists lists) {
    String name = field.name();
    if (!section.isList(name) && !section.isSection(name)) {
      String word = section.text(name);
      if (word.equals("absent") && field.required()) {
        section.fault(name, "it is required, so the condition could never hold.");
      }
      if (word.equals("present") || word.equals("absent")) {
        return new Part.Presence(index, word.equals("present"));
      }
    }
    return switch (field.type()) {
      case CODE -> codes(section, field, index, lists);
      case FLAG -> new Part.Flag(index, section.flag(name) ? 1 : 0);
      case MONEY, WHOLE -> range(section, field, index);
      case TEXT, DATE -> {
        section.fault(name, "a " + field.type() + " field can only be present or absent.");
        yield new Part.Presence(index, true);
      }
    };
  }

  private static Part codes(Section section, Field field, int index, CodeLists lists) {
    boolean allowed = !section.isSection(field.name());
    List<String> codes;
    if (allowed) {
      codes = section.texts(field.name());
    } else {
      Section negated = section.section(field.name());
      codes = negated.texts("not");
      negated.close();
    }
    if (codes.isEmpty()) {
      section.fault(field.name(), "no codes are named; the condition could never hold.");
    }
    Set<String> known = lists.list(field.list()).names();
    if (!allowed && field.required() && codes.containsAll(known)) {
      section.fault(field.name(), "it names every code; the condition could never hold.");
    }
    for (String code : codes) {
      if (!known.contains(code)) {
        section.fault(
            field.name(),
            "\""
                + code
                + "\" is no code of "
                + field.list()
                + ". "
                + Problems.didYouMean(code, known));
      }
    }
    return new Part.Codes(index, codes, allowed);
  }

  private static Part range(Section section, Field field, int index) {
    if (!section.isSection(field.name())) {
      long exact = scaled(section, field.name(), section.number(field.name()), field);
      return new Part.Range(index, exact, exact + 1);
    }
    Section bounds = section.section(field.name());
    long atLeast =
        bounds
            .optionalNumber("at-least")
            .map(n -> scaled(bounds, "at-least", n, field))
            .orElse(Fact.NONE + 1);
    long below =
        bounds
            .optionalNumber("below")
            .map(n -> scaled(bounds, "below", n, field))
            .orElse(Long.MAX_VALUE);
    bounds.close();
    if (atLeast == Fact.NONE + 1 && below == Long.MAX_VALUE) {
      section.fault(field.name(), "it names neither at-least nor below.");
    }
    if (atLeast >= below) {
      section.fault(field.name(), "at-least is not below \"below\"; it could never hold.");
    }
    return new Part.Range(index, atLeast, below);
  }

  private static long scaled(Section section, String key, BigDecimal number, Field field) {
    int places = field.type() == FieldType.MONEY ? 2 : 0;
    try {
      return number.movePointRight(places).longValueExact();
    } catch (ArithmeticException e) {
      section.fault(key, number + " has more than " + places + " places after the point.");
      return 0;
    }
  }

  /** Binds the condition to a thread's symbols. */
  public Test bind(Symbols symbols) {
    Test[] tests = parts.stream().map(part -> bind(part, symbols)).toArray(Test[]::new);
    return fact -> {
      for (Test test : tests) {
        if (!test.holds(fact)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Test bind(Part part, Symbols symbols) {
    if (part instanceof Part.Codes codes) {
      BitSet ids = new BitSet();
      codes.codes().forEach(code -> ids.set(symbols.idOf(code)));
      int index = codes.index();
      boolean allowed = codes.allowed();
      return fact -> {
        long id = fact.number(index);
        return (id != Fact.NONE && ids.get((int) id)) == allowed;
      };
    }
    if (part instanceof Part.Range range) {
      return fact -> {
        long number = fact.number(range.index());
        return number != Fact.NONE && number >= range.atLeast() && number < range.below();
      };
    }
    if (part instanceof Part.Presence presence) {
      return fact -> fact.has(presence.index()) == presence.present();
    }
    Part.Flag flag = (Part.Flag) part;
    return fact -> fact.number(flag.index()) == flag.value();
  }
}
