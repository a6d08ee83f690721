package org.xinheng.jobs.ingest.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file as delivered, counted and digested while they are read. Failing storage ends
 * the reading with an unchecked exception, so that it is not taken for a fault of the content.
 */
final class FileBytes extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;
  private long count;

  FileBytes(InputStream in) {
    super(in);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Content of a file, unpacked where it is gzipped; told by its first bytes, not by a name. */
  static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream content = new PushbackInputStream(in, 2);
    byte[] start = content.readNBytes(2);
    content.unread(start);
    boolean isPacked = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    return isPacked ? new GZIPInputStream(content, BUFFER) : content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        digest.update(bytes, offset, read);
        count += read;
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long skip(long most) {
    return Math.max(
        0, read(new byte[(int) Math.min(most, BUFFER)], 0, (int) Math.min(most, BUFFER)));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what is left, so that count and digest are of the whole file. */
  void drain() {
    byte[] bytes = new byte[BUFFER];
    int read = 0;
    while (read >= 0) {
      read = read(bytes, 0, bytes.length);
    }
  }

  long count() {
    return count;
  }

  /** Digest of everything read; to be asked once, at the end. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
