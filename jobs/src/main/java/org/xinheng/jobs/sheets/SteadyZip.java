package org.xinheng.jobs.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a finished workbook again with a fixed time. Its library stamps the hour into the file;
 * without it, the same rows are the same bytes.
 */
public final class SteadyZip {
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String CORE = "docProps/core.xml";
  private static final String CREATED =
      "(?<open><dcterms:created[^>]*>)[^<]*(?<close></dcterms:created>)";

  private SteadyZip() {}

  /** Packs a draft into a file, and deletes the draft. */
  public static void pack(Path draft, Path file) throws IOException {
    try (ZipFile from = new ZipFile(draft.toFile());
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        copy(from, entries.nextElement(), to);
      }
    }
    Files.delete(draft);
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry fixed = new ZipEntry(entry.getName());
    fixed.setTimeLocal(STAMP);
    to.putNextEntry(fixed);
    if (entry.getName().equals(CORE)) {
      String core = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      to.write(
          core.replaceAll(CREATED, "${open}2026-01-01T00:00:00Z${close}")
              .getBytes(StandardCharsets.UTF_8));
    } else {
      from.getInputStream(entry).transferTo(to);
    }
    to.closeEntry();
  }
}
