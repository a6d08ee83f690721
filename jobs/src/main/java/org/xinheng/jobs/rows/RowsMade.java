package org.xinheng.jobs.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Makes rows of other rows, each only when it is asked for. */
public final class RowsMade {
  private RowsMade() {}

  /** Applies a function row by row, dropping nulls. */
  public static Iterator<Row> ofEach(Iterator<Row> rows, Function<Row, Row> function) {
    return new Iterator<>() {
      private Row ahead;

      @Override
      public boolean hasNext() {
        while (ahead == null && rows.hasNext()) {
          ahead = function.apply(rows.next());
        }
        return ahead != null;
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
      }
    };
  }

  /**
   * Applies a function to each run of rows that share the value of a text column, by which they are
   * in order.
   *
   * @param function reads a run to its end and gives the rows it makes
   */
  public static Iterator<Row> ofEachRun(
      Iterator<Row> rows, int column, Function<Iterator<Row>, ? extends Iterable<Row>> function) {
    Runs runs = new Runs(rows, column);
    return new Iterator<>() {
      private Iterator<Row> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && runs.value() != null) {
          ready = function.apply(runs.run()).iterator();
        }
        return ready.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }
}
