package org.xinheng.jobs.lake;

import io.delta.tables.DeltaTable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.Errors;

/**
 * The whole of table storage: Delta tables below one root. Reads give the declared columns; writes
 * check them first. A write replaces what its own load or night wrote before and nothing else, in
 * one commit, so that a killed run leaves the last good state and a repeated run changes nothing.
 */
public final class Lake {
  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);
  static final String ROWS = "rows";
  private static final String MARK = ".maintained";

  /** A write adds the columns that this version declares and an earlier one did not. */
  private static final String ADD_COLUMNS = "mergeSchema";

  private final SparkSession spark;
  private final String root;
  private final String job;
  private final Set<String> readable;
  private final Set<String> writable;

  private Lake(
      SparkSession spark, String root, String job, Set<String> readable, Set<String> writable) {
    this.spark = spark;
    this.root = root;
    this.job = job;
    this.readable = readable;
    this.writable = writable;
  }

  /** A lake without limits, for commands that only look and for tests. */
  public static Lake at(SparkSession spark, String root) {
    return new Lake(spark, root, null, Set.of(), Set.of());
  }

  /** This lake limited to the tables that a job declares. */
  public Lake only(String declaring, List<Table> reads, List<Table> writes) {
    Set<String> writableNames = new HashSet<>();
    writes.forEach(table -> writableNames.add(table.name()));
    Set<String> readableNames = new HashSet<>(writableNames);
    reads.forEach(table -> readableNames.add(table.name()));
    return new Lake(spark, root, declaring, readableNames, writableNames);
  }

  public String root() {
    return root;
  }

  /** A folder of files beside the tables. */
  public Folders folder(String below) {
    return Folders.at(root, spark.sessionState().newHadoopConf()).in(below);
  }

  /** The registry of the models that give the risk class. */
  public ModelRegistry models() {
    return ModelRegistry.at(root, ModelRegistry.INSPECTION, spark.sessionState().newHadoopConf());
  }

  /** Where a table lies. */
  public String path(Table table) {
    return root + "/" + table.layer() + "/" + table.simpleName();
  }

  /** The definitions that nights were run by. */
  public DefinitionArchive definitionArchive() {
    return DefinitionArchive.at(root, spark.sparkContext().hadoopConfiguration());
  }

  public boolean exists(Table table) {
    return DeltaTable.isDeltaTable(spark, path(table));
  }

  /**
   * All rows of a table, declared columns only.
   *
   * @throws org.xinheng.jobs.runtime.JobException if the table does not exist
   */
  public Dataset<Row> read(Table table) {
    return find(table)
        .orElseThrow(
            () ->
                Errors.tableMissing(
                    table.name(), "Run the night first: ./xinheng nightly --as-of DATE"));
  }

  /** All rows of a table, or no rows where nobody has written it yet. */
  public Dataset<Row> readOrEmpty(Table table) {
    return find(table).orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  private Optional<Dataset<Row>> find(Table table) {
    permit(table, readable, "reads");
    if (!exists(table)) {
      return Optional.empty();
    }
    return Optional.of(DeclaredColumns.read(table, spark.read().format("delta").load(path(table))));
  }

  /** Replaces the rows of one load in a table partitioned by load; the number of rows written. */
  public long writeLoad(Table table, long load, Dataset<Row> rows) {
    return replace(table, table.partition().name() + " = " + load, rows);
  }

  /** Replaces the rows of one night in a table partitioned by night; the number of rows written. */
  public long writeNight(Table table, LocalDate asOf, Dataset<Row> rows) {
    return replace(table, table.partition().name() + " = '" + Date.valueOf(asOf) + "'", rows);
  }

  /** Replaces the rows of one scope in a table partitioned by scope; the number of rows written. */
  public long writeScope(Table table, String scope, Dataset<Row> rows) {
    return replace(table, table.partition().name() + " = '" + scope + "'", rows);
  }

  /** Replaces a whole table; the number of rows written. */
  public long overwrite(Table table, Dataset<Row> rows) {
    return replace(table, null, rows);
  }

  /** Adds rows to a table, and to what a load wrote before; the number of rows. */
  public long append(Table table, Dataset<Row> rows) {
    permit(table, writable, "writes");
    Observation written = new Observation(table.name());
    DeclaredColumns.written(table, rows)
        .coalesce(1)
        .observe(written, functions.count(functions.lit(1)).as(ROWS))
        .write()
        .format("delta")
        .option(ADD_COLUMNS, "true")
        .mode(SaveMode.Append)
        .save(path(table));
    return rowsOf(written);
  }

  /**
   * Deletes rows by their keys from a table and from its history: its older files are removed at
   * once, since what has passed its term must not survive anywhere.
   *
   * @param keys rows that carry the key columns, and nothing of the table twice
   */
  public void delete(Table table, Dataset<Row> keys, org.xinheng.jobs.catalogue.Column... columns) {
    permit(table, writable, "writes");
    if (!exists(table)) {
      return;
    }
    Column same = functions.lit(true);
    for (org.xinheng.jobs.catalogue.Column column : columns) {
      same =
          same.and(
              functions
                  .col("kept." + column.name())
                  .equalTo(functions.col("expired." + column.name())));
    }
    DeltaTable delta = DeltaTable.forPath(spark, path(table));
    delta.as("kept").merge(keys.distinct().as("expired"), same).whenMatched().delete().execute();
    forgetHistory(table);
  }

  /** Removes the older files of a table, which hold what its rows were before. */
  public void forgetHistory(Table table) {
    permit(table, writable, "writes");
    new TableFiles(spark, path(table)).forgetHistory();
  }

  /**
   * Writes many small files of a table as few, and removes files that it no longer names.
   *
   * @param keepHours hours for which such files stay, for readers that began before
   * @param present what the storage says of the time: {@link #storageClock}
   */
  public Compaction compact(Table table, int keepHours, long present) {
    permit(table, writable, "writes");
    if (!exists(table)) {
      return Compaction.NONE;
    }
    return new TableFiles(spark, path(table)).compact(keepHours, present);
  }

  /**
   * The present in milliseconds since 1970 by the clock that dates files, as a mark tells that is
   * left in the root.
   */
  public long storageClock() {
    Folders folders = Folders.at(new Path(root), spark.sessionState().newHadoopConf());
    folders.write(MARK, "");
    return folders.modified(MARK);
  }

  private long replace(Table table, String where, Dataset<Row> rows) {
    permit(table, writable, "writes");
    Dataset<Row> checked = DeclaredColumns.written(table, rows);
    Observation written = new Observation(table.name());
    var writer =
        checked
            .observe(written, functions.count(functions.lit(1)).as(ROWS))
            .write()
            .format("delta")
            .option(ADD_COLUMNS, "true")
            .mode(SaveMode.Overwrite);
    table.partitionColumn().ifPresent(column -> writer.partitionBy(column.name()));
    if (where != null && exists(table)) {
      writer.option("replaceWhere", where);
    }
    writer.save(path(table));
    long count = rowsOf(written);
    LOG.info("written table={} rows={} where={}", table.name(), count, where);
    return count;
  }

  static long rowsOf(Observation written) {
    try {
      return ((Number) written.getAsJava().get(ROWS)).longValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Errors.storage("Interrupted while a table was written", e);
    }
  }

  /** Refuses a table that the job does not declare as read. */
  void permitReading(Table table) {
    permit(table, readable, "reads");
  }

  private void permit(Table table, Set<String> allowed, String use) {
    if (job != null && !allowed.contains(table.name())) {
      throw Errors.undeclared(job, table.name(), use);
    }
  }
}
