package org.xinheng.models.supervision;

import java.util.List;
import org.xinheng.models.definitions.Section;

/**
 * Parts of GB/T 4754-2017 by the beginnings of their codes, such as {@code H62} (行业).
 *
 * @param prefixes letter and up to four digits each
 */
public record IndustryPrefixes(List<String> prefixes) {

  public IndustryPrefixes {
    prefixes = List.copyOf(prefixes);
  }

  /** The prefixes of a list below a key; faults go to the section. */
  public static IndustryPrefixes read(Section section, String key) {
    List<String> prefixes = section.texts(key);
    for (String prefix : prefixes) {
      if (!prefix.matches("[A-T]\\d{0,4}")) {
        section.fault(
            key,
            "\"" + prefix + "\" is no beginning of an industry code, such as C, H62 or F5193.");
      }
    }
    return new IndustryPrefixes(prefixes);
  }

  public boolean isEmpty() {
    return prefixes.isEmpty();
  }

  /** Whether one of the prefixes begins the code; never for a missing code. */
  public boolean cover(String industry) {
    if (industry == null) {
      return false;
    }
    for (String prefix : prefixes) {
      if (industry.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
