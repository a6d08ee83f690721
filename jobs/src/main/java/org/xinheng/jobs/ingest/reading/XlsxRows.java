package org.xinheng.jobs.ingest.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;

/**
 * Rows of one sheet of a workbook; empty rows are none. Dates become ISO texts and numbers plain
 * ones of at most fifteen digits, as a spreadsheet shows them.
 */
final class XlsxRows implements RowStream {
  private static final int MAGIC_BYTES = 8;
  private static final MathContext SHOWN = new MathContext(15);

  private final Iterator<Row> rows;
  private final List<String> header;

  XlsxRows(InputStream in, String sheetName) throws IOException {
    byte[] content = in.readAllBytes();
    if (content.length == 0) {
      throw new UnreadableFileException(FileReport.Fault.EMPTY, "The file holds no bytes.");
    }
    boolean isLong = content.length >= MAGIC_BYTES;
    if (!isLong || !ReadableWorkbook.isOOXMLZipHeader(content)) {
      throw new UnreadableFileException(
          FileReport.Fault.WRONG_FORMAT,
          isLong && ReadableWorkbook.isOLE2Header(content)
              ? "The file is an old .xls workbook; save it as .xlsx."
              : "The file is no .xlsx workbook.");
    }
    this.rows = rows(content, sheetName);
    Row first = nextRow();
    if (first == null) {
      throw new UnreadableFileException(FileReport.Fault.EMPTY, "The sheet holds no row.");
    }
    this.header = CsvRows.header(header(first));
  }

  private static Iterator<Row> rows(byte[] content, String sheetName) throws IOException {
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
      Optional<Sheet> sheet =
          sheetName == null ? Optional.of(workbook.getFirstSheet()) : workbook.findSheet(sheetName);
      if (sheet.isEmpty()) {
        List<String> names = workbook.getSheets().map(Sheet::getName).toList();
        throw new UnreadableFileException(
            FileReport.Fault.WRONG_COLUMNS, "No sheet \"" + sheetName + "\"; there are " + names);
      }
      return sheet.get().openStream().iterator();
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static UnreadableFileException broken(Exception e) {
    return new UnreadableFileException(
        FileReport.Fault.TRUNCATED, "The workbook is broken: " + e.getMessage());
  }

  private static List<String> header(Row first) {
    List<String> names = new ArrayList<>();
    int last = first.getCellCount();
    for (int i = 0; i < last; i++) {
      names.add(text(first, i));
    }
    while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public HeaderCheck check(SourceMapping mapping) {
    return mapping.check(header);
  }

  @Override
  public RawRow next() throws IOException {
    Row row = nextRow();
    if (row == null) {
      return null;
    }
    String[] cells = new String[header.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(row, i);
    }
    for (int i = cells.length; i < row.getCellCount(); i++) {
      if (!text(row, i).isBlank()) {
        String line = String.join(",", cells) + "," + text(row, i);
        return new RawRow(
            row.getRowNum(), new String[] {line}, "a cell beyond the " + cells.length + " columns");
      }
    }
    return new RawRow(row.getRowNum(), cells, null);
  }

  /** The next row that has any text; null behind the last. */
  private Row nextRow() throws IOException {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        for (int i = 0; i < row.getCellCount(); i++) {
          if (!text(row, i).isBlank()) {
            return row;
          }
        }
      }
      return null;
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  private static String text(Row row, int index) {
    Cell cell = index < row.getCellCount() ? row.getCell(index) : null;
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
    }
    return cell.getText();
  }

  private static String number(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return shown.toPlainString();
  }

  /** A moment as an ISO text: a day alone where it is the day's start. */
  static String date(LocalDateTime instant) {
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? instant.toLocalDate().toString()
        : instant.toString();
  }

  /** Whether the number format shows a day: a built-in one, Chinese ones included, or letters. */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null
        && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null && (format.contains("yy") || format.contains("d")) && isShown(format);
  }

  /** Whether the letters of a format stand outside of its quoted and bracketed parts. */
  private static boolean isShown(String format) {
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.contains("yy") || bare.contains("d");
  }
}
