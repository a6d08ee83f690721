package org.xinheng.jobs.ingest.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;

/** Rows of one file, one after another, as they stand in it. */
interface RowStream extends Closeable {

  /** Columns as delivered. */
  List<String> header();

  /**
   * The next row with all its cells, or null behind the last one.
   *
   * @throws UnreadableFileException if the file turns out to be unreadable as a whole
   */
  RawRow next() throws IOException;

  /** How the columns met so far agree with a mapping; asked before the first row and at the end. */
  HeaderCheck check(SourceMapping mapping);

  /** Lets go of what is open besides the stream that was given. */
  @Override
  default void close() throws IOException {}
}
