package org.xinheng.jobs.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file. Its writer lists the encodings of a column in the order of a hash
 * set, which differs from process to process; put in order, the same rows are the same bytes.
 */
final class ParquetFile {
  /** Length of the footer and the magic number, which end every file. */
  static final int END = Integer.BYTES + 4;

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private ParquetFile() {}

  /** Length of the footer, from the last bytes of a file. */
  static int footerLength(byte[] end) {
    return ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** A footer as it ends a file: with its length and the magic number behind it. */
  static byte[] closing(byte[] footer) {
    return ByteBuffer.allocate(footer.length + END)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(footer)
        .putInt(footer.length)
        .put(MAGIC)
        .array();
  }

  static long rows(byte[] footer) {
    return read(footer).getNum_rows();
  }

  /** The same footer with the encodings of every column in order; as long as the other. */
  static byte[] inOrder(byte[] footer) {
    FileMetaData metadata = read(footer);
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        column.getMeta_data().getEncodings().sort(null);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
    try {
      Util.writeFileMetaData(metadata, out);
    } catch (IOException e) {
      throw new UncheckedIOException("A footer in memory can always be written", e);
    }
    return out.toByteArray();
  }

  /** Copies a written file with its footer in order; the number of its rows. */
  static long settle(Folders folders, String from, String to) {
    long size = folders.size(from);
    byte[] end = folders.read(from, size - END, END);
    int length = footerLength(end);
    long kept = size - END - length;
    byte[] footer = inOrder(folders.read(from, kept, length));
    folders.copy(from, to, kept, closing(footer));
    return rows(footer);
  }

  private static FileMetaData read(byte[] footer) {
    try {
      return Util.readFileMetaData(new ByteArrayInputStream(footer));
    } catch (IOException e) {
      throw new UncheckedIOException("The footer of a Parquet file is broken", e);
    }
  }
}
