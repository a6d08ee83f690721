package org.xinheng.jobs.generating.delivering;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, all cells text. The library stamps the hour into the file, so the
 * finished workbook is packed again with a fixed one: same rows, same bytes.
 */
final class SheetFile implements AutoCloseable {
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String CREATED =
      "(?<open><dcterms:created[^>]*>)[^<]*(?<close></dcterms:created>)";
  private static final int FLUSH_EVERY = 1000;

  private final Path path;
  private final Path draft;
  private final OutputStream stream;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  SheetFile(Path path, Form form) throws IOException {
    this.path = path;
    this.draft = path.resolveSibling(path.getFileName() + ".draft");
    this.stream = new BufferedOutputStream(Files.newOutputStream(draft));
    this.workbook = new Workbook(stream, "Xinheng", "1.0");
    this.sheet = workbook.newWorksheet(form.sheet());
    row(form.columns());
  }

  void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(rows, column, cells.get(column));
      }
    }
    rows++;
    if (rows % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.notExists(draft)) {
      return;
    }
    workbook.finish();
    stream.close();
    try (ZipFile from = new ZipFile(draft.toFile());
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
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
    if (entry.getName().equals("docProps/core.xml")) {
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
