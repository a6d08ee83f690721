package org.xinheng.jobs.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks as they are read and printed here: the heading stays in sight and has filters,
 * pages are A4 on their side with the heading on each and their number. No cell starts a formula.
 * Rows are written as they come; the same rows are the same bytes.
 */
public final class SheetWriter {
  private static final int FLUSH_EVERY = 500;
  private static final String FONT = "宋体";
  private static final int SMALL = 9;
  private static final String DAY = "yyyy-mm-dd";
  private static final String HEADING_COLOUR = "DDE6EF";
  private static final float SIDE_MARGIN = 0.4f;
  private static final float TOP_MARGIN = 0.7f;
  private static final float INNER_MARGIN = 0.3f;

  private final Workbook workbook;
  private final int mostRows;

  private SheetWriter(Workbook workbook, int mostRows) {
    this.workbook = workbook;
    this.mostRows = mostRows;
  }

  /**
   * Writes a file, over one that is there. A sheet of more rows than a spreadsheet takes goes on in
   * further ones.
   */
  public static void write(Path file, List<Sheet> sheets) {
    write(file, sheets, Worksheet.MAX_ROWS);
  }

  static void write(Path file, List<Sheet> sheets, int mostRows) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        Workbook workbook = new Workbook(out, "Xinheng", "1.0");
        // The draft is packed again; only that counts.
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        workbook.setGlobalDefaultFont(FONT, SMALL + 1);
        SheetWriter writer = new SheetWriter(workbook, mostRows);
        for (Sheet sheet : sheets) {
          writer.write(sheet);
        }
        workbook.finish();
      }
      SteadyZip.pack(draft, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook " + file + " cannot be written", e);
    }
  }

  private void write(Sheet sheet) throws IOException {
    int part = 1;
    do {
      String name = part == 1 ? sheet.name() : continued(sheet.name(), part);
      Worksheet page = workbook.newWorksheet(name);
      layOut(page, sheet);
      int rows = 1;
      for (Iterator<List<Object>> values = sheet.rows(); values.hasNext() && rows < mostRows; ) {
        row(page, rows, sheet.columns(), values.next());
        rows++;
        if (rows % FLUSH_EVERY == 0) {
          page.flush();
        }
      }
      page.setAutoFilter(0, 0, rows - 1, sheet.columns().size() - 1);
      page.finish();
      part++;
    } while (sheet.rows().hasNext());
  }

  private static String continued(String name, int part) {
    String end = " (" + part + ")";
    return name.substring(0, Math.min(name.length(), 31 - end.length())) + end;
  }

  private static void layOut(Worksheet page, Sheet sheet) {
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    page.fitToWidth((short) 1);
    page.fitToHeight((short) 0);
    page.repeatRows(0);
    page.leftMargin(SIDE_MARGIN);
    page.rightMargin(SIDE_MARGIN);
    page.topMargin(TOP_MARGIN);
    page.bottomMargin(TOP_MARGIN);
    page.headerMargin(INNER_MARGIN);
    page.footerMargin(INNER_MARGIN);
    page.header(sheet.title().replace("&", "&&"), Position.CENTER, FONT, SMALL + 2);
    page.footer("第 &P 页, 共 &N 页", Position.CENTER, FONT, SMALL);
    page.freezePane(0, 1);
    for (int i = 0; i < sheet.columns().size(); i++) {
      page.width(i, sheet.columns().get(i).width());
      page.value(0, i, CellText.safe(sheet.columns().get(i).label()));
      framed(page, 0, i)
          .bold()
          .fillColor(HEADING_COLOUR)
          .horizontalAlignment("center")
          .wrapText(true)
          .set();
    }
  }

  private static void row(Worksheet page, int row, List<SheetColumn> columns, List<Object> values) {
    for (int i = 0; i < columns.size(); i++) {
      StyleSetter style = framed(page, row, i);
      Object value = values.get(i);
      switch (columns.get(i).kind()) {
        case NUMBER -> page.value(row, i, (Number) value);
        case DATE -> {
          page.value(row, i, (LocalDate) value);
          style.format(DAY).horizontalAlignment("center");
        }
        case TEXT -> {
          if (value != null) {
            page.inlineString(row, i, CellText.safe(text(value)));
          }
          style.wrapText(true);
        }
      }
      style.set();
    }
  }

  private static String text(Object value) {
    if (value instanceof Boolean holds) {
      return holds ? "是" : "否";
    }
    return value.toString();
  }

  private static StyleSetter framed(Worksheet page, int row, int column) {
    StyleSetter style = page.style(row, column);
    style.borderStyle(BorderStyle.THIN).verticalAlignment("center");
    return style;
  }
}
