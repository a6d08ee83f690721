package org.xinheng.models.definitions;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a definition file, read key by key. A fault (missing, mistyped or unknown key) is
 * noted with its line and reading goes on with a stand-in, so that one load finds all faults; the
 * caller ends with {@link Problems#throwIfAny()} before it uses what it read.
 */
public final class Section {
  private final String file;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Problems problems;

  private Section(String file, Node node, Problems problems) {
    this.file = file;
    this.line = lineOf(node);
    this.problems = problems;
    if (!(node instanceof MappingNode mapping)) {
      problems.add(file, line, "a mapping (key: value) is expected here.");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(file, lineOf(tuple.getKeyNode()), "a key is a plain value.");
        continue;
      }
      String key = keyNode.getValue();
      if (entries.put(key, tuple.getValueNode()) != null) {
        problems.add(file, lineOf(tuple.getKeyNode()), "the key \"" + key + "\" stands twice.");
      }
      lines.put(key, lineOf(tuple.getKeyNode()));
    }
  }

  static Section parse(DefinitionFile file, Problems problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
      return new Section(file.path(), root == null ? nothing() : root, problems);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file.path(), line, "not valid YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      problems.add(file.path(), 1, "not valid YAML: " + e.getMessage() + ".");
    }
    // What an unreadable file lacks would only bury the fault that matters.
    return new Section(file.path(), nothing(), new Problems());
  }

  private static Node nothing() {
    return new Yaml(new LoaderOptions()).compose(new StringReader("{}"));
  }

  private static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  public String file() {
    return file;
  }

  /** Line where this section starts, from 1. */
  public int line() {
    return line;
  }

  /** Notes a fault of meaning at the line of a key, or of the section where the key is absent. */
  public void fault(String key, String message) {
    problems.add(file, lines.getOrDefault(key, line), message);
  }

  /** All keys in their order; marks them as known, for sections whose keys are names. */
  public Set<String> keys() {
    asked.addAll(entries.keySet());
    return new LinkedHashSet<>(entries.keySet());
  }

  public boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  public String text(String key) {
    return required(key, optionalText(key), "");
  }

  public Optional<String> optionalText(String key) {
    return scalar(key).map(ScalarNode::getValue);
  }

  public LocalDate date(String key) {
    return required(key, optionalDate(key), LocalDate.EPOCH);
  }

  public Optional<LocalDate> optionalDate(String key) {
    return parsed(key, "a date such as 2026-04-01", LocalDate::parse);
  }

  public int whole(String key) {
    return required(key, optionalWhole(key), 0);
  }

  public Optional<Integer> optionalWhole(String key) {
    return parsed(key, "a whole number", Integer::valueOf);
  }

  public BigDecimal number(String key) {
    return required(key, optionalNumber(key), BigDecimal.ZERO);
  }

  public Optional<BigDecimal> optionalNumber(String key) {
    return parsed(key, "a number", BigDecimal::new);
  }

  public boolean flag(String key) {
    return required(key, optionalFlag(key), false);
  }

  public Optional<Boolean> optionalFlag(String key) {
    return parsed(
        key,
        "true or false",
        text ->
            switch (text) {
              case "true" -> Boolean.TRUE;
              case "false" -> Boolean.FALSE;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /** A value among the constants of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return required(key, optionalOneOf(key, type), type.getEnumConstants()[0]);
  }

  public <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .toList();
    int index = known.indexOf(text.get());
    if (index < 0) {
      fault(
          key, "\"" + text.get() + "\" is unknown here. " + Problems.didYouMean(text.get(), known));
      return Optional.empty();
    }
    return Optional.of(type.getEnumConstants()[index]);
  }

  /** A section below a key; an empty one, with the fault noted, where it is missing. */
  public Section section(String key) {
    if (!has(key)) {
      problems.add(file, line, "the key \"" + key + "\" is missing.");
      return new Section(file, nothing(), problems);
    }
    return new Section(file, entries.get(key), problems);
  }

  public Optional<Section> optionalSection(String key) {
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  /** The sections of a list below a key; none where the key is absent. */
  public List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Node node : sequence(key)) {
      sections.add(new Section(file, node, problems));
    }
    return sections;
  }

  /** The texts of a list below a key, or the one text that stands there; none where absent. */
  public List<String> texts(String key) {
    if (has(key) && entries.get(key) instanceof ScalarNode scalar) {
      return List.of(scalar.getValue());
    }
    List<String> texts = new ArrayList<>();
    for (Node node : sequence(key)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        problems.add(file, lineOf(node), "a plain value is expected here.");
      }
    }
    return texts;
  }

  /** Whether a list stands below the key. */
  public boolean isList(String key) {
    return has(key) && entries.get(key) instanceof SequenceNode;
  }

  /** Whether a mapping stands below the key. */
  public boolean isSection(String key) {
    return has(key) && entries.get(key) instanceof MappingNode;
  }

  /** Notes every key that nobody asked for: it is misspelt or has no effect. */
  public void close() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        fault(key, "unknown key \"" + key + "\". " + Problems.didYouMean(key, asked));
      }
    }
  }

  private List<Node> sequence(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (entries.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(key, "a list is expected below \"" + key + "\".");
    return List.of();
  }

  private Optional<ScalarNode> scalar(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (entries.get(key) instanceof ScalarNode scalar) {
      return Optional.of(scalar);
    }
    fault(key, "a plain value is expected for \"" + key + "\".");
    return Optional.empty();
  }

  private <T> Optional<T> parsed(String key, String expected, Function<String, T> parse) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.get()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      fault(key, "\"" + key + ": " + text.get() + "\" is not " + expected + ".");
      return Optional.empty();
    }
  }

  private <T> T required(String key, Optional<T> value, T standIn) {
    if (value.isEmpty() && !entries.containsKey(key)) {
      problems.add(file, line, "the key \"" + key + "\" is missing.");
    }
    return value.orElse(standIn);
  }
}
