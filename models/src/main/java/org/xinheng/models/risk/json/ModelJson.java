package org.xinheng.models.risk.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.risk.RiskModelException;

/**
 * Writes plain values as JSON. Numbers are those of {@link Double#toString}, which reads back to
 * the same bits; a number that is none is refused.
 */
public final class ModelJson {
  private final StringBuilder json = new StringBuilder();

  private ModelJson() {}

  /**
   * The text of an object, its keys in the order of the map.
   *
   * @param value texts, whole numbers, doubles, flags, null, double[], int[], lists and maps
   */
  public static String of(Map<String, ?> value) {
    ModelJson writer = new ModelJson();
    writer.append(value, 0);
    return writer.json.append('\n').toString();
  }

  private void append(Object value, int depth) {
    if (value instanceof String text) {
      CanonicalJson.appendText(json, text);
    } else if (value instanceof Map<?, ?> object) {
      appendObject(object, depth);
    } else if (value instanceof List<?> list) {
      appendList(list, depth);
    } else if (value instanceof double[] numbers) {
      appendNumbers(numbers);
    } else if (value instanceof int[] numbers) {
      json.append(java.util.Arrays.toString(numbers));
    } else if (value instanceof Double number) {
      json.append(finite(number));
    } else if (value == null
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean) {
      json.append(value);
    } else {
      throw new IllegalArgumentException("No JSON of a " + value.getClass());
    }
  }

  private void appendObject(Map<?, ?> object, int depth) {
    if (object.isEmpty()) {
      json.append("{}");
      return;
    }
    json.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      newLine(depth + 1);
      CanonicalJson.appendText(json, (String) entry.getKey());
      json.append(": ");
      append(entry.getValue(), depth + 1);
      if (entries.hasNext()) {
        json.append(',');
      }
    }
    newLine(depth);
    json.append('}');
  }

  private void appendList(List<?> list, int depth) {
    boolean isNested = list.stream().anyMatch(one -> one instanceof Map<?, ?>);
    json.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        json.append(isNested ? "," : ", ");
      }
      if (isNested) {
        newLine(depth + 1);
      }
      append(list.get(i), depth + 1);
    }
    if (isNested) {
      newLine(depth);
    }
    json.append(']');
  }

  private void appendNumbers(double[] numbers) {
    json.append('[');
    for (int i = 0; i < numbers.length; i++) {
      json.append(i > 0 ? ", " : "").append(finite(numbers[i]));
    }
    json.append(']');
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new RiskModelException("A model holds " + number + ": it is not written.");
    }
    return number;
  }

  private void newLine(int depth) {
    json.append('\n').append("  ".repeat(depth));
  }
}
