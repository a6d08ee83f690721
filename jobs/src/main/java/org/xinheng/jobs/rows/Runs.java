package org.xinheng.jobs.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Cuts rows that are in order of a text column into runs of one value each. A run is to be read to
 * its end before the next is asked for.
 */
public final class Runs {
  private final Iterator<Row> rows;
  private final int column;
  private Row ahead;

  public Runs(Iterator<Row> rows, int column) {
    this.rows = rows;
    this.column = column;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  /** The value of the next run; null where there is none. */
  public String value() {
    return ahead == null ? null : ahead.getString(column);
  }

  /** The rows of the next run. */
  public Iterator<Row> run() {
    String value = value();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ahead != null && ahead.getString(column).equals(value);
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Row row = ahead;
        advance();
        return row;
      }
    };
  }
}
