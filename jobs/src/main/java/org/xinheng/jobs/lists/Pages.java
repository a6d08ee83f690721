package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.util.Map;
import org.xinheng.jobs.pages.Templates;

/** The pages of draws, from their templates. */
final class Pages {
  private static final Templates TEMPLATES = Templates.in("pages");

  private Pages() {}

  /**
   * Writes a page, over one that is there.
   *
   * @param values what the template names
   */
  static void write(Path file, String template, Map<String, Object> values) {
    TEMPLATES.write(file, template, values);
  }
}
