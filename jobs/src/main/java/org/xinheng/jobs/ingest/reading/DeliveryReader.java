package org.xinheng.jobs.ingest.reading;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.parquet.io.InputFile;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;

/**
 * Reads the files of one source, gzipped or not, row by row. What the mapping says must never be
 * stored is removed or hashed here; nothing else of this package sees the outside.
 */
public final class DeliveryReader {

  /** Opens a file anew. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;

    /** The file for reading anywhere in it; held in memory where the storage offers no better. */
    default InputFile seekable() throws IOException {
      try (InputStream in = open()) {
        return new SeekableBytes(in.readAllBytes());
      }
    }
  }

  private final SourceMapping mapping;
  private final PrivacyKey key;

  private DeliveryReader(SourceMapping mapping, PrivacyKey key) {
    this.mapping = mapping;
    this.key = key;
  }

  /**
   * The reader of a source.
   *
   * @throws IllegalArgumentException if the mapping hashes columns and the key is missing
   */
  public static DeliveryReader of(SourceMapping mapping, PrivacyKey key) {
    if (!mapping.hashed().isEmpty() && key.isMissing()) {
      throw new IllegalArgumentException(
          "Source "
              + mapping.source()
              + " hashes columns, and there is no privacy key. Set one and run again.");
    }
    return new DeliveryReader(mapping, key);
  }

  /**
   * Reads a file once, to its end, and tells what it is. Bad content is reported, never thrown.
   *
   * @throws UncheckedIOException if the storage fails
   */
  public FileReport inspect(Opener opener) {
    try (FileBytes bytes = new FileBytes(opener.open())) {
      Pass pass = new Pass();
      try {
        pass.run(bytes, opener);
      } catch (UnreadableFileException e) {
        pass.fault(e.fault(), e.getMessage());
      } catch (EOFException | ZipException e) {
        pass.fault(FileReport.Fault.TRUNCATED, "The packed file is broken: " + e.getMessage());
      }
      bytes.drain();
      return pass.report(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rows of a file that was found readable, in the order of {@link FileReport#header()}.
   *
   * @return rows to be closed by the caller
   * @throws UncheckedIOException if it cannot be read any more
   */
  public Rows rows(Opener opener) {
    try {
      InputStream in = opener.open();
      RowStream stream = open(in, opener);
      return new Rows(in, stream, new PrivateColumns(mapping, stream.header(), key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowStream open(InputStream in, Opener opener) throws IOException {
    InputStream content = FileBytes.unpacked(in);
    return switch (mapping.files().format()) {
      case CSV -> new CsvRows(new StrictText(content, mapping.files().charset()), mapping.files());
      case JSON_LINES ->
          new JsonLinesRows(new StrictText(content, mapping.files().charset()), mapping);
      case XLSX -> new XlsxRows(content, mapping.files().sheet());
      case PARQUET ->
          new ParquetRows(
              content instanceof GZIPInputStream
                  ? new SeekableBytes(content.readAllBytes())
                  : opener.seekable());
    };
  }

  /** One pass over one file. */
  private final class Pass {
    private long rows;
    private List<String> header = List.of();
    private List<String> unexpected = List.of();
    private FileReport.Fault fault;
    private String detail;

    void run(InputStream in, Opener opener) throws IOException {
      try (RowStream stream = open(in, opener)) {
        header = new PrivateColumns(mapping, stream.header(), key).header();
        check(stream);
        while (stream.next() != null) {
          rows++;
        }
        check(stream);
      }
      if (rows == 0 && mapping.snapshot() && !mapping.mayBeEmpty()) {
        throw new UnreadableFileException(
            FileReport.Fault.EMPTY_SNAPSHOT,
            "The snapshot holds no row and would withdraw every record. Where that is meant, say"
                + " empty-snapshot: allowed in the mapping.");
      }
    }

    private void check(RowStream stream) throws UnreadableFileException {
      HeaderCheck check = stream.check(mapping);
      unexpected = check.unexpected();
      if (!check.isUsable()) {
        throw new UnreadableFileException(
            FileReport.Fault.WRONG_COLUMNS, String.join(" ", check.faults()));
      }
    }

    void fault(FileReport.Fault found, String what) {
      fault = found;
      detail = what;
    }

    FileReport report(FileBytes bytes) {
      return new FileReport(
          bytes.digest(),
          bytes.count(),
          fault == null ? rows : 0,
          header,
          fault == null ? null : fault.name(),
          detail,
          unexpected);
    }
  }

  /** The rows of a file as they may be stored. */
  public static final class Rows implements Iterator<RawRow>, Closeable {
    private final InputStream in;
    private final RowStream stream;
    private final PrivateColumns columns;
    private RawRow next;

    private Rows(InputStream in, RowStream stream, PrivateColumns columns) throws IOException {
      this.in = in;
      this.stream = stream;
      this.columns = columns;
      this.next = stream.next();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public RawRow next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      try {
        RawRow row = columns.treat(next);
        next = stream.next();
        return row;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
      in.close();
    }
  }
}
