package org.xinheng.models.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/** Reads {@code quality.yaml}; every fault is noted with its line. */
final class QualityFile {
  private static final String PATH = "quality.yaml";
  private static final String SOURCES = "sources/";

  private final Set<String> knownSources = new LinkedHashSet<>();
  private final Set<String> ids = new LinkedHashSet<>(QualityRules.RESERVED);

  private QualityFile(Definitions definitions) {
    definitions
        .below(SOURCES)
        .forEach(
            file ->
                knownSources.add(
                    file.path().substring(SOURCES.length()).replaceFirst("\\.yaml$", "")));
  }

  static QualityRules read(Definitions definitions) {
    Problems problems = new Problems();
    Section section = definitions.file(PATH).open(problems);
    QualityRules rules = new QualityFile(definitions).rules(section);
    problems.throwIfAny();
    return rules;
  }

  private QualityRules rules(Section section) {
    section.text("version");
    section.date("effective-from");
    section.text("label");
    section.text("source");
    section.flag("confirmed");
    int nights = section.whole("history-nights");
    if (nights < 1) {
      section.fault("history-nights", "at least one night must count as the past.");
    }
    Map<String, List<Field>> fields = importantFields(section.section("important-fields"));
    List<Gate> gates = new ArrayList<>();
    section.sections("gates").forEach(gate -> gates.add(gate(gate)));
    if (gates.isEmpty()) {
      section.fault("gates", "no gate is declared; nothing would ever stop the night.");
    }
    section.close();
    return new QualityRules(nights, fields, gates);
  }

  private static Map<String, List<Field>> importantFields(Section section) {
    List<String> names = Contracts.ALL.stream().map(Contract::name).toList();
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (String name : section.keys()) {
      Optional<Contract> contract = Contracts.named(name);
      if (contract.isEmpty()) {
        section.fault(name, unknown("contract", name, names));
        continue;
      }
      fields.put(name, fields(section, contract.get()));
    }
    return fields;
  }

  private static List<Field> fields(Section section, Contract contract) {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    List<Field> fields = new ArrayList<>();
    for (String name : section.texts(contract.name())) {
      contract
          .field(name)
          .ifPresentOrElse(
              fields::add,
              () ->
                  section.fault(
                      contract.name(), unknown("field of " + contract.name(), name, names)));
    }
    return fields;
  }

  private static String unknown(String what, String name, List<String> known) {
    return "\"" + name + "\" is no " + what + ". " + Problems.didYouMean(name, known);
  }

  private Gate gate(Section section) {
    String id = section.text("id");
    if (!ids.add(id)) {
      section.fault("id", "the id \"" + id + "\" is taken; every rule needs its own.");
    }
    Measure measure = section.oneOf("measure", Measure.class);
    if (measure == Measure.TIMELINESS) {
      section.fault("measure", "timeliness is judged by expected-every-days of the mappings.");
    }
    Gate.Side side = side(section);
    String suffix = side == Gate.Side.BELOW ? "-below" : "-above";
    BigDecimal warn = limit(section, "warn" + suffix, measure);
    BigDecimal fail = limit(section, "fail" + suffix, measure);
    if (warn != null && fail != null && !side.isBeyond(fail, warn)) {
      section.fault("fail" + suffix, "the night would stop before anyone is warned.");
    }
    Gate gate =
        new Gate(
            id,
            section.text("label"),
            section.text("source"),
            section.flag("confirmed"),
            measure,
            scope(section),
            side,
            warn,
            fail,
            section.optionalWhole("minimum-rows").orElse(1),
            section.optionalWhole("minimum-nights").orElse(0));
    section.close();
    return gate;
  }

  private static Gate.Side side(Section section) {
    boolean below = section.has("warn-below") | section.has("fail-below");
    boolean above = section.has("warn-above") | section.has("fail-above");
    if (below == above) {
      section.fault(
          "id", "a gate has limits on one side: warn-below, fail-below or warn-above, fail-above.");
    }
    return above ? Gate.Side.ABOVE : Gate.Side.BELOW;
  }

  private static BigDecimal limit(Section section, String key, Measure measure) {
    Optional<BigDecimal> limit = section.optionalNumber(key);
    if (limit.isPresent()
        && (limit.get().signum() < 0
            || measure.isShare() && limit.get().compareTo(BigDecimal.ONE) > 0)) {
      section.fault(key, limit.get() + " can never be reached by a share of 0 to 1.");
    }
    return limit.orElse(null);
  }

  private Gate.Scope scope(Section section) {
    List<String> sources = section.texts("sources");
    boolean all = sources.isEmpty() || sources.equals(List.of("all"));
    if (!all) {
      for (String source : sources) {
        if (!knownSources.contains(source)) {
          section.fault("sources", unknown("source", source, List.copyOf(knownSources)));
        }
      }
    }
    Gate.Delivery delivery =
        section.optionalOneOf("delivery", Gate.Delivery.class).orElse(Gate.Delivery.ANY);
    return new Gate.Scope(all ? List.of() : sources, delivery);
  }
}
