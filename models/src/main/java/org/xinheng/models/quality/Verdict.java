package org.xinheng.models.quality;

import java.math.BigDecimal;

/**
 * What a rule says of a figure.
 *
 * @param level how it is to be taken
 * @param rule id of the rule that decided; null where none applied
 * @param limit limit that was passed; null where none was
 * @param message English sentence that names source, measure, figure and limit; null when OK
 */
public record Verdict(Level level, String rule, BigDecimal limit, String message) {
  static Verdict ok(String rule) {
    return new Verdict(Level.OK, rule, null, null);
  }
}
