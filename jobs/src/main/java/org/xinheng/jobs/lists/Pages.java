package org.xinheng.jobs.lists;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes pages from their templates; whatever a template shows is escaped. */
public final class Pages {
  private static final PebbleEngine ENGINE = engine();

  private Pages() {}

  private static PebbleEngine engine() {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix("pages");
    loader.setSuffix(".html");
    return new PebbleEngine.Builder()
        .loader(loader)
        .autoEscaping(true)
        .strictVariables(true)
        .defaultLocale(Locale.CHINA)
        .build();
  }

  /**
   * Writes a page, over one that is there.
   *
   * @param values what the template names
   */
  public static void write(Path file, String template, Map<String, Object> values) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      ENGINE.getTemplate(template).evaluate(out, values);
    } catch (IOException e) {
      throw new UncheckedIOException("The page " + file + " cannot be written", e);
    }
  }
}
