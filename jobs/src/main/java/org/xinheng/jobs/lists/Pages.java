package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.util.Map;
import org.xinheng.jobs.pages.Templates;

/** The pages that lists give people, from their templates. */
public final class Pages {
  private static final Templates TEMPLATES = Templates.in("pages");

  private Pages() {}

  /** A page as text. */
  public static String text(String template, Map<String, Object> values) {
    return TEMPLATES.text(template, values);
  }

  /**
   * Writes a page, over one that is there.
   *
   * @param values what the template names
   */
  public static void write(Path file, String template, Map<String, Object> values) {
    TEMPLATES.write(file, template, values);
  }
}
