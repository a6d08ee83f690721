package org.xinheng.jobs.lake;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.Table;

/** Writes rows of a table as one Parquet file that is handed over: same rows, same bytes. */
public final class ParquetExport {
  private static final String WRITING = ".writing";

  private ParquetExport() {}

  /** Writes a file by its full name, beside which nothing is left. */
  public static void write(SparkSession spark, Table table, Dataset<Row> rows, String file) {
    Path path = new Path(file);
    Folders folders = Folders.at(path.getParent(), spark.sessionState().newHadoopConf());
    Column[] key =
        table.key().stream().map(org.xinheng.jobs.catalogue.Column::column).toArray(Column[]::new);
    DeclaredColumns.written(table, rows)
        .repartition(1)
        .sortWithinPartitions(key)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folders.path(WRITING).toString());
    for (String name : folders.names(WRITING)) {
      if (name.startsWith("part-")) {
        ParquetFile.settle(folders, WRITING + "/" + name, path.getName());
      }
    }
    folders.delete(WRITING);
  }
}
