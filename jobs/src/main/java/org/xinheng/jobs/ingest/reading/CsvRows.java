package org.xinheng.jobs.ingest.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.mapping.FileFormat;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.cells.CellText;

/** Rows of a CSV file; empty lines are none. A row with too few or too many cells is unreadable. */
final class CsvRows implements RowStream {
  private final StrictText text;
  private final QuoteWatch quotes;
  private final String delimiter;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private boolean isLastShort;

  CsvRows(StrictText text, FileFormat format) throws IOException {
    this.text = text;
    this.quotes = new QuoteWatch(text, format);
    this.delimiter = String.valueOf(format.delimiter());
    this.records =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .detectBomHeader(false)
            .ofCsvRecord(quotes)
            .iterator();
    CsvRecord first = nextRecord();
    if (first == null) {
      throw new UnreadableFileException(FileReport.Fault.EMPTY, "The file holds no line.");
    }
    this.header = header(first.getFields());
  }

  /** Names of columns, stripped; a column without a name is called by its number. */
  static List<String> header(List<String> cells) throws UnreadableFileException {
    List<String> header = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      String name = CellText.strip(cell);
      header.add(name.isEmpty() ? "(column " + (header.size() + 1) + ")" : name);
      if (!seen.add(header.get(header.size() - 1))) {
        throw new UnreadableFileException(
            FileReport.Fault.WRONG_COLUMNS, "The column \"" + name + "\" stands twice.");
      }
    }
    return header;
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
    CsvRecord next = nextRecord();
    if (next == null) {
      checkEnd();
      return null;
    }
    int cells = next.getFieldCount();
    isLastShort = cells < header.size();
    if (cells == header.size()) {
      return new RawRow(
          next.getStartingLineNumber(), next.getFields().toArray(String[]::new), null);
    }
    return new RawRow(
        next.getStartingLineNumber(),
        new String[] {String.join(delimiter, next.getFields())},
        cells + " cells instead of " + header.size());
  }

  private CsvRecord nextRecord() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new UnreadableFileException(FileReport.Fault.WRONG_FORMAT, e.getMessage());
    }
  }

  private void checkEnd() throws UnreadableFileException {
    if (quotes.isOpen()) {
      throw new UnreadableFileException(
          FileReport.Fault.TRUNCATED, "The file ends inside a quoted cell.");
    }
    if (isLastShort && !text.endsLine()) {
      throw new UnreadableFileException(
          FileReport.Fault.TRUNCATED, "The file ends in the middle of its last row.");
    }
  }

  /** Follows the quotes as the parser does, which says nothing of a cell open at the end. */
  private static final class QuoteWatch extends FilterReader {
    private final char quote;
    private final char delimiter;
    private boolean isCellStart = true;
    private boolean isQuoted;
    private boolean isOpen;

    QuoteWatch(Reader in, FileFormat format) {
      super(in);
      this.quote = format.quote();
      this.delimiter = format.delimiter();
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int read = super.read(buffer, start, length);
      for (int i = start; i < start + read; i++) {
        see(buffer[i]);
      }
      return read;
    }

    private void see(char character) {
      if (character == quote) {
        isQuoted |= isCellStart;
        isOpen ^= isQuoted;
        isCellStart = false;
      } else if (!isOpen) {
        isCellStart = character == delimiter || character == '\n' || character == '\r';
        isQuoted &= !isCellStart;
      }
    }

    boolean isOpen() {
      return isOpen;
    }
  }
}
