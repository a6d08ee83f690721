package org.xinheng.models.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/** Reads the letters of grades and classes. */
final class ClassNames {
  private ClassNames() {}

  /** The letter below a key; the first one, with the fault noted, where it is none. */
  static <E extends Enum<E>> E one(Section section, String key, Class<E> type) {
    String text = section.text(key);
    return section.has(key)
        ? named(section, key, text, type).orElse(type.getEnumConstants()[0])
        : type.getEnumConstants()[0];
  }

  /** The letters of a list below a key. */
  static <E extends Enum<E>> List<E> all(Section section, String key, Class<E> type) {
    List<E> found = new ArrayList<>();
    for (String text : section.texts(key)) {
      named(section, key, text, type).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static <E extends Enum<E>> Optional<E> named(
      Section section, String key, String text, Class<E> type) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (!known.contains(text)) {
      section.fault(key, "\"" + text + "\" is unknown here. " + Problems.didYouMean(text, known));
      return Optional.empty();
    }
    return Optional.of(Enum.valueOf(type, text));
  }
}
