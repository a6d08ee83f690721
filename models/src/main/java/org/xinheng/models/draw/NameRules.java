package org.xinheng.models.draw;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What ids and names must not hold, so that texts put together from them mean one thing only: a
 * ticket, a leaf and a keyed hash are made of names between separators.
 */
public final class NameRules {
  private NameRules() {}

  /** What is wrong with the id of a unit or an officer. */
  public static Optional<String> faultOfId(String id) {
    if (id != null && (id.startsWith("size:") || id.startsWith("visit:"))) {
      return Optional.of(
          "starts with \"size:\" or \"visit:\", which tickets of the draw itself do");
    }
    return faultOfText(id);
  }

  /** What is wrong with the name of a plan, a class or a scope. */
  public static Optional<String> faultOfName(String name) {
    if (name != null && name.indexOf(':') >= 0) {
      return Optional.of("holds a colon");
    }
    return faultOfText(name);
  }

  /** What is wrong with a stratum, a department or a reason. */
  public static Optional<String> faultOfText(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.of("is empty");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|' || c == '\t' || c == '\n' || c == '\r') {
        return Optional.of("holds " + nameOf(c));
      }
    }
    return isUnicode(text) ? Optional.empty() : Optional.of("holds half a character");
  }

  /** A text as messages show it: on one line, quoted. */
  public static String shown(String text) {
    return text == null
        ? "null"
        : '"' + text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r") + '"';
  }

  /** Whether every surrogate has its other half; the rest has no UTF-8. */
  public static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return encoder.canEncode(text);
      }
    }
    return true;
  }

  private static String nameOf(char c) {
    return switch (c) {
      case '\t' -> "a TAB";
      case '\n' -> "a line feed";
      case '\r' -> "a carriage return";
      default -> "the separator |";
    };
  }
}
