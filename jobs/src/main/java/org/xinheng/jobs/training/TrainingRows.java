package org.xinheng.jobs.training;

import static org.apache.spark.sql.functions.lit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.cohorts.InclusionWeights;

/** The training table: one row per enterprise and cut, with what it weighs in thousandths. */
public final class TrainingRows {
  static final String USCC = "uscc";
  static final String CUT = "cut";
  static final String CHECKED_ON = "checked_on";
  static final String BAD = "is_bad";
  static final String INDICATORS = "indicators";
  static final String WEIGHT = "weight";

  /**
   * Columns of the table; days are days since 1970-01-01. Indicators are packed: millions of rows
   * are read some forty times, and boxing each number took most of it.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add(USCC, DataTypes.StringType, false)
          .add(CUT, DataTypes.IntegerType, false)
          .add(CHECKED_ON, DataTypes.IntegerType, false)
          .add(BAD, DataTypes.BooleanType, false)
          .add(INDICATORS, DataTypes.BinaryType, false)
          .add(WEIGHT, DataTypes.LongType, false);

  private static final long PARTS = 1_000_000;

  /** Of some 300 bytes each: Spark warns of tasks beyond a megabyte. */
  private static final int ROWS_OF_A_TASK = 2000;

  private static final int PARTITIONS = 2;

  private TrainingRows() {}

  /** The row of an example. */
  public static Row row(Example example) {
    return RowFactory.create(
        example.uscc(),
        example.cut(),
        example.checkedOn(),
        example.isBad(),
        packed(example.row()),
        InclusionWeights.UNIT);
  }

  private static byte[] packed(double[] indicators) {
    ByteBuffer packed = ByteBuffer.allocate(indicators.length * Double.BYTES);
    packed.asDoubleBuffer().put(indicators);
    return packed.array();
  }

  /** A table of examples at hand. */
  public static Dataset<Row> of(SparkSession session, List<Example> examples) {
    return spread(session, examples.stream().map(TrainingRows::row).toList(), SCHEMA);
  }

  /** Rows at hand as a table whose tasks do not carry them along: they are sent once. */
  public static Dataset<Row> spread(SparkSession session, List<Row> rows, StructType schema) {
    int slices = 1 + rows.size() / ROWS_OF_A_TASK;
    JavaRDD<Row> sent =
        JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(rows, slices);
    return session.createDataFrame(sent, schema).repartition(PARTITIONS);
  }

  /** The rows whose outcome was known on a day. */
  static Dataset<Row> knownOn(Dataset<Row> rows, int day) {
    return rows.filter(column(CUT).lt(day).and(column(CHECKED_ON).leq(day)));
  }

  /** The rows of some cuts. */
  static Dataset<Row> ofCuts(Dataset<Row> rows, int... cuts) {
    return rows.filter(column(CUT).isin(Arrays.stream(cuts).boxed().toArray()));
  }

  /** First and last check, rows and bad ones of each cut, latest first. */
  static Dataset<Row> byCut(Dataset<Row> rows) {
    return rows.groupBy(CUT)
        .agg(
            functions.min(CHECKED_ON).as("from"),
            functions.max(CHECKED_ON).as("until"),
            functions.count(functions.lit(1)).as("rows"),
            functions.sum(column(BAD).cast("long")).as("bad"))
        .orderBy(column(CUT).desc())
        .select("from", "until", "rows", "bad");
  }

  /** The indicators of a row. */
  static double[] indicators(Row row) {
    byte[] packed = row.getAs(row.fieldIndex(INDICATORS));
    double[] indicators = new double[packed.length / Double.BYTES];
    ByteBuffer.wrap(packed).asDoubleBuffer().get(indicators);
    return indicators;
  }

  /** Whole enterprises, as few as make no more than so many rows; the same whenever asked. */
  static Dataset<Row> atMost(Dataset<Row> rows, int most, long seed) {
    long all = rows.count();
    if (all <= most) {
      return rows;
    }
    Column part = functions.pmod(functions.xxhash64(column(USCC), lit(seed)), lit(PARTS));
    return rows.filter(part.lt(lit(PARTS * most / all)));
  }

  /** What a row weighs, in thousandths. */
  static long weight(Row row) {
    return row.getLong(row.fieldIndex(WEIGHT));
  }

  static boolean isBad(Row row) {
    return row.getBoolean(row.fieldIndex(BAD));
  }

  private static Column column(String name) {
    return functions.col(name);
  }
}
