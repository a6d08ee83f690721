package org.xinheng.jobs.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** Applies a function that makes any number of rows of each. */
  public static Iterator<Row> ofAll(
      Iterator<Row> rows, Function<Row, ? extends Iterable<Row>> function) {
    return flat(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Iterable<Row> next() {
            return function.apply(rows.next());
          }
        });
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
    return flat(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return runs.value() != null;
          }

          @Override
          public Iterable<Row> next() {
            return function.apply(runs.run());
          }
        });
  }

  /** The rows of all groups, each group only when the one before it was read. */
  private static Iterator<Row> flat(Iterator<Iterable<Row>> groups) {
    return new Iterator<>() {
      private Iterator<Row> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && groups.hasNext()) {
          ready = groups.next().iterator();
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

  /**
   * The rows, and one behind the last of them.
   *
   * @param last asked for when the others are through, so that it may tell of all of them
   */
  public static Iterator<Row> followed(Iterator<Row> rows, Supplier<Row> last) {
    return new Iterator<>() {
      private boolean isDone;

      @Override
      public boolean hasNext() {
        return rows.hasNext() || !isDone;
      }

      @Override
      public Row next() {
        if (rows.hasNext()) {
          return rows.next();
        }
        if (isDone) {
          throw new NoSuchElementException();
        }
        isDone = true;
        return last.get();
      }
    };
  }
}
