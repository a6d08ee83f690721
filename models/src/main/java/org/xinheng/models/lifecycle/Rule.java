package org.xinheng.models.lifecycle;

import org.xinheng.models.definitions.Section;

/**
 * A declared rule as an officer cites it.
 *
 * @param id its name in results, such as {@code penalties.simple-procedure}
 * @param label what it says, in Chinese
 * @param source document and article it implements (依据)
 * @param confirmed whether the source was seen to say so
 */
public record Rule(String id, String label, String source, boolean confirmed) {

  /** Reads the rule that a section declares; a rule without a citation is a fault. */
  public static Rule read(Section section, String prefix) {
    String id = section.text("id");
    return new Rule(
        prefix + id, said(section, "label"), said(section, "source"), section.flag("confirmed"));
  }

  /** Text that must not be empty. */
  public static String said(Section section, String key) {
    String text = section.text(key);
    if (section.has(key) && text.isBlank()) {
      section.fault(key, "\"" + key + "\" is empty.");
    }
    return text;
  }
}
