package org.xinheng.models.risk.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.risk.RiskModelException;

/** One object of a JSON text, read key by key; whatever lacks or is none says where. */
public final class ModelNode {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String path;
  private final Map<?, ?> object;

  private ModelNode(String path, Map<?, ?> object) {
    this.path = path;
    this.object = object;
  }

  /**
   * The object of a text.
   *
   * @param what what is read, as faults name it
   * @throws RiskModelException where it is not one JSON object
   */
  public static ModelNode read(String what, String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() == null && value instanceof Map<?, ?> object) {
        return new ModelNode(what, object);
      }
    } catch (IOException | IllegalStateException e) {
      throw new RiskModelException(what + " is not JSON: it is cut off or damaged.");
    }
    throw new RiskModelException(what + " is not one JSON object.");
  }

  /** Whether a key stands there, even with null below it. */
  public boolean has(String key) {
    return object.containsKey(key);
  }

  /** The keys in their order. */
  public Set<String> keys() {
    Set<String> keys = new java.util.LinkedHashSet<>();
    object.keySet().forEach(key -> keys.add((String) key));
    return keys;
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "a text"));
  }

  public Optional<String> optionalText(String key) {
    return object.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  public boolean flag(String key) {
    if (object.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw fault(key, "true or false");
  }

  public double number(String key) {
    return number(key, object.get(key));
  }

  public int whole(String key) {
    double number = number(key);
    if (number != (int) number) {
      throw fault(key, "a whole number");
    }
    return (int) number;
  }

  public double[] numbers(String key) {
    return list(key).stream().mapToDouble(one -> number(key, one)).toArray();
  }

  public int[] wholes(String key) {
    double[] numbers = numbers(key);
    int[] wholes = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      wholes[i] = (int) numbers[i];
      if (wholes[i] != numbers[i]) {
        throw fault(key, "whole numbers");
      }
    }
    return wholes;
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(key)) {
      if (!(one instanceof String text)) {
        throw fault(key, "texts");
      }
      texts.add(text);
    }
    return texts;
  }

  public ModelNode node(String key) {
    if (object.get(key) instanceof Map<?, ?> node) {
      return new ModelNode(path + "." + key, node);
    }
    throw fault(key, "an object");
  }

  public List<ModelNode> nodes(String key) {
    List<ModelNode> nodes = new ArrayList<>();
    for (Object one : list(key)) {
      if (!(one instanceof Map<?, ?> node)) {
        throw fault(key, "objects");
      }
      nodes.add(new ModelNode(path + "." + key + "[" + nodes.size() + "]", node));
    }
    return nodes;
  }

  /** A refusal that names this place. */
  public RiskModelException refusal(String why) {
    return new RiskModelException(path + " " + why);
  }

  private RiskModelException fault(String key, String expected) {
    String found = object.get(key) == null ? "is missing" : "is not " + expected;
    return refusal("is incomplete or damaged: \"" + key + "\" " + found + ".");
  }

  private double number(String key, Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return number;
    }
    throw fault(key, "a number");
  }

  private List<?> list(String key) {
    if (object.get(key) instanceof List<?> list) {
      return list;
    }
    throw fault(key, "a list");
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalStateException("The text ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("No value begins with " + token);
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(parser));
    }
    return object;
  }

  private static List<Object> elements(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
