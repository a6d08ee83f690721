package org.xinheng.jobs.generating.delivering;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.jobs.sheets.SteadyZip;

/** A workbook of one sheet, all cells text as a department delivers them: same rows, same bytes. */
final class SheetFile implements AutoCloseable {
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
    // The library keeps one default for the whole process, which another workbook may have set.
    this.workbook.setGlobalDefaultFont("Calibri", 11);
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
    SteadyZip.pack(draft, path);
  }
}
