package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.util.Map;
import org.xinheng.jobs.pages.Templates;

/** The pages that lists give people, from their templates. */
public final class Pages {
  private static final Templates TEMPLATES = Templates.in("pages");

  private Pages() {}

  /**
   * Writes a page, over one that is there.
   *
   * @param values what the template names
   */
  public static void write(Path file, String template, Map<String, Object> values) {
    TEMPLATES.write(file, template, values);
  }
}
