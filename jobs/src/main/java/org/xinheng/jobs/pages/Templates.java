package org.xinheng.jobs.pages;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes pages from the templates of one folder; whatever a template shows is escaped. */
public final class Templates {
  private final PebbleEngine engine;

  private Templates(PebbleEngine engine) {
    this.engine = engine;
  }

  /** The templates of a folder of resources. */
  public static Templates in(String folder) {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix(folder);
    loader.setSuffix(".html");
    return new Templates(
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.CHINA)
            .build());
  }

  /** A page as text. */
  public String text(String template, Map<String, Object> values) {
    StringWriter out = new StringWriter();
    evaluate(out, template, values);
    return out.toString();
  }

  /**
   * Writes a page, over one that is there.
   *
   * @param values what the template names
   */
  public void write(Path file, String template, Map<String, Object> values) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      evaluate(out, template, values);
    } catch (IOException e) {
      throw new UncheckedIOException("The page " + file + " cannot be written", e);
    }
  }

  private void evaluate(Writer out, String template, Map<String, Object> values) {
    try {
      engine.getTemplate(template).evaluate(out, values);
    } catch (IOException e) {
      throw new UncheckedIOException("The page " + template + " cannot be made", e);
    }
  }
}
