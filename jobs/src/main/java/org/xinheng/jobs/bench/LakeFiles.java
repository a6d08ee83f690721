package org.xinheng.jobs.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.bench.sql.SqlText;

/** The data files that a table of the lake consists of, for DuckDB, which reads no Delta log. */
final class LakeFiles {
  private LakeFiles() {}

  static List<Path> of(Dataset<Row> table) {
    return Arrays.stream(table.inputFiles()).map(file -> Path.of(URI.create(file))).toList();
  }

  /** The rows of the files; the column that folders are named by among them. */
  static String sql(List<Path> files) {
    return files.stream()
        .map(file -> SqlText.text(file.toString()))
        .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = true)"));
  }
}
