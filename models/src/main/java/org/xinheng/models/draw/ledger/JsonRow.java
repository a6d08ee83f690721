package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.draw.NameRules;

/** One JSON object of a ledger, read key by key; every fault says which key. */
final class JsonRow {
  private final Map<?, ?> object;

  private JsonRow(Map<?, ?> object) {
    this.object = object;
  }

  /**
   * The object of a canonical text.
   *
   * @throws LedgerFault unless it has these keys and no other
   */
  static JsonRow of(String text, Set<String> keys) {
    return of(JsonText.canonicalValue(text), keys);
  }

  /** The object of a text whose form and keys are checked elsewhere. */
  static JsonRow ofAny(String text) {
    if (JsonText.value(text) instanceof Map<?, ?> object) {
      return new JsonRow(object);
    }
    throw new LedgerFault("is not an object");
  }

  /** The object of values that were read before. */
  static JsonRow of(Map<?, ?> values) {
    return new JsonRow(values);
  }

  private static JsonRow of(Object value, Set<String> keys) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new LedgerFault("is not an object");
    }
    if (!object.keySet().equals(keys)) {
      throw new LedgerFault(
          "has the keys "
              + new TreeSet<Object>(object.keySet())
              + " instead of "
              + new TreeSet<>(keys));
    }
    return new JsonRow(object);
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  String text(String key) {
    return text(key, object.get(key));
  }

  private static String text(String key, Object value) {
    if (value instanceof String text && NameRules.isUnicode(text)) {
      return text;
    }
    throw new LedgerFault("has no text at " + key);
  }

  /** A text, or null. */
  String textOrNull(String key) {
    return object.get(key) == null ? null : text(key);
  }

  long whole(String key) {
    if (object.get(key) instanceof Long number) {
      return number;
    }
    throw new LedgerFault("has no whole number at " + key);
  }

  int small(String key) {
    long number = whole(key);
    if (number != (int) number) {
      throw new LedgerFault("has an absurd number at " + key);
    }
    return (int) number;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(key)) {
      texts.add(text(key, value));
    }
    return texts;
  }

  JsonRow row(String key, Set<String> keys) {
    return of(object.get(key), keys);
  }

  List<JsonRow> rows(String key, Set<String> keys) {
    List<JsonRow> rows = new ArrayList<>();
    for (Object value : list(key)) {
      rows.add(of(value, keys));
    }
    return rows;
  }

  SortedMap<String, String> textsByName(String key) {
    SortedMap<String, String> texts = new TreeMap<>();
    object(key).forEach((name, value) -> texts.put((String) name, text(key, value)));
    return texts;
  }

  SortedMap<String, List<String>> textListsByName(String key) {
    SortedMap<String, List<String>> texts = new TreeMap<>();
    Map<?, ?> named = object(key);
    JsonRow row = new JsonRow(named);
    named.keySet().forEach(name -> texts.put((String) name, row.texts((String) name)));
    return texts;
  }

  SortedMap<String, Integer> numbersByName(String key) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    Map<?, ?> named = object(key);
    JsonRow row = new JsonRow(named);
    named.keySet().forEach(name -> numbers.put((String) name, row.small((String) name)));
    return numbers;
  }

  private Map<?, ?> object(String key) {
    if (object.get(key) instanceof Map<?, ?> named) {
      return named;
    }
    throw new LedgerFault("has no object at " + key);
  }

  private List<?> list(String key) {
    if (object.get(key) instanceof List<?> list) {
      return list;
    }
    throw new LedgerFault("has no list at " + key);
  }
}
