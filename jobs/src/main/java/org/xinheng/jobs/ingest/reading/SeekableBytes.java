package org.xinheng.jobs.ingest.reading;

import java.io.ByteArrayInputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file held in memory, for reading anywhere in it. */
record SeekableBytes(byte[] content) implements InputFile {

  @Override
  public long getLength() {
    return content.length;
  }

  @Override
  public SeekableInputStream newStream() {
    Position bytes = new Position(content);
    return new DelegatingSeekableInputStream(bytes) {
      @Override
      public long getPos() {
        return bytes.position();
      }

      @Override
      public void seek(long position) {
        bytes.seek(position);
      }
    };
  }

  /** The bytes with a position that can be moved. */
  private static final class Position extends ByteArrayInputStream {

    Position(byte[] content) {
      super(content);
    }

    synchronized long position() {
      return pos;
    }

    synchronized void seek(long position) {
      pos = Math.toIntExact(position);
    }
  }
}
