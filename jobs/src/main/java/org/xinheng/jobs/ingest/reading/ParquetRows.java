package org.xinheng.jobs.ingest.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.Type;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;

/**
 * Rows of a Parquet file with flat columns, one row group in memory at a time; their lines are the
 * numbers of the rows. Values become the texts of {@link ParquetTexts}.
 */
final class ParquetRows implements RowStream {
  private static final int MAGIC_BYTES = 4;
  private static final int LEAST_BYTES = 12;
  private static final String MAGIC = "PAR1";
  private static final String ENCRYPTED_MAGIC = "PARE";

  private final ParquetFileReader file;
  private final List<String> header;
  private final MessageColumnIO columns;
  private final ParquetCells cells;
  private RecordReader<String[]> group;
  private long left;
  private long line;

  ParquetRows(InputFile input) throws IOException {
    InputFile stored = new StoredFile(input);
    checkEnds(stored);
    this.file = opened(stored);
    try {
      FileMetaData meta = file.getFileMetaData();
      if (meta.getEncryptionType() != FileMetaData.EncryptionType.UNENCRYPTED) {
        throw encrypted();
      }
      this.header =
          CsvRows.header(meta.getSchema().getFields().stream().map(Type::getName).toList());
      this.cells = new ParquetCells(meta.getSchema());
      this.columns = new ColumnIOFactory(meta.getCreatedBy()).getColumnIO(meta.getSchema());
    } catch (UnreadableFileException e) {
      file.close();
      throw e;
    }
  }

  private static void checkEnds(InputFile input) throws IOException {
    long length = input.getLength();
    if (length == 0) {
      throw new UnreadableFileException(FileReport.Fault.EMPTY, "The file holds no bytes.");
    }
    try (SeekableInputStream in = input.newStream()) {
      String start = mark(in);
      if (start.equals(ENCRYPTED_MAGIC)) {
        throw encrypted();
      }
      if (!start.equals(MAGIC)) {
        throw new UnreadableFileException(
            FileReport.Fault.WRONG_FORMAT, "The file is no Parquet file.");
      }
      in.seek(Math.max(0, length - MAGIC_BYTES));
      if (length < LEAST_BYTES || !mark(in).equals(MAGIC)) {
        throw new UnreadableFileException(
            FileReport.Fault.TRUNCATED, "The file has no end: the footer of Parquet is missing.");
      }
    }
  }

  private static String mark(SeekableInputStream in) throws IOException {
    return new String(in.readNBytes(MAGIC_BYTES), StandardCharsets.ISO_8859_1);
  }

  private static ParquetFileReader opened(InputFile input) throws IOException {
    try {
      return ParquetFileReader.open(
          input,
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .withPageChecksumVerification(true)
              .build());
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static UnreadableFileException encrypted() {
    return new UnreadableFileException(
        FileReport.Fault.WRONG_FORMAT, "The Parquet file is encrypted; deliver it in the clear.");
  }

  private static UnreadableFileException broken(Exception e) {
    return new UnreadableFileException(
        FileReport.Fault.TRUNCATED, "The Parquet file is broken: " + e.getMessage());
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
    try {
      while (left == 0) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return null;
        }
        left = pages.getRowCount();
        group = columns.getRecordReader(pages, cells);
      }
      String[] row = group.read();
      left--;
      line++;
      return cells.fault() == null
          ? new RawRow(line, row, null)
          : new RawRow(line, new String[] {cells.text()}, cells.fault());
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
