package org.xinheng.models.risk.indicators;

import org.xinheng.models.definitions.Section;

/**
 * How severe a day of checks was: a declared sum over its findings.
 *
 * @param bad for a bad day
 * @param serious for each serious finding
 * @param general for each general finding
 * @param minor for each minor finding
 * @param key for each finding on a key item
 */
public record Severity(double bad, double serious, double general, double minor, double key) {

  static Severity read(Section section) {
    Severity severity =
        new Severity(
            weight(section, "bad"),
            weight(section, "serious"),
            weight(section, "general"),
            weight(section, "minor"),
            weight(section, "key"));
    if (severity.equals(new Severity(0, 0, 0, 0, 0))) {
      section.fault("bad", "every weight is 0: no day would be severe.");
    }
    section.close();
    return severity;
  }

  private static double weight(Section section, String key) {
    double weight = section.optionalNumber(key).map(Number::doubleValue).orElse(0.0);
    if (weight < 0) {
      section.fault(key, "a weight is never below 0.");
    }
    return weight;
  }
}
