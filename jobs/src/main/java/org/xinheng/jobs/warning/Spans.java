package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Spans of days, each from its first day to the day after its last, and how many rows hold then.
 */
final class Spans {
  static final String FROM = "from_day";
  static final String UNTIL = "until_day";

  /** Rows that hold on the first day of a span. */
  static final String COUNT = "count_on_day";

  private Spans() {}

  /** The longest spans of days on each of which so many rows of the keys hold, or more. */
  static Dataset<Row> of(Dataset<Row> rows, int atLeast, String... keys) {
    return of(rows, atLeast, Integer.MAX_VALUE, keys);
  }

  /**
   * The longest spans of days on each of which so many rows of the keys hold.
   *
   * @param rows keys with {@link #FROM} and {@link #UNTIL}
   * @return keys, {@link #FROM}, {@link #UNTIL} and {@link #COUNT}
   */
  static Dataset<Row> of(Dataset<Row> rows, int atLeast, int atMost, String... keys) {
    Column[] by = Arrays.stream(keys).map(key -> col(key)).toArray(Column[]::new);
    WindowSpec days = Window.partitionBy(by).orderBy(col(FROM));
    Column turns = array(turn(FROM, 1), turn(UNTIL, -1));
    Column isSo = col(COUNT).between(atLeast, atMost);
    return rows.select(with(by, inline(turns)))
        .groupBy(with(by, col(FROM)))
        .agg(sum(col(COUNT)).as(COUNT))
        .withColumn(COUNT, sum(col(COUNT)).over(days))
        .withColumn("was", coalesce(lag(isSo, 1).over(days), lit(false)))
        .filter(not(isSo.equalTo(col("was"))))
        .withColumn(UNTIL, lead(col(FROM), 1).over(days))
        .filter(isSo)
        .select(with(by, col(FROM), col(UNTIL), col(COUNT)));
  }

  private static Column turn(String day, long count) {
    return struct(col(day).as(FROM), lit(count).as(COUNT));
  }

  private static Column[] with(Column[] some, Column... others) {
    Column[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }
}
