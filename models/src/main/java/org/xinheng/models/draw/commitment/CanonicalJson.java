package org.xinheng.models.draw.commitment;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.draw.NameRules;

/**
 * Canonical JSON (RFC 8785) of texts, whole numbers, flags, lists and objects: one text for one
 * value, so that its digest can be committed to. Fractions are refused: nothing committed has any.
 */
public final class CanonicalJson {
  /** Beyond it a JSON number is not one whole number only. */
  public static final long LARGEST = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * The canonical text of a value.
   *
   * @param value null, a String, Boolean, Integer or Long, or a Map by String or List of these
   * @throws IllegalArgumentException for any other value
   */
  public static String of(Object value) {
    StringBuilder json = new StringBuilder();
    append(json, value);
    return json.toString();
  }

  private static void append(StringBuilder json, Object value) {
    if (value instanceof String text) {
      appendText(json, text);
    } else if (value instanceof Integer || value instanceof Long) {
      json.append(whole(((Number) value).longValue()));
    } else if (value instanceof Map<?, ?> object) {
      appendObject(json, object);
    } else if (value instanceof List<?> list) {
      appendList(json, list);
    } else if (value == null || value instanceof Boolean) {
      json.append(value);
    } else {
      throw new IllegalArgumentException("No canonical JSON of a " + value.getClass());
    }
  }

  private static long whole(long number) {
    if (Math.abs(number) > LARGEST) {
      throw new IllegalArgumentException("No canonical JSON of " + number + ", beyond 2^53");
    }
    return number;
  }

  private static void appendObject(StringBuilder json, Map<?, ?> object) {
    // Keys go by UTF-16 units (RFC 8785, 3.2.3), which is the order of String.
    Map<String, Object> sorted = new TreeMap<>();
    object.forEach((key, value) -> sorted.put((String) key, value));
    char separator = '{';
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.append(separator);
      appendText(json, entry.getKey());
      json.append(':');
      append(json, entry.getValue());
      separator = ',';
    }
    json.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void appendList(StringBuilder json, List<?> list) {
    json.append('[');
    for (Iterator<?> values = list.iterator(); values.hasNext(); ) {
      append(json, values.next());
      if (values.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
  }

  /** Adds a text in quotes. */
  public static void appendText(StringBuilder json, String text) {
    if (!NameRules.isUnicode(text)) {
      throw new IllegalArgumentException("No canonical JSON of a text that holds half a character");
    }
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      appendCharacter(json, text.charAt(i));
    }
    json.append('"');
  }

  private static void appendCharacter(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (c < ' ') {
          json.append("\\u%04x".formatted((int) c));
        } else {
          json.append(c);
        }
      }
    }
  }
}
