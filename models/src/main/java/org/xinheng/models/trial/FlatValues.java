package org.xinheng.models.trial;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.definitions.DefinitionFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The values of a definition file by their places, so that two of them can be laid side by side.
 */
final class FlatValues {
  /** Keys that name an item of a list wherever it stands. */
  private static final List<String> NAMES = List.of("id", "code", "column");

  private final SortedMap<String, String> values = new TreeMap<>();

  private FlatValues() {}

  /** The values of a file that can be read; comments and layout are none. */
  static SortedMap<String, String> of(DefinitionFile file) {
    FlatValues flat = new FlatValues();
    flat.add("", new Yaml(new SafeConstructor(new LoaderOptions())).load(file.text()));
    return flat.values;
  }

  private void add(String place, Object read) {
    if (read instanceof Map<?, ?> mapping) {
      mapping.forEach((key, value) -> add(place.isEmpty() ? "" + key : place + "." + key, value));
    } else if (read instanceof List<?> items && items.stream().anyMatch(FlatValues::isDeep)) {
      for (int i = 0; i < items.size(); i++) {
        add(place + "[" + name(items.get(i), i) + "]", items.get(i));
      }
    } else {
      values.merge(place, String.valueOf(read), (one, other) -> one + ", " + other);
    }
  }

  private static boolean isDeep(Object item) {
    return item instanceof Map || item instanceof List;
  }

  private static String name(Object item, int number) {
    if (item instanceof Map<?, ?> mapping) {
      for (String key : NAMES) {
        if (mapping.get(key) != null) {
          return String.valueOf(mapping.get(key));
        }
      }
    }
    return String.valueOf(number + 1);
  }
}
